import { sql } from 'kysely'
import type { Db, Trx } from '#src/foundation/db/open.ts'

/** What has happened to a letter for good; a waiting one has none. */
export type Fate = 'sent_at' | 'kept_at' | 'given_up_at'

export type WaitingMail = NonNullable<Awaited<ReturnType<typeof lockWaitingMail>>>

/**
 * Locks a letter that waits; undefined when its fate is settled, an error when somebody else is sending it. The lock is
 * held while the mail server answers: it goes by itself with the connection of a sender that dies.
 */
export async function lockWaitingMail(trx: Trx, mailId: number) {
  await sql`set local idle_in_transaction_session_timeout = '15min'`.execute(trx)
  return trx
    .selectFrom('mail')
    .select(['id', 'message_id', 'kind', 'to_address', 'reply_to', 'subject', 'html', 'text'])
    .select('tries')
    .where('id', '=', mailId)
    .where((is) => is.and([is('sent_at', 'is', null), is('kept_at', 'is', null)]))
    .where('given_up_at', 'is', null)
    .forUpdate()
    .noWait()
    .executeTakeFirst()
}

/** Writes down what has become of the letter, once and for all. */
export async function settleMail(db: Db, mailId: number, fate: Fate, at: Date): Promise<void> {
  await db.updateTable('mail').set(fate, at).where('id', '=', mailId).execute()
}

/** Writes down a failed try with what the server said. */
export async function noteFailedTry(
  trx: Trx,
  mailId: number,
  failed: { tries: number; reason: string },
): Promise<void> {
  const { tries, reason } = failed
  await trx
    .updateTable('mail')
    .set({ tries, last_error: reason })
    .where('id', '=', mailId)
    .execute()
}

/** The newest letters, for `/dev/mails`. */
export async function listMails(db: Db, limit: number) {
  return db
    .selectFrom('mail')
    .select(['message_id', 'to_address', 'subject', 'created_at'])
    .select(['sent_at', 'kept_at', 'given_up_at'])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

export async function findMail(db: Db, messageId: string) {
  return db.selectFrom('mail').selectAll().where('message_id', '=', messageId).executeTakeFirst()
}

/** Deletes the letters settled before that instant; those that wait stay. Answers how many went. */
export async function deleteSettledMails(db: Db, before: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('mail')
    .where(sql<Date>`coalesce(sent_at, kept_at, given_up_at)`, '<', before)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/**
 * Deletes every letter to an address, waiting ones too (their job finds nothing to send), and takes it out of the
 * others as the address to answer. Waits for one that is just being sent.
 */
export async function deleteMailsOf(trx: Trx, address: string): Promise<void> {
  await trx.deleteFrom('mail').where('to_address', '=', address).execute()
  await trx.updateTable('mail').set('reply_to', null).where('reply_to', '=', address).execute()
}
