import { expect, test } from 'vitest'
import { checkHours, checkWindow, isOpen } from './window.rules.ts'

const day = (number: number) => new Date(Date.UTC(2026, 10, number))
const market = { opensAt: day(18), closesAt: day(26), startsAt: day(28) }

test.each([
  ['opens, closes, starts', market, undefined],
  ['closes at the very start', { ...market, closesAt: day(28) }, undefined],
  ['closes when it opens', { ...market, closesAt: day(18) }, 'closing-not-after-opening'],
  ['closes before it opens', { ...market, closesAt: day(17) }, 'closing-not-after-opening'],
  ['closes after the start', { ...market, closesAt: day(29) }, 'closing-after-start'],
  [
    'opens after the start',
    { ...market, opensAt: day(29), closesAt: day(30) },
    'closing-after-start',
  ],
])('a window that %s is refused with %s', (_name, window, code) => {
  const expected = code ? { ok: false, refusal: { code } } : { ok: true, value: undefined }
  expect(checkWindow(window)).toEqual(expected)
})

test('a distribution ends after it starts', () => {
  expect(checkHours({ startsAt: day(28), endsAt: day(29) }).ok).toBe(true)
  expect(checkHours({ startsAt: day(28), endsAt: day(28) })).toEqual({
    ok: false,
    refusal: { code: 'end-not-after-start' },
  })
})

test('a window is open from its opening to just before its closing', () => {
  expect(isOpen(market, new Date(+market.opensAt - 1))).toBe(false)
  expect(isOpen(market, market.opensAt)).toBe(true)
  expect(isOpen(market, new Date(+market.closesAt - 1))).toBe(true)
  expect(isOpen(market, market.closesAt)).toBe(false)
})
