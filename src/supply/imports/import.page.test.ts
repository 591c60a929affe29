import { readFileSync } from 'node:fs'
import { describe, expect } from 'vitest'
import type { Trx } from '#src/foundation/db/open.ts'
import { BASE_URL, type Client, openApp } from '#test/app.ts'
import { test } from '#test/db.ts'
import type { World } from '#test/world.ts'

const fileOf = (name: string) =>
  new File([readFileSync(new URL(`../../../test/lists/${name}`, import.meta.url))], name)
const typed = (...lines: string[]) => new File([lines.join('\n')], 'liste.csv')

const importOf = (world: World) => `/g/marche-du-lavoir/catalogs/${world.catalogs.chenes.code}`

async function upload(client: Client, base: string, file: File) {
  const sent = await client.upload(`${base}/import`, { file })
  expect(sent.status).toBe(303)
  const path = sent.location ?? ''
  const page = await client.get(path)
  return { path, page, mark: /name="mark" value="([^"]+)"/.exec(page.html)?.[1] ?? '' }
}

const productsOf = (db: Trx, world: World) =>
  db
    .selectFrom('product')
    .selectAll()
    .where('catalog_id', '=', world.catalogs.chenes.id)
    .orderBy('id')
    .execute()

describe('the list of the old system', () => {
  test('of 200 rows is previewed, applied, and changes nothing the second time', async ({
    db,
    world,
    clock,
    queries,
  }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const base = importOf(world)
    const { path, page, mark } = await upload(claire, base, fileOf('marche-200.csv'))
    expect(page.text).toContain('À corriger 0 Nouveaux')
    expect(await productsOf(db, world)).toHaveLength(7)
    queries.reset()
    const applied = await claire.post(path, { mark })
    expect(applied.location).toBe(`${base}?news=imported`)
    expect(queries.count).toBeLessThanOrEqual(10)
    expect((await productsOf(db, world)).length).toBeGreaterThan(200)
    expect((await claire.post(path, { mark })).location).toBe(`${base}?news=imported`)
    expect((await claire.get(path)).location).toBe(base)
    const again = await upload(claire, base, fileOf('marche-200.csv'))
    expect(again.page.text).toContain('Nouveaux 0 Modifiés 0 Inchangés 200')
    expect(again.page.text).toContain('Rien à changer')
    expect(again.mark).toBe('')
  })

  test('of 800 rows takes as many statements as one of 200', async ({
    db,
    world,
    clock,
    queries,
  }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const { path, mark } = await upload(claire, importOf(world), fileOf('panier-800.csv'))
    queries.reset()
    expect((await claire.post(path, { mark })).status).toBe(303)
    expect(queries.count).toBeLessThanOrEqual(10)
    const history = await db
      .selectFrom('history')
      .select((eb) => eb.fn.countAll<number>().as('rows'))
      .where('object', '=', 'product')
      .executeTakeFirstOrThrow()
    expect(history.rows).toBeGreaterThanOrEqual(790)
  })

  test('of 5,000 rows comes in whole, a thousand products in a statement; of 5,001 it is refused', async ({
    db,
    world,
    clock,
    queries,
  }) => {
    const rows = Array.from({ length: 5000 }, (_, at) => `Produit ${at};${at % 90},50;R${at}`)
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const base = importOf(world)
    const list = typed('Nom;Prix;Référence', ...rows)
    const { path, page, mark } = await upload(claire, base, list)
    expect(page.text).toContain('Nouveaux 5 000')
    queries.reset()
    expect((await claire.post(path, { mark })).status).toBe(303)
    expect(queries.count).toBeLessThanOrEqual(14)
    expect((await productsOf(db, world)).length).toBe(5007)
    const again = await upload(claire, base, list)
    expect(again.page.text).toContain('Inchangés 5 000')
    const more = typed('Nom;Prix', ...rows, 'Un de trop;1,00')
    const refused = await claire.upload(`${base}/import`, { file: more })
    expect(refused.text).toContain('Une liste a 5 000 produits au plus')
  })

  test('with wrong rows names them all, and nothing can be applied', async ({
    db,
    world,
    clock,
  }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const { path, page, mark } = await upload(claire, importOf(world), fileOf('with-errors.csv'))
    expect(mark).toBe('')
    expect(page.text).toContain('La liste n’est pas importée')
    expect(page.text).toContain('3 Le nom manque. Nom vide')
    expect(page.text).toContain('4 Ce n’est pas un prix, par exemple 2,40. Prix 1,5o')
    const before = await productsOf(db, world)
    expect((await claire.post(path, { mark: 'x' })).status).toBe(409)
    expect(await productsOf(db, world)).toEqual(before)
  })
})

test('a changed price is shown before and after, applied, and kept in the history', async ({
  db,
  world,
  clock,
}) => {
  const claire = await openApp({ db, clock }).as(world.people.claire)
  const list = typed('Nom;Prix;Référence', 'Mâche;2,60;MAC', 'Radis;1,20;RAD')
  const { path, page, mark } = await upload(claire, importOf(world), list)
  expect(page.text).toContain('Mâche Prix TTC 2,40 € → 2,60 €')
  expect(page.text).toContain('Importer : 1 nouveau, 1 modifié')
  await claire.post(path, { mark })
  const products = await productsOf(db, world)
  const mache = products.find(({ reference }) => reference === 'MAC')
  expect(mache).toMatchObject({ price_cents: 260, version: 2, stock_left_thousandths: 6000 })
  expect(products.at(-1)).toMatchObject({
    name: 'Radis',
    vat_bp: 550,
    way: 'unit',
    is_active: true,
  })
  const sheet = await claire.get(`${importOf(world)}/products/${mache?.code}`)
  expect(sheet.text).toMatch(/Claire Arnaud a modifié le produit .*Prix TTC : 2,40 € → 2,60 €/)
  expect((await claire.get(path)).location).toBe(importOf(world))
})

