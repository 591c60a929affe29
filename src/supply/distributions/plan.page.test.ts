import { expect } from 'vitest'
import type { Trx } from '#src/foundation/db/open.ts'
import { openApp } from '#test/app.ts'
import { test } from '#test/db.ts'
import { actorIn, findMarket, order } from '#test/orders.ts'
import type { World } from '#test/world.ts'

const LIST = '/g/marche-du-lavoir/distributions'

function planned(world: World) {
  const { chenes, fournil } = world.catalogs
  return {
    day: '2026-12-19',
    startTime: '09:30',
    endTime: '12:30',
    place: world.groups.lavoir.placeCode,
    opensDay: '2026-12-09',
    opensTime: '08:00',
    closesDay: '2026-12-17',
    closesTime: '20:00',
    catalogs: [chenes.code, fournil.code],
    note: 'Apportez vos sacs.',
  }
}

test('a new one begins like the last, a week later, with all catalogues', async ({
  db,
  world,
  clock,
}) => {
  const { as } = openApp({ db, clock })
  const { html } = await (await as(world.people.claire)).get(`${LIST}/new`)
  expect(html).toContain('value="2026-12-19"')
  expect(html).toContain('value="09:30"')
  expect(html.match(/type="checkbox"[^>]* checked/g)).toHaveLength(3)
})

test('a coordinator plans a distribution in the civil times of the group', async ({
  db,
  world,
  clock,
}) => {
  const { as } = openApp({ db, clock })
  const claire = await as(world.people.claire)
  const posted = await claire.post(`${LIST}/new`, planned(world))
  expect(posted.status).toBe(303)
  const made = await db
    .selectFrom('distribution')
    .selectAll()
    .where('day', '=', '2026-12-19')
    .executeTakeFirstOrThrow()
  expect(made).toMatchObject({
    starts_at: new Date('2026-12-19T08:30:00Z'),
    closes_at: new Date('2026-12-17T19:00:00Z'),
    note: 'Apportez vos sacs.',
  })
  const deliveries = await db
    .selectFrom('delivery')
    .select('catalog_id')
    .where('distribution_id', '=', made.id)
    .orderBy('catalog_id')
    .execute()
  const ids = [world.catalogs.chenes.id, world.catalogs.fournil.id]
  expect(deliveries.map((one) => one.catalog_id)).toEqual(ids)
})

test.for<[string, object, string]>([
  [
    'a closing after the start',
    { closesDay: '2026-12-19', closesTime: '09:31' },
    'ferment au plus tard au début',
  ],
  ['an end before the start', { endTime: '09:00' }, 'La fin vient après le début'],
  ['no catalogue', { catalogs: [] }, 'Cochez au moins un catalogue'],
  ['a day that is none', { day: '2026-02-30' }, 'Choisissez un jour'],
])('%s comes back with everything typed', async ([, change, sentence], { db, world, clock }) => {
  const { as } = openApp({ db, clock })
  const claire = await as(world.people.claire)
  const page = await claire.post(`${LIST}/new`, { ...planned(world), ...change })
  expect(page.status).toBe(422)
  expect(page.text).toContain(sentence)
  expect(page.text).toContain('Apportez vos sacs.')
})

test('a catalogue that ends before the day is refused at its field', async ({
  db,
  world,
  clock,
}) => {
  await db
    .updateTable('catalog')
    .set({ ends_on: '2026-12-18' })
    .where('id', '=', world.catalogs.fournil.id)
    .execute()
  const { as } = openApp({ db, clock })
  const claire = await as(world.people.claire)
  const page = await claire.post(`${LIST}/new`, planned(world))
  expect(page.status).toBe(422)
  expect(page.text).toContain(
    'Pas de catalogue ce jour-là pour Le Fournil de Maud (Pains et brioches).',
  )
})

test('places and catalogues of another group are not found', async ({ db, world, clock }) => {
  const { as } = openApp({ db, clock })
  const claire = await as(world.people.claire)
  const place = world.groups.gare.placeCode
  const elsewhere = await claire.post(`${LIST}/new`, { ...planned(world), place })
  expect(elsewhere.status).toBe(404)
  const catalogs = [world.catalogs.vergers.code]
  const others = await claire.post(`${LIST}/new`, { ...planned(world), catalogs })
  expect(others.status).toBe(404)
  const { code } = await nextOf(db, world.groups.gare.id)
  expect((await claire.get(`${LIST}/${code}/edit`)).status).toBe(404)
})

