import { describe, expect } from 'vitest'
import type { Db } from '#src/foundation/db/open.ts'
import { test } from '#test/db.ts'
import { changeProduct, findProduct, type Market } from '#test/orders.ts'
import { fieldsOf, follow, openShop } from '#test/shop.ts'

/** Takes a product's catalogue out of the distribution, as its coordinators may while nothing of it is ordered. */
async function withdraw(db: Db, market: Market, reference: string) {
  const { catalog_id } = await findProduct(db, market, reference)
  await db
    .deleteFrom('delivery')
    .where('group_id', '=', market.groupId)
    .where('distribution_id', '=', market.id)
    .where('catalog_id', '=', catalog_id)
    .execute()
}

describe('a draft whose product is offered no more', () => {
  test('is told so, and the product can be taken out', async ({ db, world, clock }) => {
    const { as, market, path, set } = await openShop({ db, world, clock })
    const nadia = await as(world.people.nadia)
    await set(nadia, 'CAR', 1)
    await set(nadia, 'TOM', 1)
    await withdraw(db, market, 'TOM')
    const basket = await nadia.get(`${path}/basket`)
    expect(basket.text).toContain('Tomme de chèvre n’est plus proposé pour cette distribution.')
    await set(nadia, 'TOM', 0, { from: 'basket' })
    expect((await nadia.get(`${path}/basket`)).text).not.toContain('Tomme de chèvre')
    expect((await nadia.get(`${path}/order`)).status).toBe(200)
  })

  test('is shown in the shop also when the product is sold another way since', async ({
    db,
    world,
    clock,
  }) => {
    const { as, market, path, set } = await openShop({ db, world, clock })
    const nadia = await as(world.people.nadia)
    await set(nadia, 'CAR', 1.5)
    await changeProduct(db, market, 'CAR', { way: 'weighed', step_thousandths: 1000 })
    const shop = await nadia.get(path)
    expect(shop.status).toBe(200)
    expect(shop.html).toContain('<output>1,5</output>')
    const basket = await nadia.get(`${path}/basket`)
    expect(basket.text).toContain('Carottes de sable se commande par 1. En prendre 2')
  })
})

describe('a tap that is refused says why', () => {
  test.for([
    ['there is too little', { stock_left_thousandths: 1000 }, 'Mâche : il en reste 1'],
    ['the product is switched off', { is_active: false }, 'Mâche n’est plus proposé.'],
  ] as const)('when %s', async ([, change, said], { db, world, clock }) => {
    const { visitor, market, set } = await openShop({ db, world, clock })
    const client = visitor()
    await set(client, 'MAC', 1)
    await changeProduct(db, market, 'MAC', change)
    for (const from of ['shop', 'basket']) {
      expect((await follow(client, await set(client, 'MAC', 2, { from }))).text).toContain(said)
    }
    const answer = await set(client, 'MAC', 2, { accept: 'application/json' })
    expect(answer.status).toBe(409)
    expect(answer.text).toContain(said)
  })

  test('when it is more than one order takes', async ({ db, world, clock }) => {
    const { visitor, set } = await openShop({ db, world, clock })
    const client = visitor()
    const said = 'Tomme de chèvre : pas plus de 999 par commande.'
    const page = await follow(client, await set(client, 'TOM', 999_999))
    expect(page.text).toContain(said)
    const answer = await set(client, 'TOM', 999_999, { accept: 'application/json' })
    expect([answer.status, answer.text]).toEqual([409, expect.stringContaining(said)])
  })

  test('when the distribution brings the product no more', async ({ db, world, clock }) => {
    const { visitor, market, set } = await openShop({ db, world, clock })
    const client = visitor()
    await withdraw(db, market, 'TOM')
    const answer = await set(client, 'TOM', 1, { accept: 'application/json' })
    expect(answer.status).toBe(409)
    expect(answer.html).toContain('Tomme de chèvre n’est plus proposé pour cette distribution.')
  })
})

test('whom the group asks for a phone number is led to give it, and back to the same basket', async ({
  db,
  world,
  clock,
}) => {
  const { lavoir } = world.groups
  await db.updateTable('group').set({ requires_phone: true }).where('id', '=', lavoir.id).execute()
  const { as, path, set } = await openShop({ db, world, clock })
  const herve = await as(world.people.herve)
  await set(herve, 'CAR', 1)
  expect((await herve.get(path)).text).toContain('ce groupe demande vos coordonnées.')
  expect((await herve.get(`${path}/order`)).location).toBe(`${path}/basket`)
  const join = `/g/${lavoir.slug}/join?return=${encodeURIComponent(`${path}/basket`)}`
  expect((await herve.get(`${path}/basket`)).html).toContain(`href="${join}"`)
  const joined = await herve.post(join, { phone: '06 12 34 56 78' })
  expect(joined.location).toBe(`${path}/basket`)
  const placed = await herve.post(`${path}/order`, fieldsOf(await herve.get(`${path}/order`)))
  expect((await follow(herve, placed)).text).toContain('Votre commande est passée.')
})

/** From now on the market asks its members for a phone number. */
const asksForPhone = (db: Db, { groupId }: Market) =>
  db.updateTable('group').set({ requires_phone: true }).where('id', '=', groupId).execute()

describe('a group that begins to ask for a phone number while the summary is read', () => {
  test('a newcomer’s order is not placed; the basket stays and leads to giving it', async ({
    db,
    world,
    clock,
  }) => {
    const { as, market, path, set } = await openShop({ db, world, clock })
    const herve = await as(world.people.herve)
    await set(herve, 'CAR', 1)
    const summary = fieldsOf(await herve.get(`${path}/order`))
    await asksForPhone(db, market)
    const refused = await herve.post(`${path}/order`, summary)
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('Carottes de sable')
    expect(refused.text).toContain('Votre commande n’est pas passée.')
    const join = `/g/marche-du-lavoir/join?return=${encodeURIComponent(`${path}/basket`)}`
    expect(refused.html).toContain(`href="${join}"`)
    await herve.post(join, { phone: '06 12 34 56 78' })
    const placed = await herve.post(`${path}/order`, fieldsOf(await herve.get(`${path}/order`)))
    expect((await follow(herve, placed)).text).toContain('Votre commande est passée.')
  })

  test('a member’s order is placed: whoever belongs is reminded, not stopped', async ({
    db,
    world,
    clock,
  }) => {
    const { as, market, path, set } = await openShop({ db, world, clock })
    const { nadia } = world.people
    await db.updateTable('person').set({ phone: null }).where('id', '=', nadia.id).execute()
    const client = await as(nadia)
    await set(client, 'CAR', 1)
    await asksForPhone(db, market)
    expect((await client.get(path)).text).toContain('Il manque vos coordonnées')
    const placed = await client.post(`${path}/order`, fieldsOf(await client.get(`${path}/order`)))
    expect((await follow(client, placed)).text).toContain('Votre commande est passée.')
  })
})
