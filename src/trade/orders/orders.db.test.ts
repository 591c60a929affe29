import { describe, expect } from 'vitest'
import { test } from '#test/db.ts'
import {
  actorIn,
  changeProduct,
  fillDraft,
  findMarket,
  findProduct,
  openSummary,
  order,
} from '#test/orders.ts'
import { findBasket, listBaskets, listMyBaskets } from './basket.queries.ts'
import { listDraftLines } from './draft.queries.ts'
import { listLines } from './line.queries.ts'
import { placeOrder } from './place-order.action.ts'
import { totalsByProducer, totalsByProduct } from './totals.queries.ts'

describe('ordering', () => {
  test('what was ordered stays as it was, with its VAT, and the stock goes down', async ({
    db,
    world,
    clock,
  }) => {
    const market = await findMarket(db, world)
    const nadia = actorIn(market, world.people.nadia)
    const placed = await order({ db, clock }, market, nadia, { CAR: 1.5, TOM: 2, MAC: 2 })
    expect(placed).toMatchObject({ ok: true, value: { number: 1 } })
    await changeProduct(db, market, 'CAR', { price_cents: 999 })
    const lines = await linesOf({ db }, market, nadia, placed)
    expect(lines).toMatchObject([
      { name: 'Carottes de sable', quantityThousandths: 1500, pieces: null, totalCents: 360 },
      { name: 'Mâche', quantityThousandths: 2000, pieces: null, totalCents: 480 },
      { name: 'Tomme de chèvre', quantityThousandths: 500, pieces: 2, totalCents: 1200 },
    ])
    // 8.40 of the farm and 12.00 of the dairy, each at 5.5 %
    expect(lines.map((line) => line.vatCents)).toEqual([19, 25, 63])
    expect((await findProduct(db, market, 'MAC')).stock_left_thousandths).toBe(4000)
  })

  test('ordering again adds to the same basket and number; another price makes another line', async ({
    db,
    world,
    clock,
  }) => {
    const market = await findMarket(db, world)
    const nadia = actorIn(market, world.people.nadia)
    const first = await order({ db, clock }, market, nadia, { CAR: 1, CHP: 1 }, 'first')
    await changeProduct(db, market, 'CHP', { price_cents: 400 })
    const second = await order({ db, clock }, market, nadia, { CAR: 0.5, CHP: 1 }, 'second')
    expect(second).toEqual(first)
    expect(await linesOf({ db }, market, nadia, second)).toMatchObject([
      { name: 'Carottes de sable', quantityThousandths: 1500, totalCents: 360 },
      { name: 'Champignons de Paris', priceCents: 350, totalCents: 350 },
      { name: 'Champignons de Paris', priceCents: 400, totalCents: 400 },
    ])
    const history = await db
      .selectFrom('history')
      .select(['action', 'fields', 'actor_person_id'])
      .where('object', '=', 'basket')
      .orderBy('id')
      .execute()
    expect(history).toMatchObject([
      { action: 'placed', fields: { total_cents: { before: 0, after: 590 } } },
      { action: 'added', fields: { total_cents: { before: 590, after: 1110 } } },
    ])
  })

  test('nothing is placed when a price changed while the summary was open', async ({
    db,
    world,
    clock,
  }) => {
    const market = await findMarket(db, world)
    const nadia = actorIn(market, world.people.nadia)
    const owner = { accountId: nadia.accountId }
    await fillDraft({ db, clock }, market, owner, { CAR: 1, CHP: 1 })
    const summary = await openSummary({ db, clock }, market, nadia)
    await changeProduct(db, market, 'CHP', { price_cents: 400 })
    expect(await placeOrder({ db, clock }, summary)).toMatchObject({
      refusal: { lines: [{ code: 'price-changed', shownCents: 350, nowCents: 400 }] },
    })
    expect(await listDraftLines(db, { ...market, distributionId: market.id, owner })).toHaveLength(
      2,
    )
    expect(await listMyBaskets(db, owner)).toEqual([])
  })

  test('nothing is placed when somebody of the household changed the draft meanwhile', async ({
    db,
    world,
    clock,
  }) => {
    const market = await findMarket(db, world)
    const nadia = actorIn(market, world.people.nadia)
    await fillDraft({ db, clock }, market, { accountId: nadia.accountId }, { CAR: 1 })
    const summary = await openSummary({ db, clock }, market, nadia)
    await fillDraft({ db, clock }, market, { accountId: nadia.accountId }, { CAR: 2 })
    const answer = await placeOrder({ db, clock }, summary)
    expect(answer).toEqual({ ok: false, refusal: { code: 'summary-outdated' } })
  })
})

