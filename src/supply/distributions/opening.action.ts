import { civilOf } from '#src/foundation/core/day.ts'
import { done, NotFound, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import type { Clock } from '#src/foundation/core/ports.ts'
import { recordHistory } from '#src/foundation/db/history.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { requireRight } from '#src/people/groups/rights.queries.ts'
import type { Actor } from '#src/people/groups/standing.rules.ts'
import { saveVersioned } from '#src/people/groups/versioned.action.ts'
import { deleteClosure, insertClosure } from './closure.queries.ts'
import { windowsIn } from './own-windows.rules.ts'
import { type KeptPlan, lockPlan, updatePlan } from './plan.queries.ts'
import { instantsOf, type Plan } from './plan.rules.ts'

type Doors = { db: Db; clock: Clock }
type Asked = { actor: Actor; code: string; zone: string }
export type OpeningRefusal = { code: 'already-started' | 'window-over' }

/**
 * Opens orders now instead of at the planned time, to the minute; catalogues with a window of their own keep it. Open
 * already: nothing changes. Refuses when the closing is past.
 */
export function openNow(doors: Doors, asked: Asked): Promise<Outcome<undefined, OpeningRefusal>> {
  return withPlan(doors, asked, async (trx, kept, now) => {
    const before = instantsOf(kept.plan, asked.zone)
    if (before.closesAt <= now) return refuse({ code: 'window-over' })
    if (before.opensAt <= now) return done()
    const { day: opensDay, time: opensTime } = civilOf(now, asked.zone)
    const plan: Plan = { ...kept.plan, opensDay, opensTime }
    const instants = instantsOf(plan, asked.zone, windowsIn(plan.windows))
    const { groupId } = asked.actor
    await saveVersioned(trx, {
      actor: asked.actor,
      of: { room: 'distributions', object: 'distribution', id: kept.id },
      kept: { version: kept.version, facts: kept.plan },
      mine: { version: kept.version, facts: plan },
      now,
      write: () => updatePlan(trx, { groupId, id: kept.id }, { plan, instants }),
    })
    return done()
  })
}

/** Closes orders now, of all catalogues; the windows stay as planned. Closed by hand already: nothing changes. */
export function closeOrders(
  doors: Doors,
  asked: Asked,
): Promise<Outcome<undefined, OpeningRefusal>> {
  return withPlan(doors, asked, async (trx, kept, now) => {
    const of = { groupId: asked.actor.groupId, distributionId: kept.id }
    if (await insertClosure(trx, { ...of, closedAt: now }))
      await record(trx, asked, kept, 'closed', now)
    return done()
  })
}

/** Takes the closure back: what was planned holds again. Nothing closed by hand: nothing changes. */
export function reopenOrders(
  doors: Doors,
  asked: Asked,
): Promise<Outcome<undefined, OpeningRefusal>> {
  return withPlan(doors, asked, async (trx, kept, now) => {
    const of = { groupId: asked.actor.groupId, distributionId: kept.id }
    if (await deleteClosure(trx, of)) await record(trx, asked, kept, 'reopened', now)
    return done()
  })
}

type Work = (trx: Trx, kept: KeptPlan, now: Date) => Promise<Outcome<undefined, OpeningRefusal>>

/** Under the locks of the plan and its deliveries, at the instant that is then. */
function withPlan({ db, clock }: Doors, { actor, code }: Asked, work: Work) {
  return inTransaction(db, async (trx) => {
    await requireRight(trx, actor, 'distributions')
    const kept = await lockPlan(trx, { actor, code })
    if (!kept) throw new NotFound('distribution')
    const now = clock.now()
    if (kept.startsAt <= now) return refuse({ code: 'already-started' })
    return work(trx, kept, now)
  })
}

function record(
  trx: Trx,
  { actor }: Asked,
  { id: objectId }: KeptPlan,
  action: 'closed' | 'reopened',
  at: Date,
): Promise<void> {
  return recordHistory(trx, {
    groupId: actor.groupId,
    room: 'distributions',
    object: 'distribution',
    objectId,
    action,
    actorPersonId: actor.personId,
    at,
  })
}
