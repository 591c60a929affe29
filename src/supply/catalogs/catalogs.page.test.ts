import { describe, expect } from 'vitest'
import type { Trx } from '#src/foundation/db/open.ts'
import { openApp } from '#test/app.ts'
import { test } from '#test/db.ts'
import type { World } from '#test/world.ts'

const LIST = '/g/marche-du-lavoir/catalogs'
const NEW = `${LIST}/new`

const orchard = {
  producerName: 'Le Rucher d’Élie',
  businessName: '',
  profession: 'Miel',
  postcode: '26330',
  city: 'Châteauneuf',
  siret: '',
  email: 'Elie@Rucher.example',
  phone: '',
  name: 'Miels',
  startsOn: '2026-12-01',
  endsOn: '',
  seller: 'producer',
  fee: '2,5',
  vat: '550',
  membersCanOrder: 'on',
}

describe('the list of catalogues', () => {
  test('shows all to who keeps all, and one to who keeps one', async ({ db, world, clock }) => {
    const { as } = openApp({ db, clock })
    const all = await (await as(world.people.claire)).get(LIST)
    expect(all.status).toBe(200)
    for (const name of ['Légumes de saison', 'Fromages de chèvre et œufs', 'Pains et brioches'])
      expect(all.text).toContain(name)
    const own = await (await as(world.people.samir)).get(LIST)
    expect(own.text).toContain('Légumes de saison')
    expect(own.text).not.toContain('Pains et brioches')
    expect(own.text).not.toContain('Ajouter un producteur')
  })

  test('asks as much of the database for any number of them', async ({
    db,
    world,
    clock,
    queries,
  }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    queries.reset()
    await claire.get(LIST)
    expect(queries.count).toBe(2)
  })
})

describe('adding a producer', () => {
  test('makes the producer and the catalogue, with their history', async ({ db, world, clock }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const posted = await claire.post(NEW, orchard)
    expect(posted.location).toMatch(/^\/g\/marche-du-lavoir\/catalogs\/\w{10}\?news=created$/)
    const made = await db
      .selectFrom('catalog as c')
      .innerJoin('producer as p', 'p.id', 'c.producer_id')
      .select(['c.name', 'c.fee_bp', 'c.ends_on', 'p.name_folded', 'p.email', 'p.siret'])
      .select('p.created_by_group_id as group')
      .where('p.name', '=', orchard.producerName)
      .executeTakeFirstOrThrow()
    expect(made).toEqual({
      name: 'Miels',
      fee_bp: 250,
      ends_on: null,
      name_folded: 'le rucher d elie',
      email: 'elie@rucher.example',
      siret: null,
      group: world.groups.lavoir.id,
    })
    const page = await claire.get(posted.location ?? '')
    expect(page.text).toContain('Pas encore de produit')
    const edit = await claire.get(`${posted.location?.split('?')[0]}/edit`)
    expect(edit.text).toContain('Claire Arnaud a ouvert le catalogue')
  })

  test('searches first: by name without accents, by SIRET, by town', async ({
    db,
    world,
    clock,
  }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    for (const typed of ['vergers', '488 217 506 00028', 'LA COMBE']) {
      const { text } = await claire.get(`${NEW}?q=${encodeURIComponent(typed)}`)
      expect(text).toContain('Les Vergers de la Combe')
    }
    const none = await claire.get(`${NEW}?q=rucher`)
    expect(none.text).toContain('Aucun producteur pour « rucher »')
  })

  test('uses the sheet that is there, also another group’s', async ({ db, world, clock }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const { producerCode, producerId } = world.catalogs.vergers
    const form = await claire.get(`${NEW}?producer=${producerCode}`)
    expect(form.text).toContain('Les Vergers de la Combe')
    expect(form.html).not.toContain('name="producerName"')
    const { name, startsOn, endsOn, seller, fee, vat } = orchard
    const catalog = { name, startsOn, endsOn, seller, fee, vat }
    const posted = await claire.post(NEW, { ...catalog, producer: producerCode })
    expect(posted.status).toBe(303)
    const rows = await db
      .selectFrom('catalog')
      .select('group_id')
      .where('producer_id', '=', producerId)
      .execute()
    expect(rows).toHaveLength(2)
  })

  test('says who has the SIRET already, and makes no second one', async ({ db, world, clock }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const before = await countProducers(db)
    const page = await claire.post(NEW, { ...orchard, siret: '488 217 506 00028' })
    expect(page.status).toBe(422)
    expect(page.text).toContain('Ce SIRET est déjà celui d’un producteur')
    expect(page.html).toContain(`?producer=${world.catalogs.vergers.producerCode}`)
    expect(await countProducers(db)).toBe(before)
  })

  test('asks whether it is another one of the same name', async ({ db, world, clock }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const twin = { ...orchard, producerName: 'Les vergers de la Combé' }
    const asked = await claire.post(NEW, twin)
    expect(asked.status).toBe(422)
    expect(asked.text).toContain('Un producteur porte déjà ce nom')
    const made = await claire.post(NEW, { ...twin, isAnother: 'on' })
    expect(made.status).toBe(303)
  })

  test.for([
    [{ producerName: '' }, 'Nom de la ferme ou du producteur : à remplir'],
    [{ siret: '51234087800011' }, 'Un chiffre est faux'],
    [{ siret: '512340878' }, 'Un SIRET a 14 chiffres'],
    [{ email: 'elie@' }, 'Écrivez une adresse complète'],
    [{ fee: '101' }, 'Écrivez un pourcentage de 0 à 100'],
    [{ endsOn: '2026-11-30' }, 'La fin vient après le début'],
    [{ startsOn: '' }, 'Début : à remplir'],
  ] as const)('comes back whole for %o', async ([change, sentence], { db, world, clock }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const page = await claire.post(NEW, { ...orchard, ...change })
    expect(page.status).toBe(422)
    expect(page.text).toContain(sentence)
    expect(page.html).toContain('value="Miels"')
  })
})

