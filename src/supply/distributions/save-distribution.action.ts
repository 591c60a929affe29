import { done, NotFound, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import { changesOf, recordHistory } from '#src/foundation/db/history.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import { inTransaction, inTransactionOrUndo, Undo } from '#src/foundation/db/transaction.ts'
import { listPlaces } from '#src/people/groups/places.queries.ts'
import { requireRight } from '#src/people/groups/rights.queries.ts'
import type { Stale } from '#src/people/groups/stale.rules.ts'
import type { Actor } from '#src/people/groups/standing.rules.ts'
import { saveVersioned } from '#src/people/groups/versioned.action.ts'
import { listCatalogChoices } from './choices.queries.ts'
import {
  addDeliveries,
  insertPlan,
  type KeptPlan,
  lockPlan,
  removeDeliveries,
  updatePlan,
} from './plan.queries.ts'
import { checkPlan, type Instants, idsIn, type Plan, type PlanRefusal } from './plan.rules.ts'

/** A plan with places and catalogues as addresses name them. */
export type AskedPlan = Omit<Plan, 'placeId' | 'catalogIds'> & {
  place: string
  catalogs: string[]
}
type Asked = { actor: Actor; zone: string; today: string; now: Date; plan: AskedPlan }

/** Plans a distribution and answers its code. Refuses what `checkPlan` refuses. */
export function createDistribution(db: Db, asked: Asked): Promise<Outcome<string, PlanRefusal>> {
  const { actor, now } = asked
  return inTransaction(db, async (trx) => {
    await requireRight(trx, actor, 'distributions')
    const planned = await settle(trx, asked, [])
    if (!planned.ok) return planned
    const { plan, catalogIds } = planned.value
    const { id, code } = await insertPlan(trx, actor.groupId, planned.value)
    await addDeliveries(trx, { groupId: actor.groupId, distributionId: id, catalogIds })
    await recordHistory(trx, {
      groupId: actor.groupId,
      room: 'distributions',
      object: 'distribution',
      objectId: id,
      action: 'created',
      actorPersonId: actor.personId,
      fields: changesOf({}, plan),
      at: now,
    })
    return done(code)
  })
}

export type ChangeRefusal =
  | PlanRefusal
  | Stale<Plan>
  | { code: 'already-started' | 'delivery-window' }
  | { code: 'catalog-ordered'; catalogIds: number[] }

type AskedChange = Asked & { code: string; version: number }

/**
 * Changes a distribution until it starts. Refuses what `checkPlan` refuses, `stale` when somebody
 * saved it since it was read, `catalog-ordered` when a catalogue that is taken out has orders,
 * `delivery-window` when it would start before a delivery's own closing.
 */
export function changeDistribution(
  db: Db,
  asked: AskedChange,
): Promise<Outcome<undefined, ChangeRefusal>> {
  return inTransactionOrUndo(db, (trx) => change(trx, asked))
}

async function change(trx: Trx, asked: AskedChange): Promise<Outcome<undefined, ChangeRefusal>> {
  const { actor, code, version, now } = asked
  await requireRight(trx, actor, 'distributions')
  const kept = await lockPlan(trx, { groupId: actor.groupId, code })
  if (!kept) throw new NotFound('distribution')
  if (kept.startsAt <= now) return refuse({ code: 'already-started' })
  const planned = await settle(trx, asked, idsIn(kept.plan.catalogIds))
  if (!planned.ok) return planned
  const { plan, instants } = planned.value
  if (kept.ownClosesAt && kept.ownClosesAt > instants.startsAt)
    return refuse({ code: 'delivery-window' })
  return saveVersioned(trx, {
    actor,
    of: { room: 'distributions', object: 'distribution', id: kept.id },
    kept: { version: kept.version, facts: kept.plan },
    mine: { version, facts: plan },
    now,
    write: () => write(trx, { groupId: actor.groupId, kept, settled: planned.value }),
  })
}

type Write = { groupId: number; kept: KeptPlan; settled: Settled }

async function write(trx: Trx, { groupId, kept, settled }: Write): Promise<void> {
  const { catalogIds } = settled
  const of = { groupId, distributionId: kept.id }
  const leaving = idsIn(kept.plan.catalogIds).filter((id) => !catalogIds.includes(id))
  await updatePlan(trx, { groupId, id: kept.id }, settled)
  const ordered = await removeDeliveries(trx, { ...of, catalogIds: leaving })
  if (ordered.length > 0) throw new Undo(refuse({ code: 'catalog-ordered', catalogIds: ordered }))
  await addDeliveries(trx, { ...of, catalogIds })
}

type Settled = { plan: Plan; instants: Instants; catalogIds: number[] }

/** The plan with the ids of this group's place and catalogues; another group's are not found. */
async function settle(
  trx: Trx,
  { actor, zone, today, now, plan: { place, catalogs, ...rest } }: Asked,
  chosenIds: number[],
): Promise<Outcome<Settled, PlanRefusal>> {
  const { groupId } = actor
  const found = (await listPlaces(trx, actor)).find(({ code }) => code === place)
  if (!found) throw new NotFound('place')
  const choices = await listCatalogChoices(trx, { groupId, today, chosenIds })
  const chosen = choices.filter(({ code }) => catalogs.includes(code))
  if (chosen.length !== new Set(catalogs).size) throw new NotFound('catalog')
  const checked = checkPlan(rest, { zone, now, catalogs: chosen })
  if (!checked.ok) return checked
  const catalogIds = chosen.map(({ id }) => id).toSorted((a, b) => a - b)
  const plan = { ...rest, placeId: found.id, catalogIds: catalogIds.join(',') }
  return done({ plan, instants: checked.value, catalogIds })
}
