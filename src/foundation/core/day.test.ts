import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  civilOf,
  compareDays,
  daysBetween,
  instantOf,
  isZone,
  parseDay,
  parseTime,
  weekdayOf,
} from './day.ts'

const PARIS = 'Europe/Paris'
const LORD_HOWE = 'Australia/Lord_Howe'
const SAO_PAULO = 'America/Sao_Paulo'

describe('from a wall clock to an instant', () => {
  test.each([
    ['a winter morning in Paris', PARIS, '2026-11-28', '09:30', '2026-11-28T08:30Z'],
    ['a summer morning in Paris', PARIS, '2026-07-14', '09:30', '2026-07-14T07:30Z'],
    ['just before clocks go forward', PARIS, '2026-03-29', '01:59', '2026-03-29T00:59Z'],
    ['02:00 does not exist and moves to 03:00', PARIS, '2026-03-29', '02:00', '2026-03-29T01:00Z'],
    ['02:30 does not exist and moves to 03:00', PARIS, '2026-03-29', '02:30', '2026-03-29T01:00Z'],
    ['03:00 exists', PARIS, '2026-03-29', '03:00', '2026-03-29T01:00Z'],
    ['the first of a doubled 02:00', PARIS, '2026-10-25', '02:00', '2026-10-25T00:00Z'],
    ['the first of a doubled 02:30', PARIS, '2026-10-25', '02:30', '2026-10-25T00:30Z'],
    ['03:00 is there once', PARIS, '2026-10-25', '03:00', '2026-10-25T02:00Z'],
    ['half an hour lost', LORD_HOWE, '2026-10-04', '02:10', '2026-10-03T15:30Z'],
    ['half an hour doubled', LORD_HOWE, '2026-04-05', '01:45', '2026-04-04T14:45Z'],
    ['a midnight that was skipped', SAO_PAULO, '2018-11-04', '00:00', '2018-11-04T03:00Z'],
    ['an evening hour that was doubled', SAO_PAULO, '2019-02-16', '23:30', '2019-02-17T01:30Z'],
    ['no summer time any more', SAO_PAULO, '2026-11-01', '00:00', '2026-11-01T03:00Z'],
    ['a day that was skipped', 'Pacific/Apia', '2011-12-30', '12:00', '2011-12-30T10:00Z'],
    ['an overseas market', 'Indian/Reunion', '2026-11-28', '09:30', '2026-11-28T05:30Z'],
  ])('%s', (_name, zone, day, time, instant) => {
    expect(instantOf({ day, time, zone })).toEqual(new Date(instant))
  })

  test('a distribution keeps its hour across the summer: the week lasts an hour more', () => {
    const saturday = instantOf({ day: '2026-10-24', time: '10:00', zone: PARIS })
    const next = instantOf({ day: addDays('2026-10-24', 7), time: '10:00', zone: PARIS })
    expect((next.getTime() - saturday.getTime()) / 3_600_000).toBe(7 * 24 + 1)
  })
})

describe('from an instant to a wall clock', () => {
  test.each([
    ['2026-11-28T08:30:59Z', PARIS, '2026-11-28', '09:30'],
    ['2026-12-31T23:00Z', PARIS, '2027-01-01', '00:00'],
    ['2026-03-29T01:00Z', PARIS, '2026-03-29', '03:00'],
    ['2026-10-25T01:30Z', PARIS, '2026-10-25', '02:30'],
    ['2026-10-03T15:30Z', LORD_HOWE, '2026-10-04', '02:30'],
  ])('%s in %s is %s %s', (instant, zone, day, time) => {
    expect(civilOf(new Date(instant), zone)).toEqual({ day, time, zone })
  })
})

