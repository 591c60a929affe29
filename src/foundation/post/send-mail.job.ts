import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { type Letter, LetterRefused, type Mailer } from '#src/foundation/core/ports.ts'
import type { Trx } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { defineJob, type JobTools } from './jobs.ts'
import { lockWaitingMail, noteFailedTry, settleMail, type WaitingMail } from './mail.queries.ts'
import { isGivenUp } from './sending.rules.ts'

const payload = z.object({ mailId: z.int() })

/**
 * Hands one letter to the mail server under a lock on its row, and writes down that it is sent in the same transaction.
 * Without a mail server the letter is kept. A failure throws, so that the worker tries again later.
 */
export const sendMail = defineJob(payload, async ({ mailId }, tools) => {
  const attempt: Attempt = { takenAt: null }
  try {
    const failure = await inTransaction(tools.db, (trx) => handOver(trx, mailId, tools, attempt))
    if (failure) throw failure
  } catch (error) {
    if (!attempt.takenAt) throw error
    await settleAtLast(mailId, attempt.takenAt, tools)
  }
})

/** When the mail server said 250: from then on only a dying process may send the letter again. */
type Attempt = { takenAt: Date | null }

async function handOver(trx: Trx, mailId: number, tools: JobTools, attempt: Attempt) {
  const mail = await lockWaitingMail(trx, mailId)
  if (!mail) return
  if (!tools.mailer) return settleMail(trx, mailId, 'kept_at', tools.clock.now())
  const failure = await send(tools.mailer, letterOf(mail))
  if (failure) return noteFailure(trx, mail, failure, tools)
  attempt.takenAt = tools.clock.now()
  return settleMail(trx, mailId, 'sent_at', attempt.takenAt)
}

function letterOf(mail: WaitingMail): Letter {
  const { message_id: messageId, to_address: to, reply_to: replyTo, subject, html, text } = mail
  return { messageId, to, replyTo, subject, html, text }
}

async function send(mailer: Mailer, letter: Letter): Promise<Error | undefined> {
  try {
    await mailer.send(letter)
    return undefined
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

/** The answer of a server may hold addresses: it stays with the letter, and the log gets none of it. */
async function noteFailure(trx: Trx, mail: WaitingMail, failure: Error, tools: JobTools) {
  const tries = mail.tries + 1
  await noteFailedTry(trx, mail.id, { tries, reason: failure.message })
  if (!isGivenUp({ tries, isRefused: failure instanceof LetterRefused })) {
    return new Error(`Letter ${mail.id} waits after ${tries} tries (its row says why)`)
  }
  await settleMail(trx, mail.id, 'given_up_at', tools.clock.now())
  tools.log.warn({ mailId: mail.id, kind: mail.kind, tries }, 'a letter was given up')
  return undefined
}

const LAST_TRIES = 10
const FIRST_PAUSE_MS = 100

/** The database was lost after the server's 250: what we know is written down as soon as it is back (about 100 s). */
async function settleAtLast(mailId: number, takenAt: Date, { db }: JobTools): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await settleMail(db, mailId, 'sent_at', takenAt)
    } catch (error) {
      if (tries === LAST_TRIES) throw error
      await pause(FIRST_PAUSE_MS * 2 ** tries)
    }
  }
}
