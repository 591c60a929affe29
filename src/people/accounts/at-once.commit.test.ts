import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApp } from '#test/app.ts'
import { PASSWORD } from '#test/cast.ts'
import { openOwnDatabase, StoppedClock } from '#test/db.ts'
import { lastCode } from '#test/post.ts'
import { TEST_NOW } from '#test/world.ts'
import { askForCode } from './ask-for-code.action.ts'
import { makeAuth } from './auth.action.ts'
import { ensureAccount } from './ensure-account.action.ts'
import { takeSignIn } from './limit-attempts.action.ts'
import { proveEmail } from './prove-email.action.ts'
import { startRegistration } from './start-registration.action.ts'

const secret = 'only for tests, never for a market'
const clock = new StoppedClock(TEST_NOW)
let own: Awaited<ReturnType<typeof openOwnDatabase>>
beforeAll(async () => {
  own = await openOwnDatabase()
})
afterAll(() => own.drop())

const from = (address: string) => ({
  language: 'fr' as const,
  returnPath: '/',
  address,
  now: TEST_NOW,
})
const typedBy = (first_name: string, email: string) => ({
  first_name,
  last_name: 'Charpentier',
  email,
  password: 'le potager du fond',
})
const times = <Value>(count: number, make: (place: number) => Promise<Value>) =>
  Promise.all(Array.from({ length: count }, (_, place) => make(place)))

describe('at the same moment', () => {
  test('six forms for one e-mail leave one waiting, whose code makes one account', async () => {
    const email = 'six@orange.example'
    const started = await times(6, (place) =>
      startRegistration(own.db, typedBy(`Nom${place}`, email), from(`192.0.2.${place}`)),
    )
    expect(started.every(({ ok }) => ok)).toBe(true)
    const waiting = await own.db.selectFrom('registration').selectAll().execute()
    expect(waiting).toHaveLength(1)
    const { code } = await lastCode({ db: own.db, clock }, email)
    const form = waiting[0]?.form ?? null
    const given = { email, purpose: 'register' as const, code, form, newPassword: null }
    const proofs = await times(6, () => proveEmail(own.db, given, { secret, now: TEST_NOW }))
    expect(proofs.filter(({ ok }) => ok)).toHaveLength(1)
    const people = own.db.selectFrom('person').select('id').where('email', '=', email)
    expect(await people.execute()).toHaveLength(1)
  })

  test('two taps on the code page both let in, into one account', async () => {
    const email = 'taps@orange.example'
    const app = openApp({ db: own.db, clock })
    const sent = await app
      .visitor()
      .post('/register', { ...typedBy('Tapie', email), terms: 'on', return: '/terms' })
    const { code } = await lastCode({ db: own.db, clock }, email)
    const pages = await times(2, () => {
      const client = app.visitor()
      for (const cookie of sent.headers.getSetCookie()) client.keep(cookie)
      return client.post('/code', { code, once: 'the form of both' })
    })
    expect(pages.map(({ location }) => location)).toEqual(['/terms', '/terms'])
    for (const page of pages) expect(page.headers.get('set-cookie')).toContain('session_token')
    const people = own.db.selectFrom('person').select('id').where('email', '=', email)
    expect(await people.execute()).toHaveLength(1)
  })

  test('wrong codes are counted one by one: no sixth is compared', async () => {
    const email = 'misses@orange.example'
    await startRegistration(own.db, typedBy('J.-B.', email), from('192.0.2.20'))
    const { code } = await lastCode({ db: own.db, clock }, email)
    const wrong = code === '000000' ? '000001' : '000000'
    const given = { email, purpose: 'register' as const, form: null, newPassword: null }
    const answers = await times(9, () =>
      proveEmail(own.db, { ...given, code: wrong }, { secret, now: TEST_NOW }),
    )
    const codes = answers.map((answer) => (answer.ok ? 'right' : answer.refusal.code))
    expect(codes.filter((answer) => answer === 'wrong-code')).toHaveLength(4)
    expect(codes.filter((answer) => answer === 'dead-code')).toHaveLength(5)
  })

  test('asking for a code several times makes one', async () => {
    const asking = { ...from('192.0.2.30'), email: 'paul@lavoir.example' }
    const answers = await times(4, () => askForCode(own.db, { ...asking, purpose: 'sign-in' }))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('of twenty guesses five go through', async () => {
    const by = { email: 'claire@lavoir.example', address: '192.0.2.40' }
    const taken = await times(20, () => takeSignIn(own.db, by, TEST_NOW))
    expect(taken.filter(({ ok }) => ok)).toHaveLength(5)
    const states = own.db.selectFrom('attempt').select('failures').where('subject', '=', by.email)
    expect(await states.execute()).toEqual([{ failures: 5 }])
  })

  test('of guesses at many e-mails from one address five go through', async () => {
    const taken = await times(12, (place) =>
      takeSignIn(own.db, { email: `n${place}@x.example`, address: '192.0.2.50' }, TEST_NOW),
    )
    expect(taken.filter(({ ok }) => ok)).toHaveLength(5)
  })

  test('a login without person gets one household', async () => {
    const login = { name: 'Jeanne Le Goff', email: 'jeanne@x.example', email_proven: true }
    const { id } = await own.db
      .insertInto('login')
      .values(login)
      .returning('id')
      .executeTakeFirstOrThrow()
    const found = await times(5, () => ensureAccount(own.db, id, TEST_NOW))
    expect(new Set(found.map((person) => `${person.id} ${person.accountId}`)).size).toBe(1)
    const people = own.db.selectFrom('person').select(['first_name', 'last_name'])
    expect(await people.where('login_id', '=', id).execute()).toEqual([
      { first_name: 'Jeanne', last_name: 'Le Goff' },
    ])
    const rows = own.db.selectFrom('history').select(['action', 'personal'])
    expect(await rows.where('actor_person_id', '=', found[0]?.id ?? 0).execute()).toEqual([
      { action: 'registered', personal: expect.objectContaining({ name: expect.anything() }) },
    ])
  })
})

test('the library finds its tables as it wants them, and a page signs in on the pool', async () => {
  const auth = makeAuth({ db: own.db, clock, baseUrl: 'http://cageot.test', secret })
  const given = { email: 'odile@lavoir.example', password: PASSWORD }
  expect(await auth.checkPassword(given)).toBe(own.world.people.odile.loginId)
  const client = openApp({ db: own.db, clock }).visitor()
  expect((await client.post('/sign-in', given)).status).toBe(303)
})
