import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, weekdayOf } from '#src/foundation/core/day.ts'
import { checkPlan, planLike, runsOn, type Times } from './plan.rules.ts'

const ZONE = 'Europe/Paris'
const saturday: Times = {
  day: '2026-11-28',
  startTime: '09:30',
  endTime: '12:30',
  opensDay: '2026-11-18',
  opensTime: '08:00',
  closesDay: '2026-11-26',
  closesTime: '20:00',
}
const allYear = { startsOn: '2026-01-01', endsOn: null }

describe('a distribution', () => {
  test('becomes instants in the zone of its group', () => {
    expect(checkPlan(saturday, ZONE, [allYear])).toEqual({
      ok: true,
      value: {
        startsAt: new Date('2026-11-28T08:30:00Z'),
        endsAt: new Date('2026-11-28T11:30:00Z'),
        opensAt: new Date('2026-11-18T07:00:00Z'),
        closesAt: new Date('2026-11-26T19:00:00Z'),
      },
    })
  })

  test('keeps its civil times across the change to winter time', () => {
    const times = {
      ...saturday,
      day: '2026-10-26',
      opensDay: '2026-10-24',
      closesDay: '2026-10-25',
    }
    const plan = checkPlan(times, ZONE, [allYear])
    expect(plan.ok && [plan.value.opensAt, plan.value.closesAt]).toEqual([
      new Date('2026-10-24T06:00:00Z'),
      new Date('2026-10-25T19:00:00Z'),
    ])
  })

  test('may close at the very start', () => {
    const times = { ...saturday, closesDay: '2026-11-28', closesTime: '09:30' }
    expect(checkPlan(times, ZONE, [allYear]).ok).toBe(true)
  })

  test.each([
    ['ends when it starts', { endTime: '09:30' }, 'end-not-after-start'],
    [
      'closes when it opens',
      { closesDay: '2026-11-18', closesTime: '08:00' },
      'closing-not-after-opening',
    ],
    [
      'closes a minute after the start',
      { closesDay: '2026-11-28', closesTime: '09:31' },
      'closing-after-start',
    ],
    [
      'lies before its catalogues',
      { day: '2025-11-28', opensDay: '2025-11-18', closesDay: '2025-11-26' },
      'out-of-season',
    ],
  ])('is refused when it %s', (_when, change, code) => {
    const refused = { ok: false, refusal: { code } }
    expect(checkPlan({ ...saturday, ...change }, ZONE, [allYear])).toEqual(refused)
  })

  test('needs a catalogue', () => {
    expect(checkPlan(saturday, ZONE, [])).toMatchObject({ refusal: { code: 'no-catalog' } })
  })
})

test.each([
  ['on its first day', '2026-06-01', true],
  ['on its last day', '2026-09-30', true],
  ['the day before', '2026-05-31', false],
  ['the day after', '2026-10-01', false],
])('a summer catalogue takes part %s: %s', (_when, day, takesPart) => {
  expect(runsOn({ startsOn: '2026-06-01', endsOn: '2026-09-30' }, day)).toBe(takesPart)
})

describe('the next one like the last', () => {
  test('is a week later', () => {
    expect(planLike(saturday, '2026-11-25')).toMatchObject({
      day: '2026-12-05',
      opensDay: '2026-11-25',
      closesDay: '2026-12-03',
      closesTime: '20:00',
    })
  })

  test('is the same weekday, after the last and after today, within a week', () => {
    const days = fc.integer({ min: -400, max: 400 })
    fc.assert(
      fc.property(days, (shift) => {
        const today = addDays(saturday.day, shift)
        const { day } = planLike(saturday, today)
        expect(weekdayOf(day)).toBe(6)
        expect(day > today && day > saturday.day).toBe(true)
        if (shift >= 0) expect(day <= addDays(today, 7)).toBe(true)
      }),
    )
  })
})
