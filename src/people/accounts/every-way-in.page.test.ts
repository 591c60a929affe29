import { globSync, readFileSync } from 'node:fs'
import { describe, expect } from 'vitest'
import type { Trx } from '#src/foundation/db/open.ts'
import { accountJobs } from '#src/people/accounts/accounts.job.ts'
import { type Client, openApp, SECRET } from '#test/app.ts'
import { PASSWORD } from '#test/cast.ts'
import { type StoppedClock, test } from '#test/db.ts'
import { jobTools, lastCode, lettersTo } from '#test/post.ts'
import { appCode, giveSecondFactor } from '#test/second-factor.ts'

const email = 'nadia@lavoir.example'
const CHALLENGE = '/sign-in/second-factor'
type At = { db: Trx; clock: StoppedClock }

/** Every way to show who one is without the second factor; each answers what the last form did. */
const WAYS: Record<string, (client: Client, at: At) => Promise<{ location: string | null }>> = {
  'a password': (client) =>
    client.post('/sign-in', { email, password: PASSWORD, return: '/terms' }),
  'a mailed code': async (client, at) => {
    await client.post('/sign-in/letter', { email })
    return client.post('/code', { code: (await lastCode(at, email)).code })
  },
  'the link of a mailed code, in another browser': async (client, at) => {
    await openApp(at).visitor().post('/sign-in/letter', { email })
    const { code, link } = await lastCode(at, email)
    const page = await client.get(link)
    const sealed = /name="link" value="([^"]*)"/.exec(page.html)?.[1] ?? ''
    return client.post('/code', { code, link: sealed })
  },
  'a registration with an e-mail that has an account': async (client, at) => {
    await client.post('/register', {
      first_name: 'Nadia',
      last_name: 'Moreau',
      email,
      password: 'le potager du fond',
      terms: 'on',
    })
    return client.post('/code', { code: (await lastCode(at, email)).code })
  },
  'a new password': async (client, at) => {
    await client.post('/password', { email })
    const { code } = await lastCode(at, email)
    return client.post('/password/new', { code, new_password: 'le potager du fond' })
  },
}