describe('there and back', () => {
  const zone = fc.constantFrom(PARIS, LORD_HOWE, SAO_PAULO, 'America/New_York', 'Asia/Kolkata')
  const minute = fc.date({
    noInvalidDate: true,
    min: new Date('1990-01-01T00:00Z'),
    max: new Date('2090-01-01T00:00Z'),
  })

  test('a wall clock shows what was asked for, or the first thing it shows afterwards', () => {
    const asked = fc.record({ days: fc.nat(36_000), minutes: fc.nat(1439), zone })
    fc.assert(
      fc.property(asked, ({ days, minutes, zone }) => {
        const clock = [Math.floor(minutes / 60), minutes % 60]
        const time = clock.map((part) => String(part).padStart(2, '0')).join(':')
        const day = addDays('1990-01-01', days)
        const instant = instantOf({ day, time, zone })
        const shown = civilOf(instant, zone)
        const before = civilOf(new Date(instant.getTime() - 60_000), zone)
        expect(`${shown.day} ${shown.time}` >= `${day} ${time}`).toBe(true)
        expect(`${before.day} ${before.time}` < `${day} ${time}`).toBe(true)
      }),
    )
  })

  test('an instant comes back, unless it is the second of a doubled hour', () => {
    fc.assert(
      fc.property(minute, zone, (date, zone) => {
        const instant = new Date(Math.floor(date.getTime() / 60_000) * 60_000)
        const back = instantOf(civilOf(instant, zone))
        const early = instant.getTime() - back.getTime()
        expect([0, 30 * 60_000, 60 * 60_000]).toContain(early)
        expect(civilOf(back, zone)).toEqual(civilOf(instant, zone))
      }),
    )
  })
})

describe('days', () => {
  test.each([
    ['2026-02-27', 2, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-11-28', 0, '2026-11-28'],
  ])('%s and %i days is %s', (day, days, later) => {
    expect(addDays(day, days)).toBe(later)
    expect(daysBetween(day, later)).toBe(days)
  })

  test('a Saturday is the sixth day, a Sunday the seventh', () => {
    expect(weekdayOf('2026-11-28')).toBe(6)
    expect(weekdayOf('2026-11-29')).toBe(7)
    expect(weekdayOf('2026-11-30')).toBe(1)
  })

  test('days sort as their text does', () => {
    const days = ['2026-11-28', '2025-12-31', '2026-02-01']
    expect(days.toSorted(compareDays)).toEqual(days.toSorted())
    expect(compareDays('2026-11-28', '2026-11-28')).toBe(0)
  })
})

describe('reading a day', () => {
  test.each([
    ['28/11/2026', '2026-11-28'],
    [' 8/1/2026 ', '2026-01-08'],
    ['08.01.2026', '2026-01-08'],
    ['28-11-2026', '2026-11-28'],
    ['2026-11-28', '2026-11-28'],
    ['29/02/2028', '2028-02-29'],
  ])('%j is %s', (text, day) => {
    expect(parseDay(text)).toBe(day)
  })

  test.each([
    '30/02/2026',
    '2026-02-30',
    '29/02/2026',
    '31/04/2026',
    '0/1/2026',
    '1/13/2026',
    '2026-00-10',
    '28/11/26',
    '28/11/0026',
    '28/11',
    '2026-11-28T10:00',
    'demain',
    '',
  ])('%j is refused', (text) => {
    expect(parseDay(text)).toBeUndefined()
  })

  test('every day is read back in both ways of writing it', () => {
    fc.assert(
      fc.property(fc.nat(100_000), (days) => {
        const day = addDays('1900-01-01', days)
        expect(parseDay(day)).toBe(day)
        expect(parseDay(day.split('-').reverse().join('/'))).toBe(day)
      }),
    )
  })
})

test.each([
  ['9:30', '09:30'],
  ['09:30', '09:30'],
  ['9h30', '09:30'],
  ['9 h 30', '09:30'],
  ['9\u00a0h\u00a030', '09:30'],
  ['18h', '18:00'],
  ['18 H', '18:00'],
  ['00:00', '00:00'],
  ['24:00', undefined],
  ['9:60', undefined],
  ['9', undefined],
  ['9:3', undefined],
  ['midi', undefined],
  ['', undefined],
])('the time %j is %j', (text, time) => {
  expect(parseTime(text)).toBe(time)
})

test('a zone is one that clocks can be set by', () => {
  expect(isZone(PARIS)).toBe(true)
  expect(isZone('Europe/Cageot')).toBe(false)
  expect(isZone('')).toBe(false)
})
