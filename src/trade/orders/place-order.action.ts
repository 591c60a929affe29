import { newCode } from '#src/foundation/core/code.ts'
import { assert, done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import type { Clock } from '#src/foundation/core/ports.ts'
import { recordHistory } from '#src/foundation/db/history.ts'
import { addJob } from '#src/foundation/db/jobs.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import { inTransactionOrUndo, Undo } from '#src/foundation/db/transaction.ts'
import type { Actor } from '#src/people/groups/standing.rules.ts'
import { joinGroup } from '#src/people/members/join-group.action.ts'
import { holdSettings } from '#src/people/members/joining.queries.ts'
import type { JoiningRefusal } from '#src/people/members/joining.rules.ts'
import { takeBasketNumber } from '#src/supply/distributions/basket-number.queries.ts'
import { lockDeliveries, lockProducts } from '#src/supply/distributions/shop.queries.ts'
import { takeStock } from '#src/supply/products/stock.queries.ts'
import type { CheckRefusal } from './check.rules.ts'
import { listDraftLines, lockDraft } from './draft.queries.ts'
import { listLines } from './line.queries.ts'
import { type CheckedOrder, decideOrder, fingerprintOf, orderChanges } from './order.rules.ts'
import {
  type BasketRef,
  findPlace,
  insertBasket,
  lockBasket,
  writePlacing,
} from './placing.queries.ts'

export type Order = {
  actor: Actor
  distributionId: number
  /** Of the summary's form, used once. */
  key: string
  /** What the summary showed: `fingerprintOf` it, and its member prices by product code. */
  fingerprint: string
  shownPrices: Record<string, number>
  termsVersion: number
}
export type PlaceRefusal = CheckRefusal | JoiningRefusal | { code: 'summary-outdated' }

/**
 * Places the household's draft as its summary showed it: all of it, or nothing. Every line is checked again under
 * the locks of draft, deliveries, basket and products, taken in this order (decision 029), by the clock as it is
 * then. Ordering again adds to the same basket; the same key again answers with the same basket and changes nothing.
 * Refuses strangers where the group takes nobody by itself.
 */
export async function placeOrder(
  { db, clock }: { db: Db; clock: Clock },
  order: Order,
): Promise<Outcome<BasketRef, PlaceRefusal>> {
  const attempt = (which: 'counted' | 'all') =>
    inTransactionOrUndo<Answer>(db, (trx) => place(trx, clock, { ...order, which }))
  const answer = await attempt('counted')
  if (answer !== 'started-to-count') return answer
  const second = await attempt('all')
  assert(second !== 'started-to-count', 'all its products were locked')
  return second
}

type Answer = Outcome<BasketRef, PlaceRefusal> | 'started-to-count'
type Attempt = Order & { which: 'counted' | 'all' }

async function place(trx: Trx, clock: Clock, order: Attempt): Promise<Answer> {
  const draftId = await lockDraft(trx, draftOf(order))
  const place = await findPlace(trx, { ...order.actor, ...order })
  if (place.made) return done(place.made)
  if (place.isKeyUsed) return refuse({ code: 'summary-outdated' })
  if (draftId === undefined) return refuse({ code: 'basket-empty' })

  // before deliveries: who changes rights holds the group, and may wait for who changes the distribution
  if (!place.isMember) await holdSettings(trx, order.actor.groupId)
  const { decided, now } = await decideNow(trx, clock, order, place.basket)
  if (!decided.ok) return decided
  if (fingerprintOf(decided.value.plan, { ...place, ...order }) !== order.fingerprint) {
    return refuse({ code: 'summary-outdated' })
  }
  const joined = place.isMember ? done() : await joinGroup(trx, order.actor, { at: now })
  if (!joined.ok) return joined
  return done(await save(trx, { order, draftId, place, decided: decided.value, now }))
}

/** The second check: what holds once the products are locked, at the instant that is then. */
async function decideNow(trx: Trx, clock: Clock, order: Attempt, basket: BasketRef | null) {
  const { groupId } = order.actor
  const { distributionId, which } = order
  const wishes = await listDraftLines(trx, draftOf(order))
  const productIds = wishes.map((wish) => wish.productId)
  await lockDeliveries(trx, { groupId, distributionId, productIds })
  if (basket) await lockBasket(trx, { groupId, id: basket.id })
  const placed = basket ? await listLines(trx, { groupId, basketId: basket.id }) : []
  const locked = await lockProducts(trx, { groupId, distributionId, productIds, which })
  if (!locked.ok) throw new Undo<Answer>(locked.refusal.code)
  const products = locked.value
  const codes = new Map(products.map((product) => [product.id, product.code]))
  const asShown = wishes.map((wish) => ({
    ...wish,
    shownPriceCents: order.shownPrices[codes.get(wish.productId) ?? ''] ?? null,
  }))
  const now = clock.now()
  return { decided: decideOrder({ products, wishes: asShown, placed }, now), now }
}

type Decided = {
  order: Order
  draftId: number
  place: Awaited<ReturnType<typeof findPlace>>
  decided: CheckedOrder
  now: Date
}

/** Writes everything; the number, which all orders of the distribution wait for, last. */
async function save(trx: Trx, { order, draftId, place, decided, now }: Decided) {
  const { groupId, personId, accountId } = order.actor
  const { plan, taken } = decided
  const basketId = place.basket?.id ?? place.freshId
  const who = { groupId, personId, accountId, basketId, now }
  const { key, termsVersion, distributionId } = order
  await takeStock(trx, groupId, taken)
  const { lines, totalCents } = plan
  await writePlacing(trx, { ...who, draftId, lines, key, termsVersion, totalCents })
  await recordHistory(trx, {
    groupId,
    room: 'orders',
    object: 'basket',
    objectId: basketId,
    action: place.basket ? 'added' : 'placed',
    actorPersonId: personId,
    fields: orderChanges(plan),
    at: now,
  })
  await addJob(trx, 'basket-placed', { groupId, basketId, key })
  return place.basket ?? (await number(trx, { ...who, distributionId }))
}

type NewBasket = Omit<Parameters<typeof insertBasket>[1], 'code' | 'number' | 'id'> & {
  basketId: number
}

async function number(trx: Trx, { basketId, ...of }: NewBasket): Promise<BasketRef> {
  const ref = { id: basketId, code: newCode(), number: await takeBasketNumber(trx, of) }
  await insertBasket(trx, { ...of, ...ref })
  return ref
}

function draftOf({ actor, distributionId }: Order) {
  const owner = { accountId: actor.accountId }
  return { groupId: actor.groupId, distributionId, owner }
}
