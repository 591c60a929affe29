import { createHash } from 'node:crypto'
import { done, type Outcome } from '#src/foundation/core/outcome.ts'
import type { Db, Trx } from './open.ts'
import { inTransactionOrUndo, Undo } from './transaction.ts'

export type OneUse = {
  /** As the form sent it (`OneUseField` of ui); '' from whoever sends none: nothing is remembered. */
  key: string
  /** Whose form it is: another person's same key is another key. */
  personId: number
  at: Date
}

/**
 * Does what a form asks for once, in one transaction, and answers where it leads. The same form sent again (a second
 * tap, a page loaded again) does nothing and answers the same; sent at the same moment, it waits for the first.
 * What is refused is undone and may be sent again.
 * `once(db, { key, personId, at }, async (trx) => done(`/g/${await createGroup(trx, …)}`))`
 */
export function once<Refusal extends { code: string }>(
  db: Db,
  { key, personId, at }: OneUse,
  work: (trx: Trx) => Promise<Outcome<string, Refusal>>,
): Promise<Outcome<string, Refusal>> {
  return inTransactionOrUndo(db, async (trx) => {
    const hash = key === '' ? null : hashOf(key, personId)
    if (hash && !(await claim(trx, hash, at))) return done(await getLocation(trx, hash))
    const outcome = await work(trx)
    if (!outcome.ok) throw new Undo(outcome)
    if (hash) await setLocation(trx, hash, outcome.value)
    return outcome
  })
}

const DAY_MS = 24 * 3600 * 1000

/** Forgets the forms of the day before: nobody taps that slowly. Answers how many. */
export async function forgetUsedForms(db: Db, now: Date): Promise<number> {
  const yesterday = new Date(now.getTime() - DAY_MS)
  const query = db.deleteFrom('used_form').where('at', '<=', yesterday)
  return Number((await query.executeTakeFirst()).numDeletedRows)
}

const hashOf = (key: string, personId: number) =>
  createHash('sha256')
    .update(JSON.stringify([personId, key]))
    .digest('base64url')

/** Whether this form is the first; waits for one that is at it. */
async function claim(trx: Trx, key: string, at: Date): Promise<boolean> {
  const made = await trx
    .insertInto('used_form')
    .values({ key, at })
    .onConflict((known) => known.doNothing())
    .returning('key')
    .executeTakeFirst()
  return made !== undefined
}

async function getLocation(trx: Trx, key: string): Promise<string> {
  const used = trx.selectFrom('used_form').select('location').where('key', '=', key)
  return (await used.executeTakeFirstOrThrow()).location
}

async function setLocation(trx: Trx, key: string, location: string): Promise<void> {
  await trx.updateTable('used_form').set({ location }).where('key', '=', key).execute()
}
