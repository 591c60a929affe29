import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { lockGroup } from '#src/people/groups/rights.queries.ts'
import { lockPlan } from '#src/supply/distributions/plan.queries.ts'
import { openOwnDatabase, StoppedClock } from '#test/db.ts'
import {
  actorIn,
  changeProduct,
  fillDraft,
  findMarket,
  findProduct,
  makeBuyers,
  openSummary,
  order,
} from '#test/orders.ts'
import { untilWaiting } from '#test/waiting.ts'
import { TEST_NOW } from '#test/world.ts'
import { lockDraft } from './draft.queries.ts'
import { ordersCustody } from './orders.custody.ts'
import { placeOrder } from './place-order.action.ts'
import { lockBasket } from './placing.queries.ts'

/** Real commits: the file has a database of its own. */
let own: Awaited<ReturnType<typeof openOwnDatabase>>
const clock = new StoppedClock(TEST_NOW)
const doors = () => ({ db: own.db, clock })

beforeAll(async () => {
  own = await openOwnDatabase({ max: 6 })
})
afterAll(() => own.drop())

test('households become one while one of them orders: neither waits for ever', async () => {
  const { db, world } = own
  const market = await findMarket(db, world)
  const [from, to] = await makeBuyers(db, market, 2)
  if (!from || !to) throw new Error('nobody')
  const placed = await order(doors(), market, from, { CAR: 1 })
  if (!placed.ok) throw new Error(placed.refusal.code)
  const owner = { accountId: from.accountId }
  await fillDraft(doors(), market, owner, { CHP: 1 })
  const { groupId } = market

  let moved: Promise<void> | undefined
  await inTransaction(db, async (trx) => {
    await lockDraft(trx, { groupId, distributionId: market.id, owner })
    moved = inTransaction(db, (other) =>
      ordersCustody.moveTo(other, { from: from.accountId, to: to.accountId }),
    )
    await untilWaiting(trx)
    await lockBasket(trx, { groupId, id: placed.value.id })
  })
  await moved
  const { account_id } = await db
    .selectFrom('basket')
    .select('account_id')
    .where('id', '=', placed.value.id)
    .executeTakeFirstOrThrow()
  expect(account_id).toBe(to.accountId)
})

test('a product that starts to keep a stock while it is ordered is counted, and nobody waits for ever', async () => {
  const { db, world } = own
  const market = await findMarket(db, world)
  const [buyer] = await makeBuyers(db, market, 1)
  if (!buyer) throw new Error('nobody')
  const pair = [await findProduct(db, market, 'CAR'), await findProduct(db, market, 'CHP')]
  const [lower, higher] = pair.toSorted((a, b) => a.id - b.id)
  if (!lower?.reference || !higher?.reference) throw new Error('no products')
  const counts = { stock_left_thousandths: 5000 }
  await changeProduct(db, market, lower.reference, { stock_left_thousandths: null })
  await changeProduct(db, market, higher.reference, counts)
  const wishes = { [lower.reference]: 1, [higher.reference]: 1 }
  await fillDraft(doors(), market, { accountId: buyer.accountId }, wishes)
  const summary = await openSummary(doors(), market, buyer)

  let placed: ReturnType<typeof placeOrder> | undefined
  await inTransaction(db, async (editor) => {
    await inTransaction(db, async (other) => {
      await changeProduct(other, market, higher.reference ?? '', counts)
      placed = placeOrder(doors(), summary)
      await untilWaiting(other)
      await changeProduct(db, market, lower.reference ?? '', counts)
      await changeProduct(editor, market, lower.reference ?? '', counts)
    })
    await untilWaiting(editor)
    await changeProduct(editor, market, higher.reference ?? '', counts)
  })
  expect(await placed).toMatchObject({ ok: true })
  for (const { reference } of [lower, higher]) {
    const left = (await findProduct(db, market, reference ?? '')).stock_left_thousandths
    expect(left).toBe(4000)
  }
})

test('a newcomer’s order waits for who changes the group without holding up who changes the distribution', async () => {
  const { db, world } = own
  const market = await findMarket(db, world)
  await db.updateTable('group').set({ registration_policy: 'open' }).execute()
  const herve = actorIn(market, world.people.herve)
  await fillDraft(doors(), market, { accountId: herve.accountId }, { CAR: 1 })
  const summary = await openSummary(doors(), market, herve)
  let placed: ReturnType<typeof placeOrder> | undefined
  await inTransaction(db, async (trx) => {
    await lockGroup(trx, market.groupId)
    placed = placeOrder(doors(), summary)
    await untilWaiting(trx)
    const change = { actor: actorIn(market, world.people.claire), code: market.code }
    expect(await lockPlan(trx, change)).toMatchObject({ id: market.id })
  })
  expect(await placed).toMatchObject({ ok: true })
})
