import { describe, expect, test } from 'vitest'
import { readSessionToken, SESSION_COOKIE, signToken } from './session-token.rules.ts'

const SECRET = 'the secret of one installation'
const signed = (token: string, secret: string) => encodeURIComponent(signToken(token, secret))
const mine = signed('tOkEn', SECRET)

describe('the cookie of a sign-in', () => {
  test.each([
    ['alone', `${SESSION_COOKIE}=${mine}`],
    ['among others', `lang=fr; ${SESSION_COOKIE}=${mine}; pending=x.y`],
    ['over https', `__Secure-${SESSION_COOKIE}=${mine}`],
    ['not percent-encoded', `${SESSION_COOKIE}=${decodeURIComponent(mine)}`],
  ])('%s gives the token', (_, header) => {
    expect(readSessionToken(header, SECRET)).toBe('tOkEn')
  })
  test.each([
    ['no cookie', ''],
    ['another’s name', `my${SESSION_COOKIE}=${mine}`],
    ['no signature', `${SESSION_COOKIE}=tOkEn`],
    ['another token', `${SESSION_COOKIE}=${mine.replace('tOkEn', 'tOken')}`],
    ['another secret', `${SESSION_COOKIE}=${signed('tOkEn', 'guessed')}`],
    ['a cut signature', `${SESSION_COOKIE}=${mine.slice(0, -4)}`],
    ['broken encoding', `${SESSION_COOKIE}=%E0%A4%A`],
  ])('%s gives nothing', (_, header) => {
    expect(readSessionToken(header, SECRET)).toBeNull()
  })
})
