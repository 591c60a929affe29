import { newCode } from '#src/foundation/core/code.ts'
import { addJob } from '#src/foundation/db/jobs.ts'
import type { Trx } from '#src/foundation/db/open.ts'
import type { Lang } from '#src/foundation/ui/words.ts'

export type OutgoingLetter = {
  /** A word of the trade: `registration-code`, `basket-placed`. */
  kind: string
  /**
   * What it tells of, to whom: `basket-placed 3-128-2 person 7`. A second letter of the same event is not written: give
   * it wherever a job writes the letter, because a job may run twice.
   */
  event?: string
  to: string
  replyTo?: string
  language: Lang
  subject: string
  html: string
  text: string
  /** The outside address; its host stands in the Message-ID. */
  baseUrl: string
  at: Date
}

/** More than `sending.rules.ts` allows tries, because every death of a worker counts as one here. */
const JOB_TRIES_MAX = 100

/**
 * Puts a letter into the outbox and enqueues its sending, in the caller's transaction: it leaves if and only if the
 * caller commits. Give it what `renderLetter` made: `keepLetter(trx, { kind, to, ...renderLetter(…), baseUrl, at })`.
 */
export async function keepLetter(trx: Trx, letter: OutgoingLetter): Promise<void> {
  const kept = await trx
    .insertInto('mail')
    .values({
      message_id: `${newCode()}${newCode()}@${new URL(letter.baseUrl).hostname}`,
      kind: letter.kind,
      event: letter.event ?? null,
      to_address: letter.to,
      reply_to: letter.replyTo ?? null,
      language: letter.language,
      subject: letter.subject,
      html: letter.html,
      text: letter.text,
      created_at: letter.at,
    })
    .onConflict((known) => known.column('event').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!kept) return
  await addJob(trx, 'send-mail', { mailId: kept.id }, { maxAttempts: JOB_TRIES_MAX })
}
