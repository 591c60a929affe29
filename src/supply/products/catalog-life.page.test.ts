import { describe, expect } from 'vitest'
import type { Trx } from '#src/foundation/db/open.ts'
import { openApp } from '#test/app.ts'
import { test } from '#test/db.ts'
import type { World } from '#test/world.ts'

const LIST = '/g/marche-du-lavoir/catalogs'
const pathOf = (world: World, key: 'chenes' | 'fournil' = 'chenes') =>
  `${LIST}/${world.catalogs[key].code}`

const catalogAt = (db: Trx, path: string) =>
  db
    .selectFrom('catalog')
    .selectAll()
    .where('code', '=', path.split('/').at(-1)?.split('?')[0] ?? '')
    .executeTakeFirst()

const facts = {
  ...{ name: 'Légumes de saison', startsOn: '2026-01-01', endsOn: '', seller: 'producer' },
  ...{ fee: '0', vat: '550', membersCanOrder: 'on', version: '1' },
}

describe('what is decided about a catalogue', () => {
  test('its contact, its minimum and its description stand on its page', async ({
    db,
    world,
    clock,
  }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const edit = `${pathOf(world)}/edit`
    const form = await claire.get(edit)
    expect(form.text).toContain('Samir Benali')
    expect(form.text).not.toContain('Nadia Moreau')
    const contact = form.html.match(/<option value="(\w+)"[^>]*>Samir Benali/)?.[1] ?? ''
    const said = { contact, minimum: '150', description: 'Récoltés le vendredi.' }
    expect((await claire.post(edit, { ...facts, ...said })).status).toBe(303)
    const { text } = await claire.get(pathOf(world))
    expect(text).toContain('minimum de 150,00 € par livraison')
    expect(text).toContain('Contact : Samir Benali')
    expect(text).toContain('Récoltés le vendredi.')
    const history = (await claire.get(edit)).text
    expect(history).toContain('Personne à contacter : vide → Samir Benali')
    expect(history).toContain('Minimum par livraison : vide → 150,00 €')
  })

  test.for([
    [{ minimum: '0' }, 'Écrivez plus de 0 €'],
    [{ minimum: '-1' }, 'Un minimum est de plus de 0 €'],
    [{ minimum: '1,5o' }, 'Écrivez un montant'],
    [{ minimum: '1 000 000 €' }, 'Un minimum va jusqu’à 999 999,99 €'],
    [{ endsOn: '2025-12-31' }, 'La fin vient après le début'],
  ] as const)('comes back whole for %o', async ([change, sentence], { db, world, clock }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const page = await claire.post(`${pathOf(world)}/edit`, { ...facts, ...change })
    expect(page.status).toBe(422)
    expect(page.text).toContain(sentence)
    expect(page.html).toContain('value="Légumes de saison"')
  })

  test('a contact is somebody with a right in the group', async ({ db, world, clock }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const { code } = await db
      .selectFrom('person')
      .select('code')
      .where('id', '=', world.people.ines.id)
      .executeTakeFirstOrThrow()
    const posted = await claire.post(`${pathOf(world)}/edit`, { ...facts, contact: code })
    expect(posted.status).toBe(404)
  })
})

describe('a new season', () => {
  const season = { name: 'Légumes 2027', startsOn: '2027-01-01', endsOn: '2027-12-31' }

  test('takes up the products with their prices; stocks that are kept begin at 0', async ({
    db,
    world,
    clock,
  }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const copy = `${pathOf(world)}/copy`
    expect((await claire.get(copy)).text).toContain('reprend 7 produits')
    await archive(db, 'Ail violet')
    const once = { ...season, once: 'the key of this form' }
    const posted = await claire.post(copy, once)
    expect(posted.location).toMatch(/catalogs\/\w{10}\?news=copied$/)
    // sent twice, made once
    expect((await claire.post(copy, once)).location).toBe(posted.location)
    const made = await catalogAt(db, posted.location ?? '')
    expect(made).toMatchObject({ name: 'Légumes 2027', starts_on: '2027-01-01', version: 1 })
    const products = await db
      .selectFrom('product')
      .select(['name', 'reference', 'price_cents', 'stock_left_thousandths as left'])
      .where('catalog_id', '=', made?.id ?? 0)
      .orderBy('id')
      .execute()
    expect(products).toHaveLength(6)
    expect(products.slice(0, 2)).toEqual([
      { name: 'Carottes de sable', reference: 'CAR', price_cents: 240, left: null },
      { name: 'Mâche', reference: 'MAC', price_cents: 240, left: 0 },
    ])
    const { text } = await claire.get(posted.location ?? '')
    expect(text).toContain('Le nouveau catalogue est prêt')
    const seasons = db.selectFrom('catalog').select('id').where('name', '=', 'Légumes 2027')
    expect(await seasons.execute()).toHaveLength(1)
  })

  test('that ends before it starts is refused', async ({ db, world, clock }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const page = await claire.post(`${pathOf(world)}/copy`, { ...season, endsOn: '2026-12-31' })
    expect(page.status).toBe(422)
    expect(page.text).toContain('La fin vient après le début')
  })
})

describe('a catalogue that is over', () => {
  test('is ended on a day, with its history', async ({ db, world, clock }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const end = `${pathOf(world)}/end`
    expect((await claire.get(end)).html).toContain('value="2026-11-25"')
    expect((await claire.post(end, { endsOn: '2026-11-24' })).status).toBe(303)
    const { text } = await claire.get(`${pathOf(world)}?news=ended`)
    expect(text).toContain('Terminé')
    expect((await claire.get(`${pathOf(world)}/edit`)).text).toContain(
      'Fin : vide → mardi 24 novembre 2026',
    )
    const tooEarly = await claire.post(end, { endsOn: '2025-12-31' })
    expect(tooEarly.status).toBe(422)
  })

  test('is not deleted where it took part in a distribution', async ({ db, world, clock }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const asked = await claire.post(pathOf(world), { _method: 'DELETE' })
    expect(asked.status).toBe(422)
    expect(asked.text).toContain('a déjà servi à une distribution')
    expect(await catalogAt(db, pathOf(world))).toBeDefined()
  })

  test('goes after a question where nothing was planned with it', async ({ db, world, clock }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const season = { name: 'Essai', startsOn: '2027-01-01', endsOn: '' }
    const { location } = await claire.post(`${pathOf(world)}/copy`, season)
    const path = location?.split('?')[0] ?? ''
    expect((await claire.get(`${path}/removal`)).text).toContain('Supprimer « Essai » ?')
    expect((await claire.post(path, { _method: 'DELETE' })).location).toBe(`${LIST}?news=removed`)
    expect((await claire.get(path)).status).toBe(404)
    expect((await claire.get(`${LIST}?news=removed`)).text).toContain('Le catalogue est supprimé')
  })
})

const archive = (db: Trx, name: string) =>
  db.updateTable('product').set({ archived_at: new Date() }).where('name', '=', name).execute()