test('two coordinators change one distribution: the second sees what the first saved', async ({
  db,
  world,
  clock,
}) => {
  const { as } = openApp({ db, clock })
  const claire = await as(world.people.claire)
  const { code, id } = await nextOf(db, world.groups.lavoir.id)
  const kept = {
    ...planned(world),
    day: '2026-11-28',
    opensDay: '2026-11-18',
    closesDay: '2026-11-26',
    version: '1',
    note: '',
  }
  const first = await claire.post(`${LIST}/${code}/edit`, { ...kept, closesTime: '21:00' })
  expect(first.location).toBe(`${LIST}?news=saved`)
  const second = await claire.post(`${LIST}/${code}/edit`, { ...kept, closesTime: '19:00' })
  expect(second.status).toBe(422)
  expect(second.text).toContain('21 h')
  expect(second.html).toContain('value="19:00"')
  expect(second.text).toContain('Garder le mien')
  const again = await claire.post(`${LIST}/${code}/edit`, {
    ...kept,
    closesTime: '19:00',
    version: '2',
  })
  expect(again.status).toBe(303)
  const saved = await db
    .selectFrom('distribution')
    .select(['closes_at', 'version'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(saved).toEqual({ closes_at: new Date('2026-11-26T18:00:00Z'), version: 3 })
  const history = await claire.get(`${LIST}/${code}/history`)
  expect(history.text).toMatch(/Claire Arnaud a modifié la distribution .* 21 h → 19 h/)
})

test('a catalogue that doesn’t run on the proposed day isn’t ticked', async ({
  db,
  world,
  clock,
}) => {
  const { fournil } = world.catalogs
  await db
    .updateTable('catalog')
    .set({ ends_on: '2026-12-18' })
    .where('id', '=', fournil.id)
    .execute()
  const { as } = openApp({ db, clock })
  const { html, text } = await (await as(world.people.claire)).get(`${LIST}/new`)
  expect(html.match(/type="checkbox"[^>]* checked/g)).toHaveLength(2)
  expect(html).not.toMatch(new RegExp(`value="${fournil.code}"[^>]* checked`))
  expect(text).toContain('Pains et brioches · 3 produits · du 1er janv. 2026 au 18 déc. 2026')
})

test('all that is wrong is said at once', async ({ db, world, clock }) => {
  const { as } = openApp({ db, clock })
  const claire = await as(world.people.claire)
  const wrong = { ...planned(world), endTime: '09:00', closesDay: '2026-12-08', catalogs: [] }
  const { text } = await claire.post(`${LIST}/new`, wrong)
  expect(text).toContain('Il reste 3 points à corriger')
  for (const sentence of ['La fin vient', 'ferment après leur ouverture', 'Cochez au moins'])
    expect(text).toContain(sentence)
})

test('once baskets are ordered, the page says how many, and their catalogue stays ticked', async ({
  db,
  world,
  clock,
}) => {
  const market = await findMarket(db, world)
  const nadia = actorIn(market, world.people.nadia)
  expect(await order({ db, clock }, market, nadia, { MAC: 2 })).toMatchObject({ ok: true })
  const { as } = openApp({ db, clock })
  const claire = await as(world.people.claire)
  const at = `${LIST}/${market.code}/edit`
  expect((await claire.get(at)).text).toContain('1 panier est commandé.')
  const saturday = { day: '2026-11-28', opensDay: '2026-11-18', closesDay: '2026-11-26' }
  const catalogs = [world.catalogs.fournil.code]
  const plan = { ...planned(world), ...saturday, catalogs, version: '1' }
  const page = await claire.post(at, plan)
  expect(page.status).toBe(422)
  expect(page.text).toContain(
    'Des membres ont commandé : laissez coché La Ferme des Trois Chênes (Légumes de saison).',
  )
})

test('what has started does not change any more', async ({ db, world, clock }) => {
  const { as } = openApp({ db, clock })
  const { code } = await nextOf(db, world.groups.lavoir.id)
  clock.set('2026-11-28T08:30:00Z')
  const claire = await as(world.people.claire)
  const shown = await claire.get(`${LIST}/${code}/edit`)
  expect(shown.text).toContain('Cette distribution a commencé')
  expect(shown.html).not.toContain('name="startTime"')
  const page = await claire.post(`${LIST}/${code}/edit`, { ...planned(world), version: '1' })
  expect(page.status).toBe(422)
  expect(page.text).toContain('Cette distribution a commencé')
})

test('history names catalogues and places, also one that is gone', async ({ db, world, clock }) => {
  const hall = { group_id: world.groups.lavoir.id, code: 'halle', name: 'La Halle', city: 'Crest' }
  await db.insertInto('place').values(hall).execute()
  const { as } = openApp({ db, clock })
  const claire = await as(world.people.claire)
  await claire.post(`${LIST}/new`, { ...planned(world), place: hall.code })
  const { code } = await lastOf(db, world.groups.lavoir.id)
  const catalogs = [world.catalogs.chenes.code]
  await claire.post(`${LIST}/${code}/edit`, { ...planned(world), catalogs, version: '1' })
  await db.deleteFrom('place').where('code', '=', hall.code).execute()
  const { text } = await claire.get(`${LIST}/${code}/history`)
  expect(text).toMatch(/Lieu : Supprimé → Salle du Lavoir/)
  expect(text).toMatch(/Catalogues : .*Fournil.* → La Ferme des Trois Chênes – Légumes de saison/)
  expect(text).toContain('Claire Arnaud a créé la distribution')
})

const nextOf = (db: Trx, groupId: number) => ofGroup(db, groupId, 'asc')
const lastOf = (db: Trx, groupId: number) => ofGroup(db, groupId, 'desc')

const ofGroup = (db: Trx, groupId: number, order: 'asc' | 'desc') =>
  db
    .selectFrom('distribution')
    .select(['id', 'code'])
    .where('group_id', '=', groupId)
    .orderBy('starts_at', order)
    .limit(1)
    .executeTakeFirstOrThrow()
