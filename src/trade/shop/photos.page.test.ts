import { expect } from 'vitest'
import { test } from '#test/db.ts'
import { actorIn, findProduct, order } from '#test/orders.ts'
import { keepPhoto } from '#test/pictures.ts'
import { openShop } from '#test/shop.ts'

test('a product’s photo follows it from the shop to the placed basket', async ({
  db,
  world,
  clock,
}) => {
  const { as, path, market, set } = await openShop({ db, world, clock })
  const carrots = await findProduct(db, market, 'CAR')
  const { id, code } = await keepPhoto(db)
  await db.updateTable('product').set({ picture_id: id }).where('id', '=', carrots.id).execute()
  const actor = actorIn(market, world.people.nadia)
  const placed = await order({ db, clock }, market, actor, { CAR: 1, TOM: 1 }, 'one')
  if (!placed.ok) throw new Error(placed.refusal.code)
  const baskets = `/g/${world.groups.lavoir.slug}/baskets`
  const nadia = await as(world.people.nadia)
  await set(nadia, 'CAR', 1)
  await set(nadia, 'TOM', 1)
  const pages = [path, `${path}/basket`, `${path}/order`, `${baskets}/${placed.value.code}`]
  for (const page of pages) {
    const { html } = await nadia.get(page)
    const photos = html.split(`src="/pictures/${code}-416.webp"`).length - 1
    // what has no photo keeps its drawing
    expect([page, photos, html.includes('src="/assets/food/')]).toEqual([page, 1, true])
  }
})
