import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findOrdered } from '#src/trade/orders/ordered.queries.ts'
import { openOwnDatabase, StoppedClock } from '#test/db.ts'
import { actorIn, findMarket, type Market } from '#test/orders.ts'
import { saturday } from '#test/plans.ts'
import { untilWaiting } from '#test/waiting.ts'
import { TEST_NOW } from '#test/world.ts'
import { takeBasketNumber } from './basket-number.queries.ts'
import { addDeliveries, lockPlan } from './plan.queries.ts'
import { changeDistribution } from './save-distribution.action.ts'
import { lockDeliveries, lockProducts } from './shop.queries.ts'

let own: Awaited<ReturnType<typeof openOwnDatabase>>
let market: Market
const clock = new StoppedClock(TEST_NOW)

beforeAll(async () => {
  own = await openOwnDatabase()
  market = await findMarket(own.db, own.world)
})
afterAll(() => own.drop())

/** Claire leaves the market with one catalogue. */
function leaveOnly({ code }: { code: string }, version: number) {
  const { people } = own.world
  return changeDistribution(own.db, {
    actor: actorIn(market, people.claire),
    zone: 'Europe/Paris',
    today: '2026-11-25',
    now: clock.now(),
    code: market.code,
    version,
    seal: '',
    findOrdered,
    plan: { ...saturday(own.world), catalogs: [code] },
  })
}

/** The first steps of placing an order: its deliveries are held, then what it brings is read. */
async function startOrdering(catalog: { id: number }) {
  const trx = await own.db.startTransaction().execute()
  const { id } = await trx
    .selectFrom('product')
    .select('id')
    .where('catalog_id', '=', catalog.id)
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow()
  const of = { groupId: market.groupId, distributionId: market.id }
  await lockDeliveries(trx, { ...of, productIds: [id] })
  const found = await lockProducts(trx, { ...of, productIds: [id], which: 'counted' })
  return { trx, of, found }
}

test('who changes a distribution waits for the order on its way, and nobody waits in a circle', async () => {
  const { chenes, fournil } = own.world.catalogs
  const { trx, of, found } = await startOrdering(chenes)
  expect(found).toMatchObject({ ok: true, value: [{}] })
  const change = leaveOnly(fournil, 1)
  await untilWaiting(trx)
  expect(await takeBasketNumber(trx, of)).toBe(1)
  await trx.rollback().execute()
  expect(await change).toMatchObject({ ok: true })
})

test('an order that comes after finds the catalogue gone, and says so', async () => {
  const { trx, found } = await startOrdering(own.world.catalogs.chenes)
  expect(found).toEqual({ ok: true, value: [] })
  await trx.rollback().execute()
})

test('two coordinators who save at once: one is told what the other saved', async () => {
  const { chenes, chevrerie } = own.world.catalogs
  const answers = await Promise.all([leaveOnly(chenes, 2), leaveOnly(chevrerie, 2)])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toMatchObject({
    refusal: { code: 'stale', conflicts: ['catalogIds'], version: 3 },
  })
})

test('a catalogue added while somebody waits to close the orders is held from them too', async () => {
  const of = { actor: actorIn(market, own.world.people.claire), code: market.code }
  const here = { groupId: market.groupId, distributionId: market.id }
  const first = await own.db.startTransaction().execute()
  const kept = await lockPlan(first, of)
  const isThere = kept?.plan.catalogIds.split(',').map(Number) ?? []
  const { fournil } = own.world.catalogs
  expect(isThere).not.toContain(fournil.id)
  const second = await own.db.startTransaction().execute()
  const waiting = lockPlan(second, of)
  await untilWaiting(first)
  await addDeliveries(first, { ...here, catalogIds: [fournil.id] })
  await first.commit().execute()
  expect((await waiting)?.plan.catalogIds).toContain(String(fournil.id))
  const order = sql`select from delivery where catalog_id = ${fournil.id}
    and distribution_id = ${market.id} for key share nowait`
  await expect(order.execute(own.db)).rejects.toThrow('could not obtain lock')
  await second.rollback().execute()
})
