import { describe, expect } from 'vitest'
import { PASSWORD } from '#test/cast.ts'
import { test } from '#test/db.ts'
import { makeAuth } from './auth.action.ts'
import { readSessionToken } from './session-token.rules.ts'

const secret = 'only for tests, never for a market'
const browser = { address: '192.0.2.7', userAgent: 'Firefox' }

describe('the library behind our forms', () => {
  test('makes a sign-in whose cookie we read ourselves', async ({ db, world, clock }) => {
    const auth = makeAuth({ db, clock, baseUrl: 'http://cageot.test', secret })
    const { email, loginId } = world.people.nadia
    expect(await auth.checkPassword({ email, password: PASSWORD })).toBe(loginId)
    expect(await db.selectFrom('sign_in').selectAll().execute()).toEqual([])
    const signedIn = await auth.startSignIn(loginId, browser)
    const [cookie = ''] = signedIn.cookies
    expect(cookie).toMatch(/; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/)
    const token = readSessionToken(cookie.split(';')[0] ?? '', { secret, isSecure: false })
    const kept = await db.selectFrom('sign_in').selectAll().where('token', '=', token).execute()
    expect(kept).toEqual([
      expect.objectContaining({
        id: signedIn.signInId,
        login_id: loginId,
        ip_address: '192.0.2.7',
        user_agent: 'Firefox',
        expires_at: new Date('2026-12-25T15:00:00Z'),
      }),
    ])
  })

  test('keeps cookies to https where the address is', async ({ db, world, clock }) => {
    const auth = makeAuth({ db, clock, baseUrl: 'https://cageot.example', secret })
    const { cookies } = await auth.startSignIn(world.people.nadia.loginId, browser)
    expect(cookies).toHaveLength(1)
    expect(cookies[0]).toMatch(/^__Secure-cageot\.session_token=.*; Secure(;|$)/)
    const sent = cookies[0]?.split(';')[0] ?? ''
    expect(readSessionToken(sent, { secret, isSecure: true })).toBeTruthy()
  })

  test.for([
    ['a wrong password', 'nadia@lavoir.example', 'un panier bien vide'],
    ['an unknown e-mail', 'personne@lavoir.example', PASSWORD],
    ['an e-mail that is none', 'nadia', PASSWORD],
  ] as const)('%s opens to nobody', async ([, email, password], { db, clock }) => {
    const auth = makeAuth({ db, clock, baseUrl: 'http://cageot.test', secret })
    expect(await auth.checkPassword({ email, password })).toBeNull()
    expect(await db.selectFrom('sign_in').selectAll().execute()).toEqual([])
  })

  test('signing out takes the row and the cookie away', async ({ db, world, clock }) => {
    const auth = makeAuth({ db, clock, baseUrl: 'http://cageot.test', secret })
    const { cookies } = await auth.startSignIn(world.people.nadia.loginId, browser)
    const cleared = await auth.endSignIn(cookies[0]?.split(';')[0] ?? '')
    expect(cleared[0]).toMatch(/^cageot\.session_token=; Max-Age=0/)
    expect(await db.selectFrom('sign_in').selectAll().execute()).toEqual([])
  })
})
