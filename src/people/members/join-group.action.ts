import { done, HouseholdGone, type Outcome } from '#src/foundation/core/outcome.ts'
import { recordHistory } from '#src/foundation/db/history.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import type { Actor } from '#src/people/groups/standing.rules.ts'
import { findJoiningFacts, holdSettings, insertMember } from './joining.queries.ts'
import { decideJoining, type JoiningRefusal } from './joining.rules.ts'
import { requestEntry } from './request-history.rules.ts'
import { closeRequest, lockHousehold } from './requests.queries.ts'

/**
 * Makes the person's household a member of the group, as the group's policy and what it asks for allow. Done again it
 * changes nothing. Ordering makes members by this too.
 */
export async function joinGroup(
  db: Db,
  actor: Actor,
  { at }: { at: Date },
): Promise<Outcome<undefined, JoiningRefusal>> {
  return inTransaction(db, async (trx) => {
    await holdSettings(trx, actor.groupId)
    await lockHousehold(trx, actor.accountId)
    const facts = await findJoiningFacts(trx, actor)
    if (!facts) throw new HouseholdGone()
    const decided = decideJoining(facts)
    if (!decided.ok) return decided
    await addMember(trx, actor, at)
    return done()
  })
}

/**
 * Adds the household whatever the policy says, for whoever makes a group or accepts a request; a member already stays
 * one. A request that the household had waiting here is settled by it.
 */
export async function addMember(trx: Trx, actor: Actor, at: Date): Promise<void> {
  const { groupId, personId, accountId } = actor
  await lockHousehold(trx, accountId)
  const isNew = await insertMember(trx, { groupId, accountId, at })
  if (!isNew) return
  await recordHistory(trx, {
    groupId,
    room: 'members',
    object: 'member',
    objectId: accountId,
    action: 'joined',
    actorPersonId: personId,
    at,
  })
  const closing = { outcome: 'joined', byPersonId: personId, at } as const
  const id = await closeRequest(trx, { groupId, accountId, ...closing })
  if (id !== undefined) await recordHistory(trx, requestEntry(actor, { id, action: 'joined', at }))
}
