import { describe, expect } from 'vitest'
import { openApp } from '#test/app.ts'
import { test } from '#test/db.ts'

const typed = {
  version: '1',
  name: 'Marché du Lavoir',
  slug: 'marche-du-lavoir',
  introduction: '',
  website: 'lavoir.example',
  contactEmail: 'contact@lavoir.example',
  contactPhone: '04 75 00 00 00',
  registrationPolicy: 'open',
  timeZone: 'Europe/Paris',
}
const settings = '/g/marche-du-lavoir/settings'

describe('the settings page', () => {
  test('saves, and shows what is kept', async ({ db, clock, world, queries }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    expect((await claire.post(settings, typed)).location).toBe(`${settings}?news=saved`)
    queries.reset()
    const page = await claire.get(`${settings}?news=saved`)
    expect(queries.count).toBe(3)
    expect(page.text).toContain('C’est enregistré.')
    expect(page.html).toContain('value="https://lavoir.example/"')
  })

  test.for([
    ['website', 'javascript:alert(1)', 'Écrivez une adresse entière'],
    ['contactEmail', 'contact@', 'Écrivez une adresse complète'],
    ['contactPhone', 'sur demande', 'Écrivez un numéro'],
    ['slug', 'Marché', 'Des lettres sans accent'],
    ['slug', 'paniers-de-la-gare', 'Un autre groupe a ou a eu cette adresse'],
    ['timeZone', 'Europe/Cageot', 'À corriger.'],
    ['timeZone', 'Indian/Reunion', 'son heure ne change plus'],
    ['registrationPolicy', 'whatever', 'À remplir.'],
    ['name', ' ', 'À remplir.'],
  ] as const)(
    'refuses %s « %s » and keeps what was typed',
    async ([field, value, said], { db, clock, world }) => {
      const claire = await openApp({ db, clock }).as(world.people.claire)
      const page = await claire.post(settings, { ...typed, [field]: value })
      expect(page.status).toBe(422)
      expect(page.text).toContain(said)
      expect(page.html).toContain(
        `value="${field === 'contactPhone' ? value : typed.contactPhone}"`,
      )
    },
  )

  test('read before somebody else saved shows the other’s value and « Garder le mien »', async ({
    db,
    clock,
    world,
  }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    await claire.post(settings, { ...typed, name: 'Halles' })
    const stale = await claire.post(settings, { ...typed, name: 'Marché couvert' })
    expect(stale.status).toBe(422)
    expect(stale.text).toContain('Claire Arnaud a enregistré entre-temps.')
    expect(stale.text).toContain('Nom : « Halles » est enregistré')
    expect(stale.text).toContain('Garder le mien')
    expect(stale.html).toContain('value="Marché couvert"')
    const version = /name="version" value="(\d+)"/.exec(stale.html)?.[1] ?? ''
    expect(
      (await claire.post(settings, { ...typed, name: 'Marché couvert', version })).status,
    ).toBe(303)
  })

  test('an old address moves to the new one, its forms still count', async ({
    db,
    clock,
    world,
  }) => {
    const { as, visitor } = openApp({ db, clock })
    const claire = await as(world.people.claire)
    expect((await claire.post(settings, { ...typed, slug: 'lavoir' })).location).toBe(
      '/g/lavoir/settings?news=saved',
    )
    const moved = await visitor().get('/g/marche-du-lavoir/join?return=/x')
    expect([moved.status, moved.location]).toEqual([302, '/g/lavoir/join?return=/x'])
    const saved = await claire.post(settings, {
      ...typed,
      slug: 'lavoir',
      version: '2',
      name: 'Halles',
    })
    expect(saved.status).toBe(303)
  })

  test('has a history in both languages', async ({ db, clock, world }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    await claire.post(settings, { ...typed, registrationPolicy: 'closed', requiresPhone: 'on' })
    const french = await claire.get(`${settings}/history`)
    expect(french.text).toContain('Claire Arnaud a changé les réglages.')
    expect(french.text).toContain('Qui peut devenir membre : Ouvertes → Fermées')
    expect(french.text).toContain('Téléphone de contact : vide → 04 75 00 00 00')
    await db
      .updateTable('person')
      .set({ language: 'en' })
      .where('id', '=', world.people.claire.id)
      .execute()
    expect((await claire.get(`${settings}/history`)).text).toContain(
      'Claire Arnaud changed the settings.',
    )
  })
})

describe('the pages of places', () => {
  const place = { placeName: 'École', address: '', postcode: '', city: 'Montagny', accessNotes: '' }

  test('add, change and delete one', async ({ db, clock, world }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    await claire.post(`${settings}/places`, place)
    const { code } = await db
      .selectFrom('place')
      .select('code')
      .where('name', '=', 'École')
      .executeTakeFirstOrThrow()
    const path = `${settings}/places/${code}`
    expect((await claire.post(path, { ...place, version: '1', city: '' })).status).toBe(422)
    expect((await claire.post(path, { ...place, version: '1', city: 'Crest' })).status).toBe(303)
    expect((await claire.post(path, { ...place, version: '1', city: 'Die' })).text).toContain(
      'Garder le mien',
    )
    expect((await claire.get(`${path}/removal`)).text).toContain('Supprimer « École » ?')
    expect((await claire.post(path, { _method: 'DELETE' })).location).toBe(
      `${settings}/places?news=removed`,
    )
    expect((await claire.get(path)).status).toBe(404)
  })

  test('keep one in use, and say so', async ({ db, clock, world }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const path = `${settings}/places/${world.groups.lavoir.placeCode}`
    const page = await claire.post(path, { _method: 'DELETE' })
    expect(page.status).toBe(422)
    expect(page.text).toContain('« Salle du Lavoir » sert à une distribution.')
  })
})
