import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#src/foundation/db/open.ts'
import { hasRight } from '#src/people/groups/rights.queries.ts'
import type { Actor } from '#src/people/groups/standing.rules.ts'
import { type DeliveryFacts, isShownToMembers, stateOf } from './state.rules.ts'

/** Distributions of these groups still to end, as members see them: earliest first, each bringing something. */
export async function listUpcomingDistributions(db: Db, of: { groupIds: number[]; now: Date }) {
  const rows = await distributions(db)
    .where('d.group_id', '=', sql<number>`any(${of.groupIds}::bigint[])`)
    .where('d.ends_at', '>', of.now)
    .orderBy('d.starts_at')
    .orderBy('d.id')
    .execute()
  return rows
    .map((row) => withState(row, of.now))
    .filter(({ deliveries }) => isShownToMembers({ cancelled: false, deliveries }))
}
export type UpcomingDistribution = Awaited<ReturnType<typeof listUpcomingDistributions>>[number]

/** All distributions of the group for whoever holds one of the rights that work with them, latest first. */
export async function listDistributions(db: Db, of: { actor: Actor; now: Date; limit?: number }) {
  const rows = await distributions(db)
    .where('d.group_id', '=', of.actor.groupId)
    .where(worksWith(of.actor))
    .orderBy('d.starts_at', 'desc')
    .orderBy('d.id', 'desc')
    .limit(of.limit ?? 200)
    .execute()
  return rows.map((row) => withState(row, of.now))
}

/** One distribution for whoever works with them; undefined when there is none here. */
export async function findDistribution(db: Db, of: { actor: Actor; code: string; now: Date }) {
  const row = await distributions(db)
    .where('d.group_id', '=', of.actor.groupId)
    .where('d.code', '=', of.code)
    .where(worksWith(of.actor))
    .executeTakeFirst()
  return row && withState(row, of.now)
}
export type Distribution = NonNullable<Awaited<ReturnType<typeof findDistribution>>>

/** Whoever plans them, keeps a catalogue in them, or the money. */
function worksWith(actor: Actor): RawBuilder<boolean> {
  return sql<boolean>`(${hasRight(actor, 'distributions')} or ${hasRight(actor, 'money')}
    or ${hasRight(actor, 'catalogs', sql`r.catalog_id`)})`
}

function withState<Row extends WithWindows & Hours>(row: Row, now: Date) {
  const { opens, closes, ...distribution } = row
  const deliveries = deliveriesOf({ opens, closes })
  const facts = { ...row, cancelled: false, validated: false, deliveries }
  return { ...distribution, deliveries, state: stateOf(facts, now) }
}
type Hours = { startsAt: Date; endsAt: Date }
type WithWindows = { opens: Date[]; closes: Date[] }

/** The windows of `deliveryWindows` as facts for `stateOf`, in the order of deliveries. */
export function deliveriesOf({ opens, closes }: WithWindows): DeliveryFacts[] {
  return opens.flatMap((opensAt, place) => {
    const closesAt = closes[place]
    return closesAt ? [{ opensAt, closesAt, cancelled: false }] : []
  })
}

function distributions(db: Db) {
  return db
    .selectFrom('distribution as d')
    .innerJoin('place as s', (join) =>
      join.onRef('s.group_id', '=', 'd.group_id').onRef('s.id', '=', 'd.place_id'),
    )
    .select(['d.id', 'd.group_id as groupId', 'd.code', 'd.day', 'd.note', 'd.version'])
    .select(['d.start_time as startTime', 'd.end_time as endTime', 'd.place_id as placeId'])
    .select(['d.starts_at as startsAt', 'd.ends_at as endsAt'])
    .select(['d.opens_day as opensDay', 'd.opens_time as opensTime'])
    .select(['d.closes_day as closesDay', 'd.closes_time as closesTime'])
    .select(['s.code as placeCode', 's.name as placeName', 's.city as placeCity'])
    .select(['s.address as placeAddress', 's.postcode as placePostcode'])
    .select([deliveryWindows('opens_at').as('opens'), deliveryWindows('closes_at').as('closes')])
    .select([producerCount.as('producerCount'), closedByHandAt.as('closedByHandAt')])
}

/**
 * One side of the windows of the deliveries of a distribution `d`, each its own or the distribution's; closing at the
 * latest when somebody closed the orders by hand.
 */
export function deliveryWindows(side: 'opens_at' | 'closes_at') {
  const planned = sql`coalesce(${sql.ref(`v.${side}`)}, ${sql.ref(`d.${side}`)})`
  const counts = side === 'opens_at' ? planned : sql`least(${planned}, ${closedByHandAt})`
  return sql<Date[]>`array(select ${counts}
    from delivery v where v.group_id = d.group_id and v.distribution_id = d.id order by v.id)`
}

/** When somebody closed the orders of a distribution `d` by hand; null when nobody did. */
export const closedByHandAt = sql<Date | null>`(select k.closed_at from closure k
  where k.group_id = d.group_id and k.distribution_id = d.id)`

const producerCount = sql<number>`(select count(distinct c.producer_id) from delivery v
  join catalog c on c.group_id = v.group_id and c.id = v.catalog_id
  where v.group_id = d.group_id and v.distribution_id = d.id)`
