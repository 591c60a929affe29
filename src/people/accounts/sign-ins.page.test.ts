import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import type { Trx } from '#src/foundation/db/open.ts'
import { accountJobs } from '#src/people/accounts/accounts.job.ts'
import { type Client, openApp, SECRET } from '#test/app.ts'
import { PASSWORD } from '#test/cast.ts'
import { type StoppedClock, test } from '#test/db.ts'
import { jobTools, lastCode, lettersTo } from '#test/post.ts'

const PATH = '/account/sign-ins'
const email = 'nadia@lavoir.example'
const FIREFOX = 'Mozilla/5.0 (Android 14; Mobile; rv:131.0) Gecko/131.0 Firefox/131.0'
const SAFARI =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1'

const signIn = (client: Client, agent: string) =>
  client.post('/sign-in', { email, password: PASSWORD }, { 'user-agent': agent })

/** The jobs of new devices that wait, worked off twice each: a letter comes once. */
async function writeLetters(at: { db: Trx; clock: StoppedClock }) {
  const { rows } = await sql<{ payload: unknown }>`
    select payload from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'write-sign-in-letter' order by j.id`.execute(at.db)
  const write = accountJobs(SECRET)['write-sign-in-letter']
  for (const { payload } of [...rows, ...rows]) await write(payload, jobTools(at))
  return rows.length
}

describe('the list of devices', () => {
  test('names each, says since when, and marks this one', async ({ db, clock, queries }) => {
    const app = openApp({ db, clock })
    const [phone, other] = [app.visitor(), app.visitor()]
    await signIn(phone, FIREFOX)
    clock.advance(60_000)
    await signIn(other, SAFARI)
    queries.reset()
    const page = await phone.get(PATH)
    expect(queries.count).toBe(2)
    expect(page.text).toContain('Firefox sur Android cet appareil')
    expect(page.text).toMatch(
      /Safari sur iPhone Connecté mer\. 25 nov\. à 16 h 01 · vu mer\. 25 nov\./,
    )
    expect(page.html.match(/Déconnecter <span/g)).toHaveLength(1)
  })

  test('shows neither those that have expired nor other people’s', async ({ db, world, clock }) => {
    const app = openApp({ db, clock })
    await app.as(world.people.nadia)
    await app.as(world.people.claire)
    clock.advance(31 * 24 * 3600_000)
    const nadia = await app.as(world.people.nadia)
    expect((await nadia.get(PATH)).text).toContain('Aucun autre appareil n’est connecté.')
  })

  test('one is signed out, at its next request; the others stay', async ({ db, clock }) => {
    const app = openApp({ db, clock })
    const [here, there, third] = [app.visitor(), app.visitor(), app.visitor()]
    await signIn(here, FIREFOX)
    await signIn(third, FIREFOX)
    clock.advance(1000)
    await signIn(there, SAFARI)
    const page = await here.get(PATH)
    const [first = ''] = page.html.match(/\/account\/sign-ins\/[2-9a-z]{10}/) ?? []
    const gone = await here.post(first, { _method: 'DELETE' })
    expect(gone.location).toBe(`${PATH}?ended=one`)
    expect((await there.get(PATH)).location).toContain('/sign-in')
    expect((await third.get(PATH)).status).toBe(200)
    const again = await here.post(first, { _method: 'DELETE' })
    expect(again.location).toBe(`${PATH}?ended=one`)
    const rows = await db.selectFrom('history').select('action').execute()
    expect(rows.filter(({ action }) => action === 'signed-out')).toHaveLength(1)
  })

  test('all others, or all, at once', async ({ db, clock }) => {
    const app = openApp({ db, clock })
    const clients = [app.visitor(), app.visitor(), app.visitor()]
    for (const client of clients) await signIn(client, FIREFOX)
    const [here, ...rest] = clients
    await here?.post(`${PATH}/others`, { _method: 'DELETE' })
    for (const client of rest) expect((await client.get(PATH)).status).toBe(303)
    expect((await here?.get(PATH))?.status).toBe(200)
    const all = await here?.post(PATH, { _method: 'DELETE' })
    expect([all?.location, (await here?.get(PATH))?.status]).toEqual(['/', 303])
    expect(await db.selectFrom('sign_in').selectAll().execute()).toEqual([])
  })

  test('somebody else’s stays signed in', async ({ db, world, clock }) => {
    const app = openApp({ db, clock })
    const nadia = await app.as(world.people.nadia)
    const claire = await app.as(world.people.claire)
    const { code } = await db
      .selectFrom('sign_in')
      .select('code')
      .where('login_id', '=', world.people.nadia.loginId)
      .executeTakeFirstOrThrow()
    await claire.post(`${PATH}/${code}`, { _method: 'DELETE' })
    expect((await nadia.get(PATH)).status).toBe(200)
  })
})

