import { done, type Outcome } from '#src/foundation/core/outcome.ts'
import { recordHistory } from '#src/foundation/db/history.ts'
import { addJob } from '#src/foundation/db/jobs.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import {
  deleteRights,
  insertRights,
  listRights,
  lockGroup,
  othersHoldSettings,
  requireRight,
} from './rights.queries.ts'
import { decideRights, type RightsRefusal } from './rights.rules.ts'
import type { Actor, HeldRight } from './standing.rules.ts'

export type RightsOf = {
  personId: number
  /** What the person shall hold; `[]` takes everything away. */
  wanted: HeldRight[]
  /** `fingerprint` of the rights the form showed. */
  shown: string
  at: Date
}

/**
 * Makes a person's rights in the group the wanted ones, and lets the person know by mail. Whoever belongs to no member
 * household is the caller's to refuse. The group's row is locked first: two people who change rights take turns, and
 * the second is judged by what the first left.
 */
export async function changeRights(
  db: Db,
  actor: Actor,
  { personId, wanted, shown, at }: RightsOf,
): Promise<Outcome<undefined, RightsRefusal>> {
  return inTransaction(db, async (trx) => {
    await lockGroup(trx, actor.groupId)
    await requireRight(trx, actor, 'settings')
    const of = { groupId: actor.groupId, personId }
    const held = await listRights(trx, { actor, personId })
    const facts = { held, wanted, shown, othersHoldSettings: await othersHoldSettings(trx, of) }
    const decided = decideRights(facts)
    if (!decided.ok) return decided
    const { added, removed } = decided.value
    if (added.length + removed.length === 0) return done()
    await deleteRights(trx, { ...of, rights: removed })
    await insertRights(trx, { ...of, rights: added })
    await tell(trx, actor, { personId, before: held, after: wanted, at })
    return done()
  })
}

type Told = { personId: number; before: HeldRight[]; after: HeldRight[]; at: Date }

async function tell(trx: Trx, actor: Actor, { personId, before, after, at }: Told): Promise<void> {
  const { groupId } = actor
  await recordHistory(trx, {
    groupId,
    room: 'groups',
    object: 'right',
    objectId: personId,
    action: wordFor(before, after),
    actorPersonId: actor.personId,
    fields: { rights: { before, after } },
    at,
  })
  if (personId === actor.personId) return
  const payload = { groupId, personId, byPersonId: actor.personId, at: at.toISOString() }
  await addJob(trx, 'rights-changed', payload, { key: `rights-changed:${groupId}:${personId}` })
}

function wordFor(before: HeldRight[], after: HeldRight[]): 'given' | 'taken' | 'changed' {
  if (before.length === 0) return 'given'
  return after.length === 0 ? 'taken' : 'changed'
}