test('what is absent from the list is left alone', async ({ db, world, clock }) => {
  const claire = await openApp({ db, clock }).as(world.people.claire)
  const before = await productsOf(db, world)
  const list = typed('Nom;Prix', 'Radis;1,20')
  const { path, mark } = await upload(claire, importOf(world), list)
  await claire.post(path, { mark })
  expect((await productsOf(db, world)).slice(0, before.length)).toEqual(before)
})

test('a list is applied only as it was shown: what changed meanwhile is shown first', async ({
  db,
  world,
  clock,
}) => {
  const claire = await openApp({ db, clock }).as(world.people.claire)
  const list = typed('Nom;Prix;Référence', 'Mâche;2,60;MAC')
  const { path, mark } = await upload(claire, importOf(world), list)
  await db.updateTable('product').set({ price_cents: 250 }).where('reference', '=', 'MAC').execute()
  const moved = await claire.post(path, { mark })
  expect(moved.status).toBe(409)
  expect(moved.text).toContain('Le catalogue a changé entre-temps')
  expect(moved.text).toContain('2,50 € → 2,60 €')
  const seen = /name="mark" value="([^"]+)"/.exec(moved.html)?.[1] ?? ''
  expect((await claire.post(path, { mark: seen })).status).toBe(303)
})

test('a list waits for a day, for its own catalogue', async ({ db, world, clock }) => {
  const app = openApp({ db, clock })
  const claire = await app.as(world.people.claire)
  const { path } = await upload(claire, importOf(world), typed('Nom;Prix', 'Radis;1,20'))
  const other = path.replace(world.catalogs.chenes.code, world.catalogs.fournil.code)
  expect((await claire.get(other)).status).toBe(404)
  clock.advance(24 * 3_600_000)
  expect((await claire.get(path)).status).toBe(404)
})

test.for([
  ['no file', new File([], 'x.csv'), 'Choisissez un fichier'],
  ['a picture', new File(['\u0000\u0001'], 'x.png'), 'Ce fichier n’est pas un texte'],
  ['a workbook', new File([new Uint8Array([0x50, 0x4b, 3, 4])], 'x.xlsx'), 'C’est un classeur'],
  ['a list without prices', typed('Nom;Référence', 'Radis;RAD'), 'Il manque la colonne'],
] as const)('%s is refused at the field', async ([, file, sentence], { db, world, clock }) => {
  const claire = await openApp({ db, clock }).as(world.people.claire)
  const page = await claire.upload(`${importOf(world)}/import`, { file })
  expect(page.status).toBe(422)
  expect(page.text).toContain(sentence)
})

test('the model file is read as it is, in both languages', async ({ db, world, clock }) => {
  const claire = await openApp({ db, clock }).as(world.people.claire)
  const base = importOf(world)
  for (const lang of ['fr', 'en']) {
    const page = await claire.get(`${base}/import/model.csv`, { 'accept-language': lang })
    expect(page.headers.get('content-disposition')).toMatch(/attachment; filename=".+\.csv"/)
    const { page: preview } = await upload(claire, base, typed(page.html))
    expect(preview.text).toContain('À corriger 0')
  }
})

test('what a list can’t say stays, and the price before is kept', async ({ db, world, clock }) => {
  const sheet = {
    subcategory: 'salads',
    origin_country: 'FR',
    origin_place: 'Crest',
    labels: ['hve'],
    ingredients: 'mâche',
    allergens: JSON.stringify({ celery: 'no' }),
    storage: 'cool' as const,
    deposit_cents: 20,
  }
  const mache = () => productsOf(db, world).then((all) => all.find(({ name }) => name === 'Mâche'))
  await db.updateTable('product').set(sheet).where('name', '=', 'Mâche').execute()
  const before = await mache()
  const claire = await openApp({ db, clock }).as(world.people.claire)
  const { path, mark } = await upload(claire, importOf(world), typed('Nom;Prix', 'mache;3,10'))
  expect((await claire.post(path, { mark })).status).toBe(303)
  const after = await mache()
  expect(after).toEqual({ ...before, price_cents: 310, version: (before?.version ?? 0) + 1 })
  const prices = await db
    .selectFrom('product_price')
    .select('price_cents')
    .where('product_id', '=', after?.id ?? 0)
    .orderBy('id')
    .execute()
  expect(prices).toEqual([{ price_cents: 240 }, { price_cents: 310 }])
})

test('a form that broke off on the way is one without a file', async ({ db, world, clock }) => {
  const claire = await openApp({ db, clock }).as(world.people.claire)
  const page = await claire.send(`${importOf(world)}/import`, {
    method: 'POST',
    body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nNom;P',
    headers: { 'content-type': 'multipart/form-data; boundary=x', origin: BASE_URL },
  })
  expect([page.status, page.text]).toEqual([422, expect.stringContaining('Choisissez un fichier')])
})
