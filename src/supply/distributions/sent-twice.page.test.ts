import { describe, expect } from 'vitest'
import { type Client, openApp } from '#test/app.ts'
import { test } from '#test/db.ts'

const place = { placeName: 'Halle', city: 'Crest' }

/** The form of this page sent twice, as it was shown once. */
async function sendTwice(client: Client, shown: string, to: string, typed: Record<string, string>) {
  const { html } = await client.get(shown)
  const [, key = ''] = /name="once" value="(\w+)"/.exec(html) ?? []
  expect(key).toHaveLength(20)
  const answers = [
    await client.post(to, { ...typed, once: key }),
    await client.post(to, { ...typed, once: key }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  const [first, second] = answers.map(({ location }) => location)
  expect(second).toBe(first)
  return first
}

describe('a form sent twice makes one', () => {
  test('group', async ({ db, world, clock }) => {
    const client = await openApp({ db, clock }).as(world.people.herve)
    const typed = { name: 'Halle', kind: 'amap', ...place }
    const location = await sendTwice(client, '/groups/new', '/groups', typed)
    expect(location).toBe('/g/halle/settings?news=created')
    const groups = db.selectFrom('group').select('slug').where('name', '=', 'Halle')
    expect(await groups.execute()).toEqual([{ slug: 'halle' }])
  })

  test('place', async ({ db, world, clock }) => {
    const client = await openApp({ db, clock }).as(world.people.claire)
    const places = `/g/${world.groups.lavoir.slug}/settings/places`
    await sendTwice(client, `${places}/new`, places, place)
    const made = db.selectFrom('place').select('city').where('name', '=', 'Halle')
    expect(await made.execute()).toHaveLength(1)
  })

  test('catalogue with its producer', async ({ db, world, clock }) => {
    const client = await openApp({ db, clock }).as(world.people.claire)
    const path = `/g/${world.groups.lavoir.slug}/catalogs/new`
    const producer = { producerName: 'Ferme du Pré', producerCity: 'Crest', city: 'Crest' }
    const dates = { startsOn: '2026-12-01', endsOn: '', seller: 'producer' }
    const typed = { ...producer, ...dates, name: 'Légumes du Pré', fee: '0', vat: '550' }
    await sendTwice(client, path, path, typed)
    const made = db.selectFrom('catalog').select('id').where('name', '=', 'Légumes du Pré')
    expect(await made.execute()).toHaveLength(1)
  })

  test('product', async ({ db, world, clock }) => {
    const client = await openApp({ db, clock }).as(world.people.claire)
    const { code } = world.catalogs.chenes
    const path = `/g/${world.groups.lavoir.slug}/catalogs/${code}/products/new`
    const sold = { way: 'unit', unit: 'g', net: '150', price: '2,40', vat: '550', isActive: 'on' }
    await sendTwice(client, path, path, { name: 'Cresson', category: 'vegetable', ...sold })
    const made = db.selectFrom('product').select('id').where('name', '=', 'Cresson')
    expect(await made.execute()).toHaveLength(1)
  })

  test('distribution', async ({ db, world, clock }) => {
    const client = await openApp({ db, clock }).as(world.people.claire)
    const { slug, placeCode } = world.groups.lavoir
    const path = `/g/${slug}/distributions/new`
    const times = { startTime: '10:00', endTime: '12:00', opensTime: '08:00', closesTime: '20:00' }
    const days = { day: '2026-12-19', opensDay: '2026-12-10', closesDay: '2026-12-17' }
    const { code: catalogs } = world.catalogs.chenes
    await sendTwice(client, path, path, { ...times, ...days, place: placeCode, catalogs })
    const made = db.selectFrom('distribution').select('id').where('day', '=', '2026-12-19')
    expect(await made.execute()).toHaveLength(1)
  })
})
