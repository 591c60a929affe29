import { describe, expect } from 'vitest'
import type { Trx } from '#src/foundation/db/open.ts'
import { openApp } from '#test/app.ts'
import { test } from '#test/db.ts'
import { actorIn, findMarket, order } from '#test/orders.ts'
import type { World } from '#test/world.ts'

const baseOf = (world: World) => `/g/marche-du-lavoir/catalogs/${world.catalogs.chevrerie.code}`

const productNamed = (db: Trx, name: string) =>
  db.selectFrom('product').selectAll().where('name', '=', name).executeTakeFirstOrThrow()

/** The sheet of the eggs as its form shows it. */
const eggs = {
  ...{ name: 'Œufs plein air', reference: 'OEU', description: '', category: 'dairy' },
  ...{ way: 'unit', unit: 'piece', net: '6', step: '', price: '2,70', vat: '550' },
  ...{ stock: '20', stockShown: '20000', isActive: 'on', version: '1' },
}

async function sheetOf(db: Trx, world: World, name = 'Œufs plein air') {
  return `${baseOf(world)}/products/${(await productNamed(db, name)).code}`
}

describe('what a label says', () => {
  test('is kept, shown where it is filled, and in the history field by field', async ({
    db,
    world,
    clock,
  }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const sheet = await sheetOf(db, world)
    const label = {
      ...{ originCountry: 'FR', originPlace: 'Drôme', labels: ['fermier'], storage: 'cool' },
      ...{ 'allergen-eggs': 'yes', 'mention-eggCode': '1 fr abc 01', deposit: '' },
    }
    expect((await claire.post(sheet, { ...eggs, ...label })).status).toBe(303)
    expect(await productNamed(db, 'Œufs plein air')).toMatchObject({
      origin_country: 'FR',
      origin_place: 'Drôme',
      labels: ['fermier'],
      storage: 'cool',
      allergens: { eggs: 'yes' },
      mentions: { eggCode: '1FRABC01' },
      version: 2,
    })
    const page = await claire.get(sheet)
    expect(page.html).toContain('value="1FRABC01"')
    expect(page.text).toContain('Œufs : vide → en contient')
    expect(page.text).toContain('Signes et labels : vide → Produit fermier')
    expect(page.text).toContain('Pays d’origine : vide → France')
    // saved as it is shown, it leaves no trace
    const again = { ...eggs, ...label, 'mention-eggCode': '1FRABC01', version: '2' }
    expect((await claire.post(sheet, again)).status).toBe(303)
    expect(await productNamed(db, 'Œufs plein air')).toMatchObject({ version: 2 })
  })

  test('of one kind asks for its mentions alone', async ({ db, world, clock }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const page = await claire.get(await sheetOf(db, world))
    expect(page.text).toContain('Code des œufs')
    expect(page.text).not.toContain('Abattu en')
    const cheese = await claire.get(await sheetOf(db, world, 'Crottin frais'))
    expect(cheese.text).not.toContain('Code des œufs')
  })

  test('comes back whole when something in it is wrong, with its part open', async ({
    db,
    world,
    clock,
  }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const wrong = { 'mention-eggCode': '9', deposit: '1,5o', price: '-1' }
    const page = await claire.post(await sheetOf(db, world), { ...eggs, ...wrong })
    expect(page.status).toBe(422)
    expect(page.text).toContain('Un code d’œuf : un chiffre de 0 à 3')
    expect(page.text).toContain('Il reste 3 points à corriger')
    expect(page.html).toContain('value="9"')
    expect(page.html).toMatch(/<details open[^>]*><summary>Mentions de l’étiquette/)
    expect(page.html).toMatch(/<details><summary>Origine et labels/)
  })

  test('in two tabs: an answer on milk and one on nuts don’t meet, two on milk do', async ({
    db,
    world,
    clock,
  }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const sheet = await sheetOf(db, world)
    await claire.post(sheet, { ...eggs, 'allergen-milk': 'no' })
    const stale = await claire.post(sheet, { ...eggs, 'allergen-milk': 'yes', storage: 'cool' })
    expect(stale.status).toBe(422)
    expect(stale.text).toMatch(/Lait.*sans/)
    expect(stale.text).toContain('Garder le mien')
  })

  test('stands on the shelf of the kind that was chosen', async ({ db, world, clock }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const sheet = await sheetOf(db, world)
    await claire.post(sheet, { ...eggs, category: 'juices' })
    const kept = { category: 'drink', subcategory: 'juices' }
    expect(await productNamed(db, 'Œufs plein air')).toMatchObject(kept)
    expect((await claire.get(sheet)).html).toMatch(/value="juices"[^>]* selected/)
  })
})

