import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, weekdayOf } from '#src/foundation/core/day.ts'
import {
  type CatalogDates,
  checkPlan,
  firstPlan,
  planLike,
  runsOn,
  type Times,
} from './plan.rules.ts'

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
const allYear: CatalogDates = { id: 1, startsOn: '2026-01-01', endsOn: null }
const summer: CatalogDates = { id: 2, startsOn: '2026-06-01', endsOn: '2026-09-30' }
const now = new Date('2026-10-01T10:00:00Z')
const check = (times: Times, catalogs = [allYear]) =>
  checkPlan(times, { zone: ZONE, now, catalogs })
function faultsIn(times: Times, catalogs?: CatalogDates[]) {
  const plan = check(times, catalogs)
  return plan.ok ? [] : plan.refusal.faults
}

describe('a distribution', () => {
  test('becomes instants in the zone of its group', () => {
    expect(check(saturday)).toEqual({
      ok: true,
      value: {
        startsAt: new Date('2026-11-28T08:30:00Z'),
        endsAt: new Date('2026-11-28T11:30:00Z'),
        opensAt: new Date('2026-11-18T07:00:00Z'),
        closesAt: new Date('2026-11-26T19:00:00Z'),
        own: [],
      },
    })
  })

  test.each([
    ['winter time', '2027-01-14', '20:00', '2027-01-14T19:00:00Z'],
    ['summer time', '2027-06-17', '20:00', '2027-06-17T18:00:00Z'],
    ['the evening the clocks have gone back', '2026-10-25', '20:00', '2026-10-25T19:00:00Z'],
    ['an hour that comes twice: the first', '2026-10-25', '02:30', '2026-10-25T00:30:00Z'],
    ['an hour that is left out: the next there is', '2027-03-28', '02:30', '2027-03-28T01:00:00Z'],
    ['the evening the clocks have gone forward', '2027-03-28', '20:00', '2027-03-28T18:00:00Z'],
  ])(
    'closes when the clock on the wall says so, in %s',
    (_when, closesDay, closesTime, instant) => {
      const day = addDays(closesDay, 2)
      const plan = check({ ...saturday, day, closesDay, closesTime, opensDay: '2026-10-10' })
      expect(plan.ok && plan.value.closesAt).toEqual(new Date(instant))
    },
  )

  test('that would end within an hour that is left out ends when it starts', () => {
    const night = { day: '2027-03-28', startTime: '02:10', endTime: '02:50' }
    expect(faultsIn({ ...saturday, ...night })).toEqual([{ code: 'end-not-after-start' }])
  })

  test('may close at the very start', () => {
    const times = { ...saturday, closesDay: '2026-11-28', closesTime: '09:30' }
    expect(check(times).ok).toBe(true)
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
    ['started yesterday', { day: '2026-09-30', opensDay: '2026-09-20' }, 'in-the-past'],
  ])('is refused when it %s', (_when, change, code) => {
    expect(faultsIn({ ...saturday, ...change })).toEqual([{ code }])
  })

  test('needs a catalogue', () => {
    expect(faultsIn(saturday, [])).toEqual([{ code: 'no-catalog' }])
  })

  test('names the catalogues that do not run on its day', () => {
    const absent = [{ code: 'out-of-season', catalogIds: [2] }]
    expect(faultsIn(saturday, [allYear, summer])).toEqual(absent)
  })

  test('is told all that is wrong at once', () => {
    const wrong = { ...saturday, endTime: '09:00', closesDay: '2026-11-17' }
    expect(faultsIn(wrong, [])).toEqual([
      { code: 'end-not-after-start' },
      { code: 'closing-not-after-opening' },
      { code: 'no-catalog' },
    ])
  })

  test('of another year by mistake is in the past, and nothing else is said', () => {
    expect(faultsIn({ ...saturday, day: '2025-11-28' })).toEqual([{ code: 'in-the-past' }])
  })
})

test.each([
  ['on its first day', '2026-06-01', true],
  ['on its last day', '2026-09-30', true],
  ['the day before', '2026-05-31', false],
  ['the day after', '2026-10-01', false],
])('a summer catalogue takes part %s: %s', (_when, day, takesPart) => {
  expect(runsOn(summer, day)).toBe(takesPart)
})

test.each([
  ['Wednesday', '2026-11-25', '2026-11-28', '2026-11-21', '2026-11-26'],
  [
    'Thursday, when it would close the same day',
    '2026-11-26',
    '2026-12-05',
    '2026-11-28',
    '2026-12-03',
  ],
  ['Saturday', '2026-11-28', '2026-12-05', '2026-11-28', '2026-12-03'],
])('the first of all is proposed on %s', (_when, today, day, opensDay, closesDay) => {
  expect(firstPlan(today)).toMatchObject({ day, opensDay, closesDay })
})

describe('the next one like the last', () => {
  test.each([
    ['is a week later', '2026-11-25', '2026-12-05', '2026-11-25', '2026-12-03'],
    ['while there is a day to order', '2026-12-02', '2026-12-05', '2026-11-25', '2026-12-03'],
    ['else another week', '2026-12-03', '2026-12-12', '2026-12-02', '2026-12-10'],
  ])('%s', (_what, today, day, opensDay, closesDay) => {
    const next = { ...saturday, day, opensDay, closesDay, windows: '' }
    expect(planLike({ ...saturday, windows: '' }, today)).toEqual(next)
  })

  test('is the same weekday, after the last, and closes within a week of tomorrow', () => {
    const days = fc.integer({ min: -400, max: 400 })
    fc.assert(
      fc.property(days, (shift) => {
        const today = addDays(saturday.closesDay, shift)
        const { day, closesDay } = planLike({ ...saturday, windows: '' }, today)
        expect(weekdayOf(day)).toBe(6)
        expect(day > saturday.day && closesDay > today).toBe(true)
        if (shift >= 0) expect(closesDay <= addDays(today, 7)).toBe(true)
      }),
    )
  })
})
