import { expect, test } from 'vitest'
import { remainingTime } from './state.rules.ts'

const closes = new Date('2026-11-26T19:00:00Z')

test.each([
  ['2026-11-24T19:00:00Z', null],
  ['2026-11-24T19:00:01Z', { days: 1, hours: 23, minutes: 59 }],
  ['2026-11-25T15:00:00Z', { days: 1, hours: 4, minutes: 0 }],
  ['2026-11-26T18:00:01Z', { days: 0, hours: 0, minutes: 59 }],
  ['2026-11-26T19:00:00Z', { days: 0, hours: 0, minutes: 0 }],
  ['2026-11-26T19:00:01Z', null],
])('at %s what is left is said as %o', (now, left) => {
  expect(remainingTime(closes, new Date(now))).toEqual(left)
})
