import { expect } from 'vitest'
import { assert } from '#src/foundation/core/outcome.ts'
import type { Trx } from '#src/foundation/db/open.ts'
import { takeStock } from '#src/supply/products/stock.queries.ts'
import { test } from '#test/db.ts'
import { giveOwnWindow } from '#test/own-window.ts'
import type { World } from '#test/world.ts'
import { listShopProducts, lockProducts } from './shop.queries.ts'

const productNamed = (db: Trx, name: string) =>
  db.selectFrom('product').selectAll().where('name', '=', name).executeTakeFirstOrThrow()

async function firstDistribution(db: Trx, world: World) {
  const groupId = world.groups.lavoir.id
  const { id } = await db
    .selectFrom('distribution')
    .select('id')
    .where('group_id', '=', groupId)
    .orderBy('starts_at')
    .limit(1)
    .executeTakeFirstOrThrow()
  return { groupId, distributionId: id }
}

test('the shop shows what the catalogues of the distribution offer, by name, in one query', async ({
  db,
  world,
  clock,
  queries,
}) => {
  const of = await firstDistribution(db, world)
  queries.reset()
  const products = await listShopProducts(db, { ...of, now: clock.now() })
  expect(queries.count).toBe(1)
  expect(products).toHaveLength(13)
  expect(products.map(({ name }) => name).slice(0, 4)).toEqual([
    'Ail violet',
    'Brioche au beurre',
    'Carottes de sable',
    'Champignons de Paris',
  ])
  expect(products.at(-1)).toMatchObject({
    name: 'Tomme de chèvre',
    producerName: 'La Chèvrerie du Lavoir',
    way: 'weighed',
    priceCents: 2400,
    isOpen: true,
    stockLeftThousandths: null,
  })
})

test('what is switched off, out of season or not for members is not in the shop', async ({
  db,
  world,
  clock,
}) => {
  const of = await firstDistribution(db, world)
  const { chenes, chevrerie, fournil } = world.catalogs
  const change = (id: number, set: object) =>
    db.updateTable('catalog').set(set).where('id', '=', id).execute()
  await db.updateTable('product').set({ is_active: false }).where('name', '=', 'Mâche').execute()
  await change(chevrerie.id, { ends_on: '2026-11-27' })
  await change(fournil.id, { members_can_order: false })
  const products = await listShopProducts(db, { ...of, now: clock.now() })
  expect(products).toHaveLength(6)
  expect(new Set(products.map(({ catalogId }) => catalogId))).toEqual(new Set([chenes.id]))
})

test('a delivery with its own window opens and closes by it', async ({ db, world, clock }) => {
  const of = await firstDistribution(db, world)
  await giveOwnWindow(db, {
    distributionId: of.distributionId,
    catalogId: world.catalogs.fournil.id,
    opensAt: new Date('2026-11-20T08:00:00Z'),
    closesAt: new Date('2026-11-25T15:00:00Z'),
  })
  const products = await listShopProducts(db, { ...of, now: clock.now() })
  const isOpen = Object.fromEntries(products.map((product) => [product.name, product.isOpen]))
  expect(isOpen).toMatchObject({ 'Pain de seigle': false, Mâche: true })
})

test('placing knows the facts of its products, and nothing of other groups', async ({
  db,
  world,
}) => {
  const of = await firstDistribution(db, world)
  const mache = await productNamed(db, 'Mâche')
  const juice = await productNamed(db, 'Jus de pomme')
  const productIds = [juice.id, mache.id]
  const found = await lockProducts(db, { ...of, productIds, which: 'counted' })
  assert(found.ok, 'nothing started to count')
  expect(found.value).toEqual([
    expect.objectContaining({
      id: mache.id,
      priceCents: 240,
      feeBp: 0,
      vatBp: 550,
      stepThousandths: 1000,
      stockLeftThousandths: 6000,
      isActive: true,
      isArchived: false,
      isInSeason: true,
      membersCanOrder: true,
      opensAt: new Date('2026-11-18T07:00:00Z'),
      closesAt: new Date('2026-11-26T19:00:00Z'),
    }),
  ])
})

test('stock goes down and comes back; products without a stock have none to take', async ({
  db,
  world,
  queries,
}) => {
  const groupId = world.groups.lavoir.id
  const mache = await productNamed(db, 'Mâche')
  const carrots = await productNamed(db, 'Carottes de sable')
  queries.reset()
  await takeStock(db, groupId, [
    { productId: mache.id, thousandths: 4000 },
    { productId: carrots.id, thousandths: 1500 },
  ])
  expect(queries.count).toBe(1)
  await takeStock(db, groupId, [{ productId: mache.id, thousandths: -1000 }])
  expect((await productNamed(db, 'Mâche')).stock_left_thousandths).toBe(3000)
  expect((await productNamed(db, 'Carottes de sable')).stock_left_thousandths).toBeNull()
})

test('nobody takes more than there is', async ({ db, world }) => {
  const mache = await productNamed(db, 'Mâche')
  const tooMuch = takeStock(db, world.groups.lavoir.id, [
    { productId: mache.id, thousandths: 7000 },
  ])
  await expect(tooMuch).rejects.toThrow(/stock_left_thousandths/)
})
