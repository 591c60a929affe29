import { describe, expect } from 'vitest'
import { openApp } from '#test/app.ts'
import { test } from '#test/db.ts'
import { findMarket, makeBuyers } from '#test/orders.ts'

describe('the list of members', () => {
  test('shows households with their people, in two queries', async ({
    db,
    clock,
    world,
    queries,
  }) => {
    const odile = await openApp({ db, clock }).as(world.people.odile)
    queries.reset()
    const page = await odile.get(`/g/${world.groups.lavoir.slug}/members`)
    expect(queries.count).toBe(2)
    expect(page.text).toContain('4 foyers')
    expect(page.text).toContain('Moreau, Nadia et Paul nadia@lavoir.example paul@lavoir.example')
    expect(page.text).toContain('http://cageot.test/g/marche-du-lavoir/join')
  })

  test('is searched by name, town or address, accents aside', async ({ db, clock, world }) => {
    const odile = await openApp({ db, clock }).as(world.people.odile)
    const members = `/g/${world.groups.lavoir.slug}/members`
    expect((await odile.get(`${members}?q=chazellés`)).text).toContain('1 foyer ')
    expect((await odile.get(`${members}?q=personne`)).text).toContain('Aucun foyer ne correspond')
  })

  test('says who holds rights and who never signed in', async ({ db, clock, world }) => {
    const { nadia, paul } = world.people
    await db.updateTable('person').set({ login_id: null }).where('id', '=', paul.id).execute()
    const { as } = openApp({ db, clock })
    const members = `/g/${world.groups.lavoir.slug}/members`
    const seen = await (await as(world.people.odile)).get(members)
    expect(seen.text).toContain('Paul : jamais connecté')
    expect(seen.text).not.toContain('Nadia : jamais connecté')
    expect(seen.text).toContain('Claire : Coordinateur')
    expect(seen.html).not.toContain('/rights/')
    const { code } = await db
      .selectFrom('person')
      .select('code')
      .where('id', '=', nadia.id)
      .executeTakeFirstOrThrow()
    const claire = await as(world.people.claire)
    expect((await claire.get(members)).html).toContain('/rights/')
    expect((await claire.get(members)).html).not.toContain(code)
  })

  test('of two thousand households comes by the hundred, in as many queries', async ({
    db,
    clock,
    world,
    queries,
  }) => {
    await makeBuyers(db, await findMarket(db, world), 2000)
    const odile = await openApp({ db, clock }).as(world.people.odile)
    const members = `/g/${world.groups.lavoir.slug}/members`
    queries.reset()
    const first = await odile.get(members)
    expect(queries.count).toBe(2)
    expect(first.text).toContain('2004 foyers')
    expect(first.text).toContain('1 à 100 sur 2004 Suivants')
    const second = await odile.get(`${members}?page=2&q=chazelles`)
    expect(second.text).toContain('101 à 200 sur 2001 Précédents Suivants')
    expect(second.html).toContain('q=chazelles&amp;page=3')
    expect((await odile.get(`${members}?page=99`)).text).toContain(
      '2001 à 2004 sur 2004 Précédents',
    )
  })

  test('has a history of who joined', async ({ db, clock, world }) => {
    const { as } = openApp({ db, clock })
    await (await as(world.people.herve)).post(`/g/${world.groups.lavoir.slug}/join`)
    const odile = await as(world.people.odile)
    const page = await odile.get(`/g/${world.groups.lavoir.slug}/members/history`)
    expect(page.text).toContain('Hervé Lemoine a rejoint le groupe.')
  })
})

describe('creating a group', () => {
  const typed = { name: 'Halle d’Aouste', placeName: 'Préau', city: 'Aouste', kind: 'farm-shop' }

  test('leads to its settings, with every right', async ({ db, clock, world }) => {
    const herve = await openApp({ db, clock }).as(world.people.herve)
    const made = await herve.post('/groups', typed)
    expect(made.location).toBe('/g/halle-d-aouste/settings?news=created')
    const settings = await herve.get('/g/halle-d-aouste/settings?news=created')
    expect(settings.text).toContain('Votre groupe existe.')
    expect((await herve.get('/g/halle-d-aouste/settings/history')).text).toContain(
      'Hervé Lemoine a créé le groupe.',
    )
  })

  test('gives the form back with what was typed', async ({ db, clock, world }) => {
    const herve = await openApp({ db, clock }).as(world.people.herve)
    const page = await herve.post('/groups', { name: 'Halle' })
    expect(page.status).toBe(422)
    expect(page.html).toContain('value="Halle"')
    expect(page.text).toContain('Choisissez une sorte de groupe.')
  })
})
