import { describe, expect } from 'vitest'
import { openApp } from '#test/app.ts'
import { test } from '#test/db.ts'

const typed = {
  first_name: 'Lise',
  last_name: 'Gauthier',
  email: 'lise@exemple.fr',
  password: 'des poireaux et du pain',
  terms: 'on',
}

describe('the link for joining a group', () => {
  test('asks a visitor to register, with the phone number the group wants', async ({
    db,
    clock,
    world,
  }) => {
    await db.updateTable('group').set({ requires_phone: true }).execute()
    const visitor = openApp({ db, clock }).visitor()
    const page = await visitor.get(`/g/${world.groups.lavoir.slug}/join`)
    expect(page.text).toContain('Groupe « Marché du Lavoir »')
    const without = await visitor.post(`/g/${world.groups.lavoir.slug}/join`, typed)
    expect(without.status).toBe(422)
    expect(without.html).toContain('value="Lise"')
    expect(without.text).toContain('Téléphone : à remplir')
  })

  test('leads by the mailed code back to the group, as a member', async ({ db, clock, world }) => {
    const { visitor } = openApp({ db, clock })
    const lise = visitor()
    const sent = await lise.post(
      `/g/${world.groups.lavoir.slug}/join?return=/g/marche-du-lavoir/d`,
      typed,
    )
    expect([sent.status, sent.location]).toEqual([303, '/code'])
    const { return_path } = await db
      .selectFrom('email_code')
      .select('return_path')
      .where('email', '=', typed.email)
      .executeTakeFirstOrThrow()
    expect(return_path).toMatch(/^\/g\/marche-du-lavoir\/join\?return=.*&asked=\w{20}$/)
  })

  test('makes a member only of who typed the code', async ({ db, clock, world }) => {
    const { visitor, as } = openApp({ db, clock })
    const herve = await as(world.people.herve)
    const join = `/g/${world.groups.lavoir.slug}/join`
    await visitor().post(join, { ...typed, email: world.people.herve.email })
    expect((await herve.get(join)).text).toContain('Rejoindre « Marché du Lavoir » ?')
    expect((await herve.get(`${join}?asked=aaaaaaaaaaaaaaaaaaaa`)).status).toBe(200)
    const { token } = await db.selectFrom('joining').select('token').executeTakeFirstOrThrow()
    const back = await herve.get(`${join}?asked=${token}`)
    expect([back.status, back.location]).toEqual([303, `/g/${world.groups.lavoir.slug}`])
    expect((await herve.get(join)).location).toBe(`/g/${world.groups.lavoir.slug}`)
  })

  test('notes nobody beyond the limits of letters', async ({ db, clock, world }) => {
    const { visitor } = openApp({ db, clock })
    const until = new Date(clock.now().getTime() + 60_000)
    const limit = { kind: 'code-address', subject: 'unknown', failures: 30 } as const
    const window = { window_started_at: clock.now(), blocked_until: until }
    await db
      .insertInto('attempt')
      .values({ ...limit, ...window })
      .execute()
    const held = await visitor().post(`/g/${world.groups.lavoir.slug}/join`, typed)
    expect(held.status).toBe(429)
    expect(await db.selectFrom('joining').selectAll().execute()).toEqual([])
  })

  test('is one button for who is signed in', async ({ db, clock, world }) => {
    const herve = await openApp({ db, clock }).as(world.people.herve)
    const join = `/g/${world.groups.lavoir.slug}/join`
    const joined = await herve.post(`${join}?return=/g/marche-du-lavoir/panier`)
    expect([joined.status, joined.location]).toEqual([303, '/g/marche-du-lavoir/panier'])
    const elsewhere = await herve.post(`${join}?return=https://evil.example/`)
    expect(elsewhere.location).toBe(`/g/${world.groups.lavoir.slug}`)
  })

  test('asks who is signed in for what is missing, and keeps it', async ({ db, clock, world }) => {
    await db.updateTable('group').set({ requires_phone: true, requires_address: true }).execute()
    const { herve } = world.people
    const client = await openApp({ db, clock }).as(herve)
    const join = `/g/${world.groups.lavoir.slug}/join`
    const address = { address_1: '1 rue Haute', postcode: '26400', city: 'Crest' }
    expect((await client.post(join, { phone: 'abc' })).status).toBe(422)
    expect((await client.post(join, { phone: '06 12 34 56 78', ...address })).status).toBe(303)
    const person = await db
      .selectFrom('person as p')
      .innerJoin('account as a', 'a.id', 'p.account_id')
      .select(['phone', 'city'])
      .where('p.id', '=', herve.id)
      .executeTakeFirstOrThrow()
    expect(person).toEqual({ phone: '06 12 34 56 78', city: 'Crest' })
  })

  test.for(['closed', 'full'] as const)(
    'of a group that is %s says whom to ask',
    async (registration_policy, { db, clock, world }) => {
      await db.updateTable('group').set({ registration_policy }).execute()
      const join = `/g/${world.groups.lavoir.slug}/join`
      const { visitor, as } = openApp({ db, clock })
      const page = await visitor().get(join)
      expect(page.text).toContain('contact@lavoir.example')
      expect(page.html).not.toContain('<button type="submit" class="button large')
      expect((await visitor().post(join, typed)).status).toBe(422)
      const herve = await as(world.people.herve)
      expect((await herve.post(join)).status).toBe(422)
    },
  )
})

describe('a group that has come to ask for a phone number', () => {
  test('says so to a member in the shop from the start, and keeps what is given', async ({
    db,
    clock,
    world,
  }) => {
    const { nadia } = world.people
    const client = await openApp({ db, clock }).as(nadia)
    await db.updateTable('person').set({ phone: null }).where('id', '=', nadia.id).execute()
    await db.updateTable('group').set({ requires_phone: true }).execute()
    const shop = await client.get((await client.get('/g/marche-du-lavoir')).location ?? '')
    expect(shop.text).toContain('Il manque vos coordonnées')
    expect((await client.get('/g/marche-du-lavoir/join')).text).toContain(
      'Compléter mes coordonnées',
    )
    const saved = await client.post('/g/marche-du-lavoir/join', { phone: '06 12 34 56 78' })
    expect([saved.status, saved.location]).toEqual([303, '/g/marche-du-lavoir'])
    expect((await client.get('/g/marche-du-lavoir/join')).location).toBe('/g/marche-du-lavoir')
  })
})