describe('with a second factor, every way in asks for it:', () => {
  for (const [name, show] of Object.entries(WAYS)) {
    test(name, async ({ db, world, clock }) => {
      await giveSecondFactor(db, world.people.nadia, { since: clock.now() })
      const client = openApp({ db, clock }).visitor()
      expect((await show(client, { db, clock })).location).toBe(CHALLENGE)
      expect((await client.get('/')).text).not.toContain('Nadia Moreau')
      const page = await client.get(CHALLENGE)
      expect(page.text).toContain('Ouvrez l’application de codes')
      expect(await db.selectFrom('sign_in').selectAll().execute()).toEqual([])
      const entered = await client.post(CHALLENGE, { factor: appCode(clock.now()) })
      expect([entered.status, entered.location]).not.toContain(CHALLENGE)
      expect((await client.get('/')).text).toContain('Nadia Moreau')
      expect((await client.post(CHALLENGE, { factor: '000000' })).location).toBe('/sign-in')
    })
  }

  test('and there is no other: only `letIn` starts a sign-in, only these call `enter`', () => {
    const sources = globSync('src/**/*.{ts,tsx}').filter((file) => !file.includes('.test.'))
    const callers = (call: RegExp) =>
      sources
        .filter((file) => call.test(readFileSync(file, 'utf8')))
        .map((file) => file.replace(/^.*\//, ''))
        .sort()
    expect(callers(/startSignIn\(/)).toEqual(['auth.action.ts', 'entering.routes.ts'])
    expect(callers(/openSignIn\b|signInEmail\b|createSession\b|setSessionCookie\b/)).toEqual([
      'auth.action.ts',
    ])
    expect(callers(/insertInto\(\s*'sign_in'|insert into sign_in/)).toEqual([])
    expect(callers(/\bletIn\(/)).toEqual([
      'entering.routes.ts',
      'second-factor-challenge.routes.tsx',
    ])
    // a new way in gets its line in WAYS above; an invitation makes a login, known ones sign in first
    expect(callers(/\benter\(/)).toEqual([
      'code.routes.tsx',
      'entering.routes.ts',
      'invitation.routes.tsx',
      'password.routes.tsx',
      'sign-in.routes.tsx',
    ])
  })
})

describe('the second factor', () => {
  async function challenged(at: At): Promise<Client> {
    const client = openApp(at).visitor()
    await client.post('/sign-in', { email, password: PASSWORD, return: '/terms' })
    return client
  }

  test('leads to where one was going', async ({ db, world, clock }) => {
    await giveSecondFactor(db, world.people.nadia, { since: clock.now() })
    const client = await challenged({ db, clock })
    const entered = await client.post(CHALLENGE, { factor: ` ${appCode(clock.now())} ` })
    expect(entered.location).toBe('/terms')
  })

  test('of one sign-in is not good for another', async ({ db, world, clock }) => {
    await giveSecondFactor(db, world.people.nadia, { since: clock.now() })
    const factor = appCode(clock.now())
    await (await challenged({ db, clock })).post(CHALLENGE, { factor })
    const second = await (await challenged({ db, clock })).post(CHALLENGE, { factor })
    expect([second.status, second.text]).toEqual([
      422,
      expect.stringContaining('Ce code a déjà servi.'),
    ])
  })

  test('sent twice by a double tap lets in twice, but not from another form', async ({
    db,
    world,
    clock,
  }) => {
    const codes = ['bcdf-2345-ghjk-6789']
    await giveSecondFactor(db, world.people.nadia, { since: clock.now(), codes })
    for (const factor of [appCode(clock.now()), ...codes]) {
      const [one, two] = [await challenged({ db, clock }), await challenged({ db, clock })]
      const once = /name="once" value="([^"]+)"/.exec((await one.get(CHALLENGE)).html)?.[1] ?? ''
      expect((await one.post(CHALLENGE, { factor, once })).location).toBe('/terms')
      expect((await two.post(CHALLENGE, { factor, once: 'another' })).status).toBe(422)
      expect((await two.post(CHALLENGE, { factor, once })).location).toBe('/terms')
      clock.advance(60_000)
      const late = await challenged({ db, clock })
      expect((await late.post(CHALLENGE, { factor, once })).status).toBe(422)
    }
  })

  test('waits ten minutes, then one signs in again', async ({ db, world, clock }) => {
    await giveSecondFactor(db, world.people.nadia, { since: clock.now() })
    const client = await challenged({ db, clock })
    clock.advance(10 * 60_000)
    expect((await client.get(CHALLENGE)).location).toBe('/sign-in')
    const late = await client.post(CHALLENGE, { factor: appCode(clock.now()) })
    expect(late.location).toBe('/sign-in')
  })

  test('begun with one password ends with the next one', async ({ db, world, clock }) => {
    await giveSecondFactor(db, world.people.nadia, { since: clock.now() })
    const stranger = await challenged({ db, clock })
    clock.advance(60_000)
    const nadia = openApp({ db, clock }).visitor()
    await nadia.post('/password', { email })
    const { code } = await lastCode({ db, clock }, email)
    await nadia.post('/password/new', { code, new_password: 'le potager du fond' })
    const factor = appCode(clock.now())
    expect((await stranger.post(CHALLENGE, { factor })).location).toBe('/sign-in')
    expect((await nadia.post(CHALLENGE, { factor })).location).not.toBe('/sign-in')
  })

  test('is not asked of a browser that has shown nothing', async ({ db, clock }) => {
    const client = openApp({ db, clock }).visitor()
    client.keep('cageot.challenge=eyJsb2dpbklkIjoxfQ')
    expect((await client.get(CHALLENGE)).location).toBe('/sign-in')
  })

  test('guessed five times makes one wait, however often the password is shown again', async ({
    db,
    world,
    clock,
  }) => {
    await giveSecondFactor(db, world.people.nadia, { since: clock.now() })
    for (let guess = 0; guess < 5; guess++) {
      const refused = await (await challenged({ db, clock })).post(CHALLENGE, { factor: '12345' })
      expect(refused.status).toBe(422)
      clock.advance(1)
    }
    await db.deleteFrom('attempt').where('kind', '=', 'sign-in-address').execute()
    const client = await challenged({ db, clock })
    const right = await client.post(CHALLENGE, { factor: appCode(clock.now()) })
    expect([right.status, right.text]).toEqual([429, expect.stringContaining('dans 1 minute')])
    clock.advance(60_000)
    const after = await client.post(CHALLENGE, { factor: appCode(clock.now()) })
    expect(after.location).toBe('/terms')
    const left = await db.selectFrom('attempt').select('kind').execute()
    expect(left.map(({ kind }) => kind)).not.toContain('second-factor-login')
  })

  test('guessed all day long waits a quarter of an hour at most, and history knows', async ({
    db,
    world,
    clock,
  }) => {
    await giveSecondFactor(db, world.people.nadia, { since: clock.now() })
    for (let guess = 0; guess < 12; guess++) {
      await challenged({ db, clock }).then((one) => one.post(CHALLENGE, { factor: '12345' }))
      await db.deleteFrom('attempt').where('kind', '=', 'sign-in-address').execute()
      clock.advance(guess < 4 ? 0 : 15 * 60_000)
    }
    const guessed = await db
      .selectFrom('history')
      .select(['action', 'actor_person_id'])
      .where('action', '=', 'second-factor-guessed')
      .execute()
    const row = { action: 'second-factor-guessed', actor_person_id: null }
    expect(guessed).toEqual(Array(8).fill(row))
    const own = await challenged({ db, clock })
    expect((await own.post(CHALLENGE, { factor: appCode(clock.now()) })).location).toBe('/terms')
  })

  test('a recovery code lets in once, and a letter says so', async ({ db, world, clock }) => {
    const code = 'bcdf-2345-ghjk-6789'
    await giveSecondFactor(db, world.people.nadia, { since: clock.now(), codes: [code] })
    const client = await challenged({ db, clock })
    expect((await client.post(CHALLENGE, { factor: code.toUpperCase() })).location).toBe('/terms')
    const page = await client.get('/account/second-factor')
    expect(page.text).toContain('Il n’en reste aucun.')
    const again = await (await challenged({ db, clock })).post(CHALLENGE, { factor: code })
    expect(again.status).toBe(422)
    const write = accountJobs(SECRET)['write-safety-letter']
    const about = { personId: world.people.nadia.id, what: 'recovery-code-used' }
    for (const _ of ['once', 'and again']) {
      await write({ ...about, at: clock.now().toISOString() }, jobTools({ db, clock }))
    }
    const letters = await lettersTo({ db, clock }, email)
    expect(letters.map(({ subject }) => subject)).toEqual(['Un code de secours a servi'])
    expect(letters[0]?.text).toContain('à la place de votre téléphone')
  })
})