describe('a product that is sold no more', () => {
  test('is archived and put back; its orders keep their lines', async ({ db, world, clock }) => {
    const market = await findMarket(db, world)
    const placed = await order({ db, clock }, market, actorIn(market, world.people.nadia), {
      CRO: 2,
    })
    expect(placed.ok).toBe(true)
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const sheet = await sheetOf(db, world, 'Crottin frais')
    const lines = () =>
      db.selectFrom('line').select(['name', 'price_cents as price', 'vat_bp as vat']).execute()
    const before = await lines()
    const cheese = {
      ...eggs,
      ...{ name: 'Crottin affiné', reference: 'CRO', price: '9', vat: '2000' },
      ...{ stock: '', stockShown: '', unit: 'g', net: '60' },
    }
    expect((await claire.post(sheet, cheese)).status).toBe(303)
    expect((await claire.post(`${sheet}/archive`)).location).toBe(`${baseOf(world)}?news=archived`)
    expect(await lines()).toEqual(before)
    const list = await claire.get(baseOf(world))
    expect(list.text).toContain('2 produits')
    expect(list.text).toContain('Produits archivés (1)')
    expect((await claire.get(sheet)).text).toContain('Ce produit est archivé')
    const back = await claire.post(`${sheet}/archive`, { _method: 'DELETE' })
    expect(back.location).toBe(`${baseOf(world)}?news=restored`)
    expect((await claire.get(baseOf(world))).text).toContain('3 produits')
    expect((await claire.get(sheet)).text).toContain('a remis le produit au catalogue')
  })

  test('stays archived while another product has its reference', async ({ db, world, clock }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const sheet = await sheetOf(db, world)
    await claire.post(`${sheet}/archive`)
    const { version: _, stockShown: __, ...twin } = eggs
    await claire.post(`${baseOf(world)}/products/new`, { ...twin, name: 'Œufs de caille' })
    const back = await claire.post(`${sheet}/archive`, { _method: 'DELETE' })
    expect((await claire.get(back.location ?? '')).text).toContain('a cette référence')
    expect((await productNamed(db, 'Œufs plein air')).archived_at).not.toBeNull()
  })
})

test('every price a product had is kept and shown, whichever way it changed', async ({
  db,
  world,
  clock,
}) => {
  const claire = await openApp({ db, clock }).as(world.people.claire)
  const sheet = await sheetOf(db, world)
  const { id } = await productNamed(db, 'Œufs plein air')
  await claire.post(sheet, { ...eggs, price: '2,90' })
  await claire.post(sheet, { ...eggs, price: '2,90', description: 'x', version: '2' })
  await db.updateTable('product').set({ vat_bp: 1000 }).where('id', '=', id).execute()
  const rows = await db
    .selectFrom('product_price')
    .select(['price_cents', 'vat_bp'])
    .where('product_id', '=', id)
    .orderBy('id')
    .execute()
  expect(rows).toEqual([
    { price_cents: 270, vat_bp: 550 },
    { price_cents: 290, vat_bp: 550 },
    { price_cents: 290, vat_bp: 1000 },
  ])
  expect((await claire.get(sheet)).text).toMatch(/2,90 € TVA 10 %.*2,90 € TVA 5,5 %.*2,70 €/)
})
