import { describe, expect } from 'vitest'
import type { Trx } from '#src/foundation/db/open.ts'
import { openApp } from '#test/app.ts'
import { test } from '#test/db.ts'
import type { World } from '#test/world.ts'
import { takeStock } from './stock.queries.ts'

const baseOf = (world: World, key: 'chenes' | 'fournil' | 'vergers' = 'chenes') =>
  `/g/marche-du-lavoir/catalogs/${world.catalogs[key].code}`

/** The sheet of the mâche as its form shows it. */
const mache = {
  name: 'Mâche',
  reference: 'MAC',
  description: '',
  category: 'vegetable',
  way: 'unit',
  unit: 'g',
  net: '150',
  step: '',
  price: '2,40',
  vat: '550',
  stock: '6',
  stockShown: '6000',
  isOrganic: 'on',
  isActive: 'on',
  version: '1',
}
const { version: _, stockShown: __, ...newSheet } = mache

const productNamed = (db: Trx, name: string) =>
  db.selectFrom('product').selectAll().where('name', '=', name).executeTakeFirstOrThrow()

async function sheetOf(db: Trx, world: World, name = 'Mâche') {
  return `${baseOf(world)}/products/${(await productNamed(db, name)).code}`
}

test('the table shows how each product is sold', async ({ db, world, clock, queries }) => {
  const claire = await openApp({ db, clock }).as(world.people.claire)
  queries.reset()
  const { text } = await claire.get(baseOf(world))
  expect(queries.count).toBe(5)
  expect(text).toContain('7 produits')
  expect(text).toContain('Carottes de sable Bio CAR vrac, par 500 g 2,40 €/kg 5,5 % non suivi')
  expect(text).toContain('Mâche Bio MAC 150 g 2,40 € 5,5 % 6 En vente')
})

describe('a product', () => {
  test('is added, and is there', async ({ db, world, clock }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const radish = { ...newSheet, name: 'Radis', reference: 'RAD', price: '1,2', stock: '' }
    const posted = await claire.post(`${baseOf(world)}/products/new`, radish)
    expect(posted.location).toBe(`${baseOf(world)}?news=productSaved`)
    expect(await productNamed(db, 'Radis')).toMatchObject({
      price_cents: 120,
      net_thousandths: 150_000,
      stock_left_thousandths: null,
      group_id: world.groups.lavoir.id,
      catalog_id: world.catalogs.chenes.id,
    })
  })

  test('shows the form as it is kept; saved unchanged, it leaves no trace', async ({
    db,
    world,
    clock,
  }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const sheet = await sheetOf(db, world)
    const { html } = await claire.get(sheet)
    for (const value of ['Mâche', 'MAC', '150', '2,40', '6', '6000'])
      expect(html).toContain(`value="${value}"`)
    expect((await claire.post(sheet, mache)).status).toBe(303)
    expect(await productNamed(db, 'Mâche')).toMatchObject({ version: 1 })
  })

  test.for([
    [{ price: '1,5o' }, 'Écrivez un montant'],
    [{ price: '-1' }, 'Un prix est de 0 € ou plus'],
    [{ price: '1 000 000 €' }, 'Un prix reste sous 1 000 000 €'],
    [{ way: 'loose', step: '' }, 'se vendent en kg ou en L'],
    [{ stock: '1,5' }, 'Comptez en pièces entières'],
    [{ reference: 'CAR' }, 'Un autre produit du catalogue a cette référence'],
  ] as const)('comes back whole for %o', async ([change, sentence], { db, world, clock }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const page = await claire.post(await sheetOf(db, world), { ...mache, ...change })
    expect(page.status).toBe(422)
    expect(page.text).toContain(sentence)
    expect(page.html).toContain('value="150"')
    expect(await productNamed(db, 'Mâche')).toMatchObject({ version: 1, price_cents: 240 })
  })

  test('changed in two tabs: the second sees the other’s price, and may keep its own', async ({
    db,
    world,
    clock,
  }) => {
    const app = openApp({ db, clock })
    const claire = await app.as(world.people.claire)
    const samir = await app.as(world.people.samir)
    const sheet = await sheetOf(db, world)
    await claire.post(sheet, { ...mache, price: '2,60', description: 'Lavée' })
    const stale = await samir.post(sheet, { ...mache, price: '2,80' })
    expect(stale.status).toBe(422)
    expect(stale.text).toMatch(/Claire Arnaud .*Prix TTC.*2,60 €/)
    expect(stale.html).toContain('value="2,80"')
    expect(stale.html).toContain('Lavée')
    expect(stale.text).toContain('Garder le mien')
    const mine = { ...mache, price: '2,80', description: 'Lavée', version: '2' }
    expect((await samir.post(sheet, mine)).status).toBe(303)
    expect(await productNamed(db, 'Mâche')).toMatchObject({
      price_cents: 280,
      description: 'Lavée',
      version: 3,
    })
    const { text } = await samir.get(sheet)
    expect(text).toMatch(/Samir Benali a modifié le produit .*Prix TTC : 2,60 € → 2,80 €/)
  })

  test('counted anew while members order: their pieces stay taken', async ({
    db,
    world,
    clock,
  }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const sheet = await sheetOf(db, world)
    const { id } = await productNamed(db, 'Mâche')
    await takeStock(db, world.groups.lavoir.id, [{ productId: id, thousandths: 2000 }])
    expect((await claire.post(sheet, { ...mache, stock: '10' })).status).toBe(303)
    expect(await productNamed(db, 'Mâche')).toMatchObject({ stock_left_thousandths: 8000 })
    await takeStock(db, world.groups.lavoir.id, [{ productId: id, thousandths: 7000 }])
    const gone = await claire.post(sheet, {
      ...mache,
      version: '2',
      stockShown: '8000',
      stock: '1',
    })
    expect(gone.status).toBe(422)
    expect(gone.text).toContain('il reste moins que ce que vous retirez')
  })
})

describe('who keeps one catalogue', () => {
  test('changes its products, not another’s', async ({ db, world, clock }) => {
    const samir = await openApp({ db, clock }).as(world.people.samir)
    expect((await samir.get(await sheetOf(db, world))).status).toBe(200)
    expect((await samir.get(baseOf(world, 'fournil'))).status).toBe(404)
    const { code } = await productNamed(db, 'Pain de seigle')
    for (const base of [baseOf(world), baseOf(world, 'fournil')]) {
      expect((await samir.get(`${base}/products/${code}`)).status).toBe(404)
      expect((await samir.post(`${base}/products/${code}`, mache)).status).toBe(404)
    }
  })
})

test('another group’s catalogue and products are not found', async ({ db, world, clock }) => {
  const claire = await openApp({ db, clock }).as(world.people.claire)
  const { code } = await productNamed(db, 'Jus de pomme')
  expect((await claire.get(baseOf(world, 'vergers'))).status).toBe(404)
  expect((await claire.get(`${baseOf(world)}/products/${code}`)).status).toBe(404)
})
