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
  type Consequence,
  consequencesOf,
  type Ordered,
  type Settled,
  sealOf,
} from './consequences.rules.ts'
import { type OwnWindow, type WindowTimes, windowsIn, windowsText } from './own-windows.rules.ts'
import {
  addDeliveries,
  insertPlan,
  type KeptPlan,
  lockPlan,
  removeDeliveries,
  setOwnWindows,
  updatePlan,
} from './plan.queries.ts'
import { checkPlan, idsIn, instantsOf, type Plan, type PlanRefusal } from './plan.rules.ts'

/** A plan with places and catalogues as addresses name them. */
export type AskedPlan = Omit<Plan, 'placeId' | 'catalogIds' | 'windows'> & {
  place: string
  catalogs: string[]
  /** Of catalogues that don't follow the distribution; of those that take no part it counts for nothing. */
  windows?: (WindowTimes & { catalog: string })[]
}
type Asked = { actor: Actor; zone: string; today: string; now: Date; plan: AskedPlan }

/** Plans a distribution and answers its code. Refuses what `checkPlan` refuses. */
export function createDistribution(db: Db, asked: Asked): Promise<Outcome<string, PlanRefusal>> {
  const { actor, now } = asked
  const { groupId } = actor
  return inTransaction(db, async (trx) => {
    await requireRight(trx, actor, 'distributions')
    const planned = await settle(trx, asked, [])
    if (!planned.ok) return planned
    const { plan, instants } = planned.value
    const { id, code } = await insertPlan(trx, groupId, planned.value)
    const of = { groupId, distributionId: id }
    await addDeliveries(trx, { ...of, catalogIds: idsIn(plan.catalogIds) })
    await setOwnWindows(trx, { ...of, own: instants.own })
    await recordHistory(trx, {
      groupId,
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

/** Asked before saving what touches people who have ordered: the same form with the seal saves. */
export type ToConfirm = { code: 'to-confirm'; consequences: Consequence[]; seal: string }
export type ChangeRefusal =
  | PlanRefusal
  | Stale<Plan>
  | ToConfirm
  | { code: 'already-started' }
  | { code: 'catalog-ordered'; catalogIds: number[] }

type AskedChange = Asked & {
  code: string
  version: number
  /** Of what was shown and is confirmed; '' the first time. */
  seal: string
  /** What members have done in it so far: orders are kept in a room after this one. */
  findOrdered: (db: Db, of: { actor: Actor; distributionId: number }) => Promise<Ordered>
}

/**
 * Changes a distribution until it starts. Refuses what `checkPlan` refuses, `stale` when somebody saved it since it was
 * read, `catalog-ordered` when a catalogue that is taken out has orders, `to-confirm` when baskets or drafts are
 * touched and what follows has not been confirmed.
 */
export function changeDistribution(
  db: Db,
  asked: AskedChange,
): Promise<Outcome<undefined, ChangeRefusal>> {
  return inTransactionOrUndo(db, (trx) => change(trx, asked))
}

async function change(trx: Trx, asked: AskedChange): Promise<Outcome<undefined, ChangeRefusal>> {
  const { actor, version, now } = asked
  await requireRight(trx, actor, 'distributions')
  const kept = await lockPlan(trx, asked)
  if (!kept) throw new NotFound('distribution')
  if (kept.startsAt <= now) return refuse({ code: 'already-started' })
  const planned = await settle(trx, asked, idsIn(kept.plan.catalogIds))
  if (!planned.ok) return planned
  // the second tap of a double click: all is saved already, whatever version its form was read at
  if (isSame(kept.plan, planned.value.plan)) return done()
  const unasked = await whatToAsk(trx, asked, kept, planned.value)
  if (unasked) return refuse(unasked)
  return saveVersioned(trx, {
    actor,
    of: { room: 'distributions', object: 'distribution', id: kept.id },
    kept: { version: kept.version, facts: kept.plan },
    mine: { version, facts: planned.value.plan },
    now,
    write: () => write(trx, { groupId: actor.groupId, kept, settled: planned.value }),
  })
}

const isSame = (kept: Plan, mine: Plan) => Object.keys(changesOf(kept, mine)).length === 0

/** What must be said before this is saved; nothing when it was, or when the form is stale and asks for more first. */
async function whatToAsk(trx: Trx, asked: AskedChange, kept: KeptPlan, settled: Settled) {
  const { actor, code, version, now, zone } = asked
  if (kept.version !== version) return undefined
  const ordered = await asked.findOrdered(trx, { actor, distributionId: kept.id })
  const leaving = leavingIds(kept, settled).filter((id) => ordered.orderedCatalogIds.includes(id))
  if (leaving.length > 0) return { code: 'catalog-ordered' as const, catalogIds: leaving }
  const before = {
    plan: kept.plan,
    instants: instantsOf(kept.plan, zone, windowsIn(kept.plan.windows)),
  }
  const consequences = consequencesOf(before, settled, { ordered, closedAt: kept.closedAt, now })
  const seal = sealOf({ code, version, plan: settled.plan, consequences })
  if (consequences.length === 0 || seal === asked.seal) return undefined
  return { code: 'to-confirm' as const, consequences, seal }
}

type Write = { groupId: number; kept: KeptPlan; settled: Settled }

async function write(trx: Trx, { groupId, kept, settled }: Write): Promise<void> {
  const of = { groupId, distributionId: kept.id }
  await updatePlan(trx, { groupId, id: kept.id }, settled)
  const ordered = await removeDeliveries(trx, { ...of, catalogIds: leavingIds(kept, settled) })
  if (ordered.length > 0) throw new Undo(refuse({ code: 'catalog-ordered', catalogIds: ordered }))
  await addDeliveries(trx, { ...of, catalogIds: idsIn(settled.plan.catalogIds) })
  await setOwnWindows(trx, { ...of, own: settled.instants.own })
}

function leavingIds(kept: KeptPlan, { plan }: Settled): number[] {
  const staying = idsIn(plan.catalogIds)
  return idsIn(kept.plan.catalogIds).filter((id) => !staying.includes(id))
}

/** The plan with the ids of this group's place and catalogues; another group's are not found. */
async function settle(
  trx: Trx,
  { actor, zone, today, now, plan: { place, catalogs, windows = [], ...rest } }: Asked,
  chosenIds: number[],
): Promise<Outcome<Settled, PlanRefusal>> {
  const found = (await listPlaces(trx, actor)).find(({ code }) => code === place)
  if (!found) throw new NotFound('place')
  const choices = await listCatalogChoices(trx, { actor, today, chosenIds })
  const chosen = choices.filter(({ code }) => catalogs.includes(code))
  if (chosen.length !== new Set(catalogs).size) throw new NotFound('catalog')
  const own = chosen.flatMap(({ id, code }): OwnWindow[] =>
    windows.flatMap(({ catalog, ...times }) =>
      catalog === code ? [{ catalogId: id, ...times }] : [],
    ),
  )
  const checked = checkPlan(rest, { zone, now, catalogs: chosen, windows: own })
  if (!checked.ok) return checked
  const catalogIds = chosen.map(({ id }) => id).toSorted((a, b) => a - b)
  const places = { placeId: found.id, catalogIds: catalogIds.join(',') }
  return done({ plan: { ...rest, ...places, windows: windowsText(own) }, instants: checked.value })
}
