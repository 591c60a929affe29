import { done, HouseholdGone, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import { recordHistory } from '#src/foundation/db/history.ts'
import { addJob } from '#src/foundation/db/jobs.ts'
import type { Db } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import type { Actor } from '#src/people/groups/standing.rules.ts'
import { holdSettings } from './joining.queries.ts'
import { type AskingRefusal, decideAsking } from './joining.rules.ts'
import { requestEntry } from './request-history.rules.ts'
import { closeRequest, findAskingFacts, insertRequest, lockHousehold } from './requests.queries.ts'

/**
 * Asks, for the person's household, to be taken into a group that takes members on request; its coordinators are
 * mailed. Refuses a second request beside one that waits, and one too soon after a refusal.
 */
export async function askMembership(
  db: Db,
  actor: Actor,
  { message, at }: { message: string; at: Date },
): Promise<Outcome<undefined, AskingRefusal>> {
  return inTransaction(db, async (trx) => {
    await holdSettings(trx, actor.groupId)
    await lockHousehold(trx, actor.accountId)
    const facts = await findAskingFacts(trx, actor)
    if (!facts) throw new HouseholdGone()
    const decided = decideAsking(facts, at)
    if (!decided.ok) return decided
    const id = await insertRequest(trx, { ...actor, message, at })
    await recordHistory(trx, requestEntry(actor, { id, action: 'asked', at }))
    await addJob(trx, 'join-requested', { groupId: actor.groupId, requestId: id })
    return done()
  })
}

/** Takes the household's request back; refuses when none waits any more. */
export async function withdrawRequest(
  db: Db,
  actor: Actor,
  { at }: { at: Date },
): Promise<Outcome<undefined, { code: 'nothing-waits' }>> {
  return inTransaction(db, async (trx) => {
    await lockHousehold(trx, actor.accountId)
    const closing = { outcome: 'withdrawn', byPersonId: actor.personId, at } as const
    const id = await closeRequest(trx, { ...actor, ...closing })
    if (id === undefined) return refuse({ code: 'nothing-waits' })
    await recordHistory(trx, requestEntry(actor, { id, action: 'withdrawn', at }))
    return done()
  })
}
