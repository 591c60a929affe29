import type { Updateable } from 'kysely'
import type { Clock } from '#src/foundation/core/ports.ts'
import type { Db } from '#src/foundation/db/open.ts'
import type { DB } from '#src/foundation/db/rows.ts'
import type { Actor } from '#src/people/groups/standing.rules.ts'
import type { DraftOwner } from '#src/trade/orders/draft.queries.ts'
import { fingerprintOf, memberPrices, reviewDraft } from '#src/trade/orders/order.rules.ts'
import { placeOrder } from '#src/trade/orders/place-order.action.ts'
import { findDraft } from '#src/trade/orders/review.queries.ts'
import { saveDraftLine } from '#src/trade/orders/save-draft-line.action.ts'
import { findShop } from '#src/trade/shop/shop.queries.ts'
import type { World, WorldPerson } from './world.ts'

type Doors = { db: Db; clock: Clock }
/** A distribution somebody orders in. */
export type Market = { groupId: number; id: number; code: string; closesAt: Date }

/** The market's next distribution, open until Thursday 20:00. */
export async function findMarket(db: Db, world: World): Promise<Market> {
  return db
    .selectFrom('distribution')
    .select(['group_id as groupId', 'id', 'code', 'closes_at as closesAt'])
    .where('group_id', '=', world.groups.lavoir.id)
    .orderBy('starts_at')
    .limit(1)
    .executeTakeFirstOrThrow()
}

/** One of the cast as somebody who acts in the market. */
export function actorIn(market: { groupId: number }, person: WorldPerson): Actor {
  return { groupId: market.groupId, personId: person.id, accountId: person.accountId }
}

/** So many households of one person each, members of the market. */
export async function makeBuyers(db: Db, market: Market, count: number): Promise<Actor[]> {
  const accounts = await db
    .insertInto('account')
    .values(Array.from({ length: count }, () => ({ city: 'Chazelles' })))
    .returning('id')
    .execute()
  const members = accounts.map(({ id }) => ({
    group_id: market.groupId,
    account_id: id,
    joined_at: market.closesAt,
  }))
  await db.insertInto('member').values(members).execute()
  const people = await db
    .insertInto('person')
    .values(accounts.map(({ id }) => ({ account_id: id, first_name: 'Jo', last_name: `${id}` })))
    .returning(['id', 'account_id'])
    .execute()
  const { groupId } = market
  return people.map((person) => ({ groupId, personId: person.id, accountId: person.account_id }))
}

/** What a product of the market is inside the database, by its reference: `TOM`, `CAR` … */
export function findProduct(db: Db, market: { groupId: number }, reference: string) {
  return db
    .selectFrom('product')
    .selectAll()
    .where('group_id', '=', market.groupId)
    .where('reference', '=', reference)
    .executeTakeFirstOrThrow()
}

/** Changes a product as somebody might between two clicks. */
export async function changeProduct(
  db: Db,
  market: { groupId: number },
  reference: string,
  change: Updateable<DB['product']>,
) {
  await db
    .updateTable('product')
    .set(change)
    .where('group_id', '=', market.groupId)
    .where('reference', '=', reference)
    .execute()
}

/** Puts products into somebody's draft: `{ MAC: 2, CAR: 1.5 }`, pieces or kilos. */
export async function fillDraft(
  doors: Doors,
  market: Market,
  owner: DraftOwner,
  wishes: Record<string, number>,
): Promise<void> {
  for (const [reference, quantity] of Object.entries(wishes)) {
    const { code } = await findProduct(doors.db, market, reference)
    const saved = await saveDraftLine(doors, {
      groupId: market.groupId,
      distributionCode: market.code,
      productCode: code,
      owner,
      quantityThousandths: quantity * 1000,
    })
    if (!saved.ok) throw new Error(`${reference}: ${saved.refusal.code}`)
  }
}

/** The form that the summary of somebody's draft would carry now. */
export async function openSummary(
  { db, clock }: Doors,
  market: Market,
  actor: Actor,
  key = `key-${actor.personId}`,
) {
  const { groupId, accountId } = actor
  const of = { groupId, distributionId: market.id, owner: { accountId } }
  const draft = await findDraft(db, of)
  const { plan, refused } = reviewDraft(draft, clock.now())
  if (refused.length > 0) throw new Error(JSON.stringify(refused))
  const shop = await findShop(db, { ...market, accountId, now: clock.now() })
  if (!shop) throw new Error('the market has a shop')
  const fingerprint = fingerprintOf(plan, { pickUp: shop, termsVersion: 1 })
  const shownPrices = memberPrices(draft.products)
  return { actor, distributionId: market.id, key, fingerprint, shownPrices, termsVersion: 1 }
}

/** Fills a draft, opens its summary, and places it. */
export async function order(
  doors: Doors,
  market: Market,
  actor: Actor,
  wishes: Record<string, number>,
  key?: string,
) {
  await fillDraft(doors, market, { accountId: actor.accountId }, wishes)
  return placeOrder(doors, await openSummary(doors, market, actor, key))
}
