import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#src/people/groups/standing.rules.ts'
import { openOwnDatabase, StoppedClock } from '#test/db.ts'
import {
  actorIn,
  changeProduct,
  fillDraft,
  findMarket,
  findProduct,
  type Market,
  makeBuyers,
  openSummary,
  order,
} from '#test/orders.ts'
import { TEST_NOW } from '#test/world.ts'
import { placeOrder } from './place-order.action.ts'

let own: Awaited<ReturnType<typeof openOwnDatabase>>
let market: Market
const clock = new StoppedClock(TEST_NOW)
const doors = () => ({ db: own.db, clock })

beforeAll(async () => {
  own = await openOwnDatabase({ max: 20 })
  market = await findMarket(own.db, own.world)
})
afterAll(() => own.drop())

async function readySummaries(buyers: Actor[], wishes: (place: number) => Record<string, number>) {
  const summaries = []
  for (const [place, actor] of buyers.entries()) {
    await fillDraft(doors(), market, { accountId: actor.accountId }, wishes(place))
    summaries.push(await openSummary(doors(), market, actor))
  }
  return summaries
}

async function numbers(): Promise<number[]> {
  const rows = await own.db
    .selectFrom('basket')
    .select('number')
    .where('distribution_id', '=', market.id)
    .orderBy('number')
    .execute()
  return rows.map((row) => row.number)
}

describe('many at once', () => {
  test('20 cheeses go to 20 of 50 buyers, the others are told that none is left', async () => {
    await changeProduct(own.db, market, 'CRO', { stock_left_thousandths: 20_000 })
    const buyers = await makeBuyers(own.db, market, 50)
    const summaries = await readySummaries(buyers, () => ({ CRO: 1, CAR: 0.5 }))
    const answers = await Promise.all(summaries.map((one) => placeOrder(doors(), one)))

    const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]))
    expect(answers.length - refused.length).toBe(20)
    expect(refused).toHaveLength(30)
    for (const refusal of refused) {
      expect(refusal).toMatchObject({
        code: 'lines-refused',
        lines: [{ code: 'stock-short', leftThousandths: 0, proposal: { quantityThousandths: 0 } }],
      })
    }
    expect((await findProduct(own.db, market, 'CRO')).stock_left_thousandths).toBe(0)
    expect(await numbers()).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
  })

  test('8 buyers with the same products in opposite orders wait for each other, none is lost', async () => {
    const stocked = ['MAC', 'OEU', 'BRI']
    for (const one of stocked) {
      await changeProduct(own.db, market, one, { stock_left_thousandths: 100_000 })
    }
    const buyers = await makeBuyers(own.db, market, 8)
    const before = (await numbers()).length
    const summaries = await readySummaries(buyers, (place) =>
      Object.fromEntries((place % 2 ? stocked : stocked.toReversed()).map((one) => [one, 1])),
    )
    const answers = await Promise.all(summaries.map((one) => placeOrder(doors(), one)))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(8)
    for (const one of stocked) {
      expect((await findProduct(own.db, market, one)).stock_left_thousandths).toBe(92_000)
    }
    expect(await numbers()).toEqual(Array.from({ length: before + 8 }, (_, i) => i + 1))
  })
})

describe('one household', () => {
  test('a double click is one order with one answer', async () => {
    const [buyer] = await makeBuyers(own.db, market, 1)
    if (!buyer) throw new Error('nobody')
    await fillDraft(doors(), market, { accountId: buyer.accountId }, { CHP: 2 })
    const summary = await openSummary(doors(), market, buyer)
    const [first, second] = await Promise.all([
      placeOrder(doors(), summary),
      placeOrder(doors(), summary),
    ])
    expect(first.ok).toBe(true)
    expect(second).toEqual(first)
    expect(await placeOrder(doors(), summary)).toEqual(first)
    const lines = await linesOf(buyer)
    expect(lines).toMatchObject([{ quantity_thousandths: 2000, total_cents: 700 }])
  })

  test('two people who place at once have one basket, ordered once', async () => {
    const { nadia, paul } = own.world.people
    const actors = [actorIn(market, nadia), actorIn(market, paul)]
    await fillDraft(doors(), market, { accountId: nadia.accountId }, { CHP: 2 })
    const summaries = await Promise.all(actors.map((one) => openSummary(doors(), market, one)))
    const answers = await Promise.all(summaries.map((one) => placeOrder(doors(), one)))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.find((answer) => !answer.ok)).toMatchObject({
      refusal: { code: 'basket-empty' },
    })
    expect(await linesOf({ accountId: nadia.accountId })).toHaveLength(1)
  })
})

describe('the clock', () => {
  test('an order passes until the closing and not at it, however long its summary was open', async () => {
    const [early, late] = await makeBuyers(own.db, market, 2)
    if (!early || !late) throw new Error('nobody')
    const [first, second] = await readySummaries([early, late], () => ({ CHP: 1 }))
    if (!first || !second) throw new Error('no summary')
    clock.set(new Date(market.closesAt.getTime() - 1))
    expect((await placeOrder(doors(), first)).ok).toBe(true)
    clock.set(market.closesAt)
    expect(await placeOrder(doors(), second)).toMatchObject({
      ok: false,
      refusal: { code: 'lines-refused', lines: [{ code: 'delivery-closed' }] },
    })
    clock.set(TEST_NOW)
    expect((await placeOrder(doors(), second)).ok).toBe(true)
  })
})

test('what was placed names a job for its letter, in the same transaction', async () => {
  const [buyer] = await makeBuyers(own.db, market, 1)
  if (!buyer) throw new Error('nobody')
  const placed = await order(doors(), market, buyer, { CHP: 1 })
  if (!placed.ok) throw new Error(placed.refusal.code)
  const { rows } = await own.pool.query(
    `select payload from graphile_worker._private_jobs where (payload ->> 'basketId')::bigint = $1`,
    [placed.value.id],
  )
  const key = `key-${buyer.personId}`
  expect(rows).toEqual([{ payload: { groupId: market.groupId, basketId: placed.value.id, key } }])
})

function linesOf({ accountId }: { accountId: number }) {
  return own.db
    .selectFrom('line as l')
    .innerJoin('basket as b', 'b.id', 'l.basket_id')
    .select(['l.quantity_thousandths', 'l.total_cents'])
    .where('b.account_id', '=', accountId)
    .where('b.distribution_id', '=', market.id)
    .execute()
}
