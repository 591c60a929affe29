import type { Db } from '#src/foundation/db/open.ts'
import { deliveriesOf, deliveryWindows } from '#src/supply/distributions/distribution.queries.ts'
import { stateOf } from '#src/supply/distributions/state.rules.ts'

/**
 * The distribution behind a shop, with its place, its state now, and the household's basket if it has ordered; in one
 * query. Undefined when there is none, or when nothing is delivered.
 */
export async function findShop(
  db: Db,
  of: { groupId: number; code: string; accountId: number | null; now: Date },
) {
  const row = await shopRow(db, of)
  if (!row || row.opens.length === 0) return undefined
  const { opens, closes, basketCode, basketNumber, ...shop } = row
  const deliveries = deliveriesOf({ opens, closes })
  const facts = { ...shop, cancelled: false, validated: false, deliveries }
  const basket =
    basketCode !== null && basketNumber !== null ? { code: basketCode, number: basketNumber } : null
  return { ...shop, basket, state: stateOf(facts, of.now) }
}
export type Shop = NonNullable<Awaited<ReturnType<typeof findShop>>>

function shopRow(db: Db, of: { groupId: number; code: string; accountId: number | null }) {
  return db
    .selectFrom('distribution as d')
    .innerJoin('place as s', (join) =>
      join.onRef('s.group_id', '=', 'd.group_id').onRef('s.id', '=', 'd.place_id'),
    )
    .innerJoin('group as g', 'g.id', 'd.group_id')
    .leftJoin('picture as i', 'i.id', 'g.picture_id')
    .leftJoin('basket as b', (join) =>
      join
        .onRef('b.group_id', '=', 'd.group_id')
        .onRef('b.distribution_id', '=', 'd.id')
        .on('b.account_id', '=', of.accountId),
    )
    .select(['d.id', 'd.code', 'd.day', 'd.start_time as startTime', 'd.end_time as endTime'])
    .select(['d.starts_at as startsAt', 'd.ends_at as endsAt', 'd.note', 's.name as placeName'])
    .select(['s.address as placeAddress', 's.postcode as placePostcode', 's.city as placeCity'])
    .select(['g.introduction', 'i.code as groupPicture'])
    .select(['b.code as basketCode', 'b.number as basketNumber'])
    .select([deliveryWindows('opens_at').as('opens'), deliveryWindows('closes_at').as('closes')])
    .where('d.group_id', '=', of.groupId)
    .where('d.code', '=', of.code)
    .executeTakeFirst()
}
