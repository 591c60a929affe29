import { sql } from 'kysely'
import type { Db } from '#src/foundation/db/open.ts'
import { listHistory } from '#src/people/accounts/history.queries.ts'
import { hasRight } from '#src/people/groups/rights.queries.ts'
import type { Actor } from '#src/people/groups/standing.rules.ts'

/**
 * A basket with its date and place, for those who may see it: its household, and whoever hands baskets out or
 * takes the money. Undefined for everybody else.
 */
export function findBasket(db: Db, of: { actor: Actor; code: string }) {
  const { actor } = of
  return baskets(db, actor.groupId)
    .select(sql<boolean>`b.account_id = ${actor.accountId}`.as('isOwn'))
    .where('b.code', '=', of.code)
    .where((eb) => eb.or([eb('b.account_id', '=', actor.accountId), seesBaskets(actor)]))
    .executeTakeFirst()
}
export type Basket = NonNullable<Awaited<ReturnType<typeof findBasket>>>

/** A basket for a letter to its household. */
export function findBasketById(db: Db, of: { groupId: number; basketId: number }) {
  return baskets(db, of.groupId).where('b.id', '=', of.basketId).executeTakeFirst()
}

/** The household's baskets in all groups, newest date first, each with its group. */
export function listMyBaskets(db: Db, of: { accountId: number; limit?: number }) {
  return db
    .selectFrom('basket as b')
    .innerJoin('group as g', 'g.id', 'b.group_id')
    .innerJoin('distribution as d', (join) =>
      join.onRef('d.group_id', '=', 'b.group_id').onRef('d.id', '=', 'b.distribution_id'),
    )
    .innerJoin('place as s', (join) =>
      join.onRef('s.group_id', '=', 'd.group_id').onRef('s.id', '=', 'd.place_id'),
    )
    .select(['b.code', 'b.number', 'b.group_id as groupId', 'g.slug', 'g.name as groupName'])
    .select(['g.time_zone as timeZone', 'd.id as distributionId', 'd.code as distributionCode'])
    .select(['d.day', 'd.start_time as startTime', 'd.end_time as endTime', 's.name as placeName'])
    .select(['d.ends_at as endsAt', totalCents.as('totalCents'), lineCount.as('lineCount')])
    .select(isEstimate.as('isEstimate'))
    .where('b.account_id', '=', of.accountId)
    .orderBy('d.starts_at', 'desc')
    .orderBy('b.id', 'desc')
    .limit(of.limit ?? 50)
    .execute()
}

/** All baskets of a distribution by number, for whoever hands them out or takes the money; else none. */
export function listBaskets(db: Db, of: { actor: Actor; distributionId: number }) {
  return db
    .selectFrom('basket as b')
    .select(['b.code', 'b.number', 'b.placed_at as placedAt', people.as('people')])
    .select([totalCents.as('totalCents'), lineCount.as('lineCount'), isEstimate.as('isEstimate')])
    .where('b.group_id', '=', of.actor.groupId)
    .where('b.distribution_id', '=', of.distributionId)
    .where(seesBaskets(of.actor))
    .orderBy('b.number')
    .execute()
}

/** Whoever hands baskets out (`distributions`) or takes the money (`money`) sees everybody's. */
export const seesBaskets = (actor: Actor) =>
  sql<boolean>`(${hasRight(actor, 'distributions')} or ${hasRight(actor, 'money')})`

/** The history of a basket, for its household and whoever sees the baskets. */
export function listBasketHistory(db: Db, of: { actor: Actor; basketId: number }) {
  const { groupId, accountId } = of.actor
  const isAllowed = sql<boolean>`exists (select from basket b where b.group_id = ${groupId}
    and b.id = ${of.basketId} and (b.account_id = ${accountId} or ${seesBaskets(of.actor)}))`
  return listHistory(db, { groupId, object: 'basket', objectId: of.basketId, isAllowed })
}
export type BasketHistory = Awaited<ReturnType<typeof listBasketHistory>>

const totalCents = sql<number>`(select coalesce(sum(l.total_cents), 0)::bigint from line l
  where l.group_id = b.group_id and l.basket_id = b.id)`
const lineCount = sql<number>`(select count(*) from line l
  where l.group_id = b.group_id and l.basket_id = b.id and l.quantity_thousandths > 0)`
/** Something is weighed on the day: until then the total is an estimate. */
const isEstimate = sql<boolean>`exists (select from line l
  where l.group_id = b.group_id and l.basket_id = b.id and l.way = 'weighed' and l.pieces > 0)`
const people = sql<{ firstName: string; lastName: string }[]>`(select coalesce(json_agg(
  json_build_object('firstName', p.first_name, 'lastName', p.last_name) order by p.id), '[]')
  from person p where p.account_id = b.account_id)`

function baskets(db: Db, groupId: number) {
  return db
    .selectFrom('basket as b')
    .innerJoin('group as g', 'g.id', 'b.group_id')
    .innerJoin('distribution as d', (join) =>
      join.onRef('d.group_id', '=', 'b.group_id').onRef('d.id', '=', 'b.distribution_id'),
    )
    .innerJoin('place as s', (join) =>
      join.onRef('s.group_id', '=', 'd.group_id').onRef('s.id', '=', 'd.place_id'),
    )
    .select(['b.id', 'b.code', 'b.number', 'b.account_id as accountId', 'b.placed_at as placedAt'])
    .select(['g.slug', 'g.name as groupName', 'g.time_zone as timeZone'])
    .select(['g.contact_email as contactEmail', people.as('people')])
    .select(['d.code as distributionCode', 'd.day', 'd.start_time as startTime'])
    .select(['d.end_time as endTime', 'd.note', 's.name as placeName', 's.address as placeAddress'])
    .select(['s.postcode as placePostcode', 's.city as placeCity', 's.access_notes as accessNotes'])
    .where('b.group_id', '=', groupId)
}