describe('a sign-in from a new device', () => {
  test('is written to its owner, once; the same browser is known from then on', async ({
    db,
    world,
    clock,
  }) => {
    const client = openApp({ db, clock }).visitor()
    await signIn(client, FIREFOX)
    expect(await writeLetters({ db, clock })).toBe(1)
    const [letter, ...more] = await lettersTo({ db, clock }, email)
    expect([letter?.subject, more]).toEqual(['Nouvelle connexion à votre compte', []])
    expect(letter?.text.replaceAll('\u00a0', ' ')).toContain(
      'Firefox sur Android, mercredi 25 novembre à 16 h (heure de Paris)',
    )
    expect(letter?.text).toContain('http://cageot.test/account/sign-ins')
    await client.post('/sign-out')
    await signIn(client, FIREFOX)
    expect(await writeLetters({ db, clock })).toBe(1)
    const rows = await db
      .selectFrom('history')
      .select(['action', 'fields', 'object_id'])
      .where('action', '=', 'signed-in')
      .orderBy('id')
      .execute()
    expect(rows.map(({ fields }) => fields)).toEqual([
      { isNewDevice: { before: null, after: true } },
      { isNewDevice: { before: null, after: false } },
    ])
    expect(rows[0]?.object_id).toBe(world.people.nadia.id)
  })

  test('of another person on the same computer is new to that person', async ({ db, clock }) => {
    const client = openApp({ db, clock }).visitor()
    await signIn(client, FIREFOX)
    await client.post('/sign-out')
    const claire = { email: 'claire@lavoir.example', password: PASSWORD }
    await client.post('/sign-in', claire, { 'user-agent': FIREFOX })
    await writeLetters({ db, clock })
    expect(await lettersTo({ db, clock }, claire.email)).toHaveLength(1)
  })

  test('the very first one, after registering, is not', async ({ db, clock }) => {
    const jeanne = 'jeanne@orange.example'
    const app = openApp({ db, clock })
    const client = app.visitor()
    const person = { first_name: 'Jeanne', last_name: 'Le Goff', email: jeanne }
    const password = 'le potager du fond'
    await client.post('/register', { ...person, password, terms: 'on' })
    await client.post('/code', { code: (await lastCode({ db, clock }, jeanne)).code })
    expect((await client.get('/')).text).toContain('Jeanne Le Goff')
    expect(await writeLetters({ db, clock })).toBe(0)
    await app.visitor().post('/sign-in', { email: jeanne, password })
    expect(await writeLetters({ db, clock })).toBe(1)
  })

  test('is told in the person’s language', async ({ db, world, clock }) => {
    const { id } = world.people.nadia
    await db.updateTable('person').set({ language: 'en' }).where('id', '=', id).execute()
    await signIn(openApp({ db, clock }).visitor(), SAFARI)
    await writeLetters({ db, clock })
    const [letter] = await lettersTo({ db, clock }, email)
    expect(letter?.subject).toBe('New sign-in to your account')
    expect(letter?.text).toContain('Safari on iPhone')
  })
})
