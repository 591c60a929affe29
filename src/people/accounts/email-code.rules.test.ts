import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  decideCode,
  digitsOf,
  formHash,
  type KeptCode,
  replaceableSince,
} from './email-code.rules.ts'

const SECRET = 'the secret of one installation'
const now = new Date('2026-11-25T15:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const kept: KeptCode = {
  email: 'nadia@lavoir.example',
  purpose: 'register',
  nonce: 'n0nce',
  tries: 0,
  expires_at: later(15),
}
const right = digitsOf(kept, SECRET)
const wrong = right === '000000' ? '000001' : '000000'

describe('the digits of a code', () => {
  test('are six, whatever the nonce', () => {
    fc.assert(
      fc.property(fc.string(), (nonce) => {
        expect(digitsOf({ ...kept, nonce }, SECRET)).toMatch(/^\d{6}$/)
      }),
    )
  })
  test('are others for another e-mail, purpose, nonce or secret', () => {
    const others = [
      digitsOf({ ...kept, email: 'paul@lavoir.example' }, SECRET),
      digitsOf({ ...kept, purpose: 'password' }, SECRET),
      digitsOf({ ...kept, nonce: 'another' }, SECRET),
      digitsOf(kept, 'another secret'),
    ]
    expect(new Set([right, ...others]).size).toBe(5)
  })
})

describe('a code that is typed', () => {
  const cases: [string, KeptCode | undefined, string, Date, string][] = [
    ['right at once', kept, right, now, 'right'],
    ['right after four misses', { ...kept, tries: 4 }, right, now, 'right'],
    ['right but after five misses', { ...kept, tries: 5 }, right, now, 'dead'],
    ['right until fifteen minutes', kept, right, new Date(later(15).getTime() - 1), 'right'],
    ['right but after fifteen minutes', kept, right, later(15), 'dead'],
    ['wrong with tries left', kept, wrong, now, 'wrong'],
    ['wrong at the fifth try', { ...kept, tries: 4 }, wrong, now, 'dead'],
    ['too short', kept, right.slice(0, 5), now, 'wrong'],
    ['for no code at all', undefined, right, now, 'dead'],
  ]
  test.each(cases)('%s', (_, code, typed, when, answer) => {
    expect(decideCode(code, { code: typed }, { secret: SECRET, now: when })).toBe(answer)
  })
})

describe('a code that was used', () => {
  const used: KeptCode = { ...kept, used_at: now, used_form: formHash('the form') }
  const soon = new Date(now.getTime() + 59_999)
  const cases: [string, KeptCode, string, string, Date, string][] = [
    ['opens again for the same form at once', used, right, 'the form', now, 'again'],
    ['opens again for the same form within a minute', used, right, 'the form', soon, 'again'],
    ['is dead for it after a minute', used, right, 'the form', later(1), 'dead'],
    ['is dead for another form', used, right, 'another form', now, 'dead'],
    ['is dead for a form without a key', used, right, '', now, 'dead'],
    ['is dead with wrong digits', used, wrong, 'the form', now, 'dead'],
    [
      'is dead when it was used without a key',
      { ...used, used_form: null },
      right,
      '',
      now,
      'dead',
    ],
  ]
  test.each(cases)('%s', (_, code, typed, key, when, answer) => {
    expect(decideCode(code, { code: typed, key }, { secret: SECRET, now: when })).toBe(answer)
  })
})

test('a code may be replaced after a minute', () => {
  expect(replaceableSince(later(1))).toEqual(now)
})
