import { describe, expect, test } from 'vitest'
import { readSessionToken, SESSION_COOKIE, signToken } from './session-token.rules.ts'

const SECRET = 'the secret of one installation'
const signed = (token: string, secret: string) => encodeURIComponent(signToken(token, secret))
const mine = signed('tOkEn', SECRET)

describe('the cookie of a sign-in', () => {
  test.each([
    ['alone', `${SESSION_COOKIE}=${mine}`],
    ['among others', `lang=fr; ${SESSION_COOKIE}=${mine}; pending=x.y`],
    ['not percent-encoded', `${SESSION_COOKIE}=${decodeURIComponent(mine)}`],
  ])('%s gives the token', (_, header) => {
    expect(readSessionToken(header, { secret: SECRET, isSecure: false })).toBe('tOkEn')
  })
  test('over https is the secure one, whatever else was planted', () => {
    const other = `${SESSION_COOKIE}=${signed('other', SECRET)}`
    const over = { secret: SECRET, isSecure: true }
    expect(readSessionToken(`${other}; __Secure-${SESSION_COOKIE}=${mine}`, over)).toBe('tOkEn')
    expect(readSessionToken(other, over)).toBeNull()
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
    expect(readSessionToken(header, { secret: SECRET, isSecure: false })).toBeNull()
  })
})
