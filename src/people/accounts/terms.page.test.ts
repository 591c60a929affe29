import { describe, expect } from 'vitest'
import { openApp } from '#test/app.ts'
import { PASSWORD } from '#test/cast.ts'
import { test } from '#test/db.ts'

const nadia = { email: 'nadia@lavoir.example', password: PASSWORD }

describe('the terms', () => {
  test.for([
    ['/terms', 'fr', 'Conditions d’utilisation'],
    ['/terms', 'en', 'Terms of use'],
    ['/privacy', 'fr', 'Politique de confidentialité'],
    ['/privacy', 'en', 'Privacy policy'],
  ] as const)('%s in %s is for everybody', async ([path, lang, title], { db, clock }) => {
    const page = await openApp({ db, clock }).visitor().get(path, { 'accept-language': lang })
    expect([page.status, page.text]).toEqual([200, expect.stringContaining(title)])
  })

  test('in a new version are put to a person at the next sign-in', async ({ db, world, clock }) => {
    const { id } = world.people.nadia
    await db.deleteFrom('terms_acceptance').where('person_id', '=', id).execute()
    const client = openApp({ db, clock }).visitor()
    const entered = await client.post('/sign-in', { ...nadia, return: '/g/marche-du-lavoir' })
    expect(entered.location).toBe('/terms/acceptance?return=%2Fg%2Fmarche-du-lavoir')
    const page = await client.get(entered.location ?? '')
    expect(page.text).toContain('Les conditions d’utilisation ont changé')
    const accepted = await client.post('/terms/acceptance', { return: '/g/marche-du-lavoir' })
    expect(accepted.location).toBe('/g/marche-du-lavoir')
    const kept = db.selectFrom('terms_acceptance').select('version').where('person_id', '=', id)
    expect(await kept.execute()).toEqual([{ version: 1 }])
    const again = await openApp({ db, clock }).visitor().post('/sign-in', nadia)
    expect(again.location).toBe('/')
  })

  test('in a new version are put to whoever stays signed in, at the next page', async ({
    db,
    world,
    clock,
  }) => {
    const { nadia: person } = world.people
    await db.deleteFrom('terms_acceptance').where('person_id', '=', person.id).execute()
    const client = await openApp({ db, clock }).as(person)
    const asked = await client.get('/g/marche-du-lavoir?x=1')
    expect(asked.location).toBe('/terms/acceptance?return=%2Fg%2Fmarche-du-lavoir%3Fx%3D1')
    for (const path of ['/terms', '/privacy', asked.location ?? '']) {
      expect([path, (await client.get(path)).status]).toEqual([path, 200])
    }
    await client.post('/terms/acceptance', { return: '/g/marche-du-lavoir?x=1' })
    expect((await client.get('/')).status).toBe(200)
  })

  test('are accepted by signed-in people only', async ({ db, clock }) => {
    const visitor = openApp({ db, clock }).visitor()
    const asked = await visitor.get('/terms/acceptance?return=/x')
    expect(asked.location).toBe('/sign-in?return=%2Fterms%2Facceptance%3Freturn%3D%2Fx')
    expect((await visitor.post('/terms/acceptance', {})).location).toBe('/sign-in')
  })
})