describe('who sees what', () => {
  test('the household, coordinators and the treasurer see a basket, nobody else', async ({
    db,
    world,
    clock,
  }) => {
    const market = await findMarket(db, world)
    const { nadia, paul, claire, odile, samir, ines } = world.people
    const placed = await order({ db, clock }, market, actorIn(market, nadia), { CAR: 1, TOM: 1 })
    if (!placed.ok) throw new Error(placed.refusal.code)
    const seenBy = async (person: typeof nadia) => {
      const seen = await findBasket(db, { actor: actorIn(market, person), code: placed.value.code })
      return seen?.isOwn
    }
    expect(await seenBy(paul)).toBe(true)
    expect(await seenBy(claire)).toBe(false)
    expect(await seenBy(odile)).toBe(false)
    expect(await seenBy(samir)).toBeUndefined()
    expect(await seenBy(ines)).toBeUndefined()
    const listed = await listBaskets(db, {
      actor: actorIn(market, claire),
      distributionId: market.id,
    })
    expect(listed).toMatchObject([
      {
        number: 1,
        people: [{ firstName: 'Nadia' }, { firstName: 'Paul' }],
        totalCents: 840,
        lineCount: 2,
      },
    ])
    const hidden = await listBaskets(db, {
      actor: actorIn(market, samir),
      distributionId: market.id,
    })
    expect(hidden).toEqual([])
  })

  test('totals add up what all ordered; who follows one producer sees that one', async ({
    db,
    world,
    clock,
  }) => {
    const market = await findMarket(db, world)
    const { nadia, odile, claire, samir } = world.people
    await order({ db, clock }, market, actorIn(market, nadia), { CAR: 1.5, TOM: 2 })
    await order({ db, clock }, market, actorIn(market, odile), { CAR: 1, TOM: 1 })
    const of = { actor: actorIn(market, claire), distributionId: market.id }
    expect(await totalsByProduct(db, of)).toMatchObject([
      { name: 'Tomme de chèvre', quantityThousandths: 750, pieces: 3, totalCents: 1800 },
      { name: 'Carottes de sable', quantityThousandths: 2500, pieces: null, totalCents: 600 },
    ])
    expect(await totalsByProducer(db, of)).toMatchObject([
      { producerName: 'La Chèvrerie du Lavoir', basketCount: 2, totalCents: 1800 },
      { producerName: 'La Ferme des Trois Chênes', basketCount: 2, totalCents: 600 },
    ])
    const followed = { actor: actorIn(market, samir), distributionId: market.id }
    expect(await totalsByProducer(db, followed)).toMatchObject([
      { producerName: 'La Ferme des Trois Chênes' },
    ])
  })
})

async function linesOf(
  { db }: { db: Parameters<typeof findBasket>[0] },
  market: { groupId: number },
  actor: Parameters<typeof findBasket>[1]['actor'],
  placed: Awaited<ReturnType<typeof placeOrder>>,
) {
  if (!placed.ok) throw new Error(JSON.stringify(placed.refusal))
  const basket = await findBasket(db, { actor, code: placed.value.code })
  if (!basket) throw new Error('no basket')
  const lines = await listLines(db, { groupId: market.groupId, basketId: basket.id })
  return lines.toSorted((a, b) => a.name.localeCompare(b.name) || a.priceCents - b.priceCents)
}
