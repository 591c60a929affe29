import { describe, expect } from 'vitest'
import { openApp } from '#test/app.ts'
import { test } from '#test/db.ts'

const reading = (html: string) => /name="reading" value="([^"]+)"/.exec(html)?.[1] ?? ''

describe('« Mon foyer »', () => {
  test('shows its people, its address and how one signs in', async ({ db, world, clock }) => {
    const client = await openApp({ db, clock }).as(world.people.nadia)
    expect((await client.get('/')).html).toContain('href="/account/household"')
    const { text, html } = await client.get('/account/household')
    expect(text).toContain('Nadia Moreau (vous) nadia@lavoir.example')
    expect(text).toContain('Paul Moreau paul@lavoir.example')
    expect(text).toContain('12 chemin des Noyers 26330 Saint-Avit-la-Plaine')
    expect(text).not.toContain('Inviter une deuxième personne')
    for (const page of ['password', 'sign-ins', 'second-factor', 'profile', 'address', 'email']) {
      expect(html).toContain(`href="/account/${page}"`)
    }
  })

  test('makes seven queries', async ({ db, world, clock, queries }) => {
    const client = await openApp({ db, clock }).as(world.people.nadia)
    queries.reset()
    await client.get('/account/household')
    expect(queries.count).toBe(7)
  })
})

describe('one’s details', () => {
  const typed = { first_name: 'Nadia', last_name: 'Moreau-Petit', phone: '06 12 34 56 78' }

  test('are saved, with a row of history whose values can be erased', async ({
    db,
    world,
    clock,
  }) => {
    const client = await openApp({ db, clock }).as(world.people.nadia)
    const form = await client.get('/account/profile')
    const sent = { ...typed, language: 'en', reading: reading(form.html) }
    const saved = await client.post('/account/profile', sent)
    expect(saved.location).toBe('/account/household?news=profile')
    const page = await client.get('/account/household?news=profile')
    expect(page.text).toContain('Your details are saved.')
    expect(page.text).toContain('Nadia Moreau-Petit')
    const rows = db.selectFrom('history').select(['fields', 'personal'])
    expect(await rows.where('action', '=', 'changed').execute()).toEqual([
      {
        fields: {},
        personal: {
          last_name: { before: 'Moreau', after: 'Moreau-Petit' },
          phone: { before: '', after: '06 12 34 56 78' },
          language: { before: 'fr', after: 'en' },
        },
      },
    ])
  })

  test('come back with what was typed and what is wrong', async ({ db, world, clock }) => {
    const client = await openApp({ db, clock }).as(world.people.nadia)
    const page = await client.post('/account/profile', { ...typed, last_name: '', phone: 'abc' })
    expect(page.status).toBe(422)
    expect(page.text).toContain('À remplir.')
    expect(page.text).toContain('Écrivez un numéro')
    expect(page.html).toContain('value="abc"')
  })

  test('that follow the browser speak its language again', async ({ db, world, clock }) => {
    const client = await openApp({ db, clock }).as(world.people.nadia)
    await client.post('/language', { lang: 'en' })
    const form = await client.get('/account/profile')
    const sent = { ...typed, language: '', reading: reading(form.html) }
    await client.post('/account/profile', sent)
    expect((await client.get('/account/household')).text).toContain('Mon foyer')
    const english = { 'accept-language': 'en' }
    expect((await client.get('/account/household', english)).text).toContain('My household')
  })
})

describe('the household’s address', () => {
  const mine = { address_1: '1 rue Basse', postcode: '26400', city: 'Crest' }

  test('changed by both at once keeps the first until the second says so', async ({
    db,
    world,
    clock,
  }) => {
    const app = openApp({ db, clock })
    const nadia = await app.as(world.people.nadia)
    const paul = await app.as(world.people.paul)
    const read = reading((await nadia.get('/account/address')).html)
    const his = { ...mine, address_1: '9 rue Haute', reading: read }
    expect((await paul.post('/account/address', his)).status).toBe(303)
    const held = await nadia.post('/account/address', { ...mine, reading: read })
    expect(held.status).toBe(422)
    expect(held.text).toContain('Adresse : « 9 rue Haute » est enregistré.')
    expect(held.html).toContain('value="1 rue Basse"')
    expect(held.text).toContain('Garder ma saisie')
    const kept = await nadia.post('/account/address', { ...mine, reading: reading(held.html) })
    expect(kept.status).toBe(303)
    expect((await paul.get('/account/household')).text).toContain('1 rue Basse 26400 Crest')
  })
})