test('who keeps one catalogue keeps its products; seller, fee and switch are for who keeps all', async ({
  db,
  world,
  clock,
}) => {
  const samir = await openApp({ db, clock }).as(world.people.samir)
  const own = `${LIST}/${world.catalogs.chenes.code}`
  const page = await samir.get(own)
  expect(page.html).toContain(`${own}/products/new`)
  expect(page.html).not.toContain(`${own}/edit`)
  expect((await samir.get(`${own}/edit`)).status).toBe(403)
  const claire = await openApp({ db, clock }).as(world.people.claire)
  expect((await claire.get(own)).html).toContain(`${own}/edit`)
})

test('two coordinators change one catalogue: the second sees what the first saved', async ({
  db,
  world,
  clock,
}) => {
  const claire = await openApp({ db, clock }).as(world.people.claire)
  const edit = `${LIST}/${world.catalogs.chenes.code}/edit`
  const kept = {
    ...{ name: 'Légumes de saison', startsOn: '2026-01-01', endsOn: '', seller: 'producer' },
    ...{ fee: '0', vat: '550', membersCanOrder: 'on', version: '1' },
  }
  expect((await claire.post(edit, { ...kept, fee: '5' })).status).toBe(303)
  const second = await claire.post(edit, { ...kept, fee: '3', name: 'Légumes' })
  expect(second.status).toBe(422)
  expect(second.text).toMatch(/Claire Arnaud .*Frais du groupe.*5 %/)
  expect(second.html).toContain('value="3"')
  expect((await claire.post(edit, { ...kept, fee: '3', version: '2' })).status).toBe(303)
})

describe('a producer’s sheet', () => {
  const sheetOf = (world: World, key: 'chenes' | 'vergers') =>
    `/g/marche-du-lavoir/producers/${world.catalogs[key].producerCode}`

  test('is changed by the group that made it, with its history', async ({ db, world, clock }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const path = sheetOf(world, 'chenes')
    const { html } = await claire.get(path)
    expect(html).toContain('value="51234087800010"')
    const facts = { ...orchard, producerName: 'La Ferme des Chênes', version: '1' }
    expect((await claire.post(path, facts)).location).toBe(`${path}?news=saved`)
    const { text } = await claire.get(path)
    expect(text).toContain('La Ferme des Trois Chênes → La Ferme des Chênes')
  })

  test('of another group is not found', async ({ db, world, clock }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    expect((await claire.get(sheetOf(world, 'vergers'))).status).toBe(404)
    const facts = { ...orchard, version: '1' }
    expect((await claire.post(sheetOf(world, 'vergers'), facts)).status).toBe(404)
  })
})

async function countProducers(db: Trx) {
  const { n } = await db
    .selectFrom('producer')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}
