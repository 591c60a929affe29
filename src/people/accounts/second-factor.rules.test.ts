import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { base32 } from './base32.rules.ts'
import { hashOfRecoveryCode, recoveryCodeIn, recoveryCodes } from './recovery-code.rules.ts'
import { codeAt, decideAppCode, keyAsText, keyUri, stepOf } from './second-factor.rules.ts'

const key = Buffer.from('12345678901234567890')

describe('the code of an app', () => {
  test.for([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ] as const)('at %d s is %s, as RFC 6238 says', ([seconds, code]) => {
    expect(codeAt(key, stepOf(new Date(seconds * 1000)), 8)).toBe(code)
  })

  test('of the first ten steps is what RFC 4226 says', () => {
    const codes = Array.from({ length: 10 }, (_, step) => codeAt(key, step))
    expect(codes.join(' ')).toBe(
      '755224 287082 359152 969429 338314 254676 287922 162583 399871 520489',
    )
  })

  const now = new Date('2026-11-25T15:00:10Z')
  const step = stepOf(now)
  test.for([
    ['two before', -2, -1, 'wrong'],
    ['the one before', -1, -1, 'right'],
    ['the present one', 0, -1, 'right'],
    ['the next one', 1, -1, 'right'],
    ['two after', 2, -1, 'wrong'],
    ['the present one, spent', 0, step, 'used'],
    ['the one before one that was spent', -1, step, 'used'],
    ['the next one after one that was spent', 1, step, 'right'],
  ] as const)('of %s', ([, beside, lastStep, is]) => {
    const typed = codeAt(key, step + beside)
    const decision = decideAppCode({ key, typed, now, lastStep })
    expect(decision).toEqual(is === 'right' ? { is, step: step + beside } : { is })
  })

  test.for(['', '12345', '1234567', 'abcdef', '000000'])('« %s » is wrong', (typed) => {
    expect(decideAppCode({ key, typed, now, lastStep: -1 })).toEqual({ is: 'wrong' })
  })

  test('is never right twice, whenever it is typed again', () => {
    const seconds = fc.integer({ min: 60, max: 4e9 })
    fc.assert(
      fc.property(seconds, fc.integer({ min: 0, max: 90 }), (at, later) => {
        const typed = codeAt(key, stepOf(new Date(at * 1000)))
        const first = decideAppCode({ key, typed, now: new Date(at * 1000), lastStep: -1 })
        const lastStep = first.is === 'right' ? first.step : Number.POSITIVE_INFINITY
        const again = decideAppCode({ key, typed, now: new Date((at + later) * 1000), lastStep })
        // a later step may show the same six digits, once in a million
        expect(again.is !== 'right' || again.step > lastStep).toBe(true)
      }),
    )
  })
})

describe('the key', () => {
  test.for([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ] as const)('« %s » is written %s, as RFC 4648 says', ([bytes, text]) => {
    expect(base32(Buffer.from(bytes))).toBe(text)
  })

  test('is shown in groups of four, and told to the app with who and where', () => {
    expect(keyAsText(key)).toBe('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ')
    const uri = new URL(
      keyUri({ key, email: 'zoé+amap@x.example', issuer: 'Cageot cageot.example' }),
    )
    expect(uri.protocol + uri.host).toBe('otpauth:totp')
    expect(decodeURIComponent(uri.pathname)).toBe('/Cageot cageot.example:zoé+amap@x.example')
    expect(Object.fromEntries(uri.searchParams)).toEqual({
      secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
      issuer: 'Cageot cageot.example',
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    })
    expect(uri.search).not.toContain('+')
  })
})

describe('recovery codes', () => {
  test('are ten different ones, the same for the same form, others for another', () => {
    const codes = recoveryCodes('a secret', 'a form')
    expect(new Set(codes).size).toBe(10)
    expect(recoveryCodes('a secret', 'a form')).toEqual(codes)
    expect(recoveryCodes('a secret', 'another').some((code) => codes.includes(code))).toBe(false)
    expect(recoveryCodes('another', 'a form').some((code) => codes.includes(code))).toBe(false)
  })

  test('are read however they are typed from the sheet', () => {
    const [code = ''] = recoveryCodes('a secret', 'a form')
    expect(code).toMatch(/^([2-9b-z]{4}-){3}[2-9b-z]{4}$/)
    const bare = code.replaceAll('-', '')
    for (const typed of [code, bare, code.toUpperCase(), code.replaceAll('-', ' '), ` ${bare} `]) {
      expect(recoveryCodeIn(typed)).toBe(code)
    }
    expect(hashOfRecoveryCode(code)).not.toContain(bare)
  })

  test.for(['123456', '', 'bcdf-2345-ghjk', 'bcdf-2345-ghjk-678a', 'bcdf-2345-ghjk-67899'])(
    '« %s » is none',
    (typed) => {
      expect(recoveryCodeIn(typed)).toBeNull()
    },
  )
})
