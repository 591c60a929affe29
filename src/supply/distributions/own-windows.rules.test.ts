import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#src/foundation/core/day.ts'
import {
  type OwnWindow,
  shifted,
  windowInstants,
  windowsIn,
  windowsText,
} from './own-windows.rules.ts'
import { checkPlan, type Times } from './plan.rules.ts'

const bread: OwnWindow = {
  catalogId: 9,
  opensDay: '2026-11-20',
  opensTime: '08:00',
  closesDay: '2026-11-25',
  closesTime: '20:00',
}
const cheese = { ...bread, catalogId: 7, closesDay: '2026-11-24' }

describe('own windows as one text', () => {
  test('stand in the order of the catalogues', () => {
    const text = '7 2026-11-20 08:00 2026-11-24 20:00;9 2026-11-20 08:00 2026-11-25 20:00'
    expect(windowsText([bread, cheese])).toBe(text)
    expect(windowsIn(text)).toEqual([cheese, bread])
  })

  test('come back as they were', () => {
    const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2026-01-01', days))
    const time = fc
      .tuple(fc.nat(23), fc.nat(59))
      .map(([h, m]) => `${`${h}`.padStart(2, '0')}:${`${m}`.padStart(2, '0')}`)
    const window = fc.record({ opensDay: day, opensTime: time, closesDay: day, closesTime: time })
    fc.assert(
      fc.property(fc.array(window, { maxLength: 5 }), (windows) => {
        const own = windows.map((one, place) => ({ ...one, catalogId: place + 1 }))
        expect(windowsIn(windowsText(own))).toEqual(own)
      }),
    )
  })

  test('none is no text', () => {
    expect(windowsText([])).toBe('')
    expect(windowsIn('')).toEqual([])
  })
})

test('a week later they keep their hours, across a change of the clocks too', () => {
  const before = { ...bread, opensDay: '2026-10-18', closesDay: '2026-10-22' }
  const [after] = shifted([before], 7)
  expect(after).toMatchObject({
    opensDay: '2026-10-25',
    closesDay: '2026-10-29',
    closesTime: '20:00',
  })
  const instants = [before, ...(after ? [after] : [])].map((one) =>
    windowInstants(one, 'Europe/Paris'),
  )
  expect(instants.map(({ closesAt }) => closesAt.toISOString())).toEqual([
    '2026-10-22T18:00:00.000Z',
    '2026-10-29T19:00:00.000Z',
  ])
})

describe('a plan with a window of its own', () => {
  const saturday: Times = {
    day: '2026-11-28',
    startTime: '09:30',
    endTime: '12:30',
    opensDay: '2026-11-18',
    opensTime: '08:00',
    closesDay: '2026-11-26',
    closesTime: '20:00',
  }
  const now = new Date('2026-11-01T10:00:00Z')
  const catalogs = [7, 9].map((id) => ({ id, startsOn: '2026-01-01', endsOn: null }))
  const check = (windows: OwnWindow[], times = saturday) =>
    checkPlan(times, { zone: 'Europe/Paris', now, catalogs, windows })
  const fault = (why: string, catalogId = 9) => ({
    ok: false,
    refusal: { code: 'faults', faults: [{ code: 'own-window', catalogId, why }] },
  })

  test.each([
    ['within the distribution’s', bread],
    [
      'after the distribution’s closed',
      { ...bread, opensDay: '2026-11-27', closesDay: '2026-11-27' },
    ],
    ['long before it opens', { ...bread, opensDay: '2026-10-01', closesDay: '2026-10-02' }],
    ['up to the very start', { ...bread, closesDay: '2026-11-28', closesTime: '09:30' }],
  ])('may lie %s', (_where, window) => {
    const checked = check([{ ...window, opensTime: '08:00' }])
    expect(checked).toMatchObject({ ok: true, value: { own: [{ catalogId: 9 }] } })
  })

  test.each([
    [
      'closes a minute after the start',
      { closesDay: '2026-11-28', closesTime: '09:31' },
      'closing-after-start',
    ],
    [
      'closes when it opens',
      { closesDay: '2026-11-20', closesTime: '08:00' },
      'closing-not-after-opening',
    ],
    ['closes before it opens', { closesDay: '2026-11-19' }, 'closing-not-after-opening'],
    [
      'opens after the start',
      { opensDay: '2026-11-29', closesDay: '2026-11-30' },
      'closing-after-start',
    ],
  ])('that %s is refused at its catalogue', (_what, change, why) => {
    expect(check([cheese, { ...bread, ...change }])).toEqual(fault(why))
  })

  test('within the hour that summer time leaves out opens when it closes, and is refused', () => {
    const night = {
      opensDay: '2027-03-28',
      opensTime: '02:10',
      closesDay: '2027-03-28',
      closesTime: '02:50',
    }
    const easter = {
      ...saturday,
      day: '2027-03-29',
      opensDay: '2027-03-20',
      closesDay: '2027-03-27',
    }
    expect(check([{ ...bread, ...night }], easter)).toEqual(fault('closing-not-after-opening'))
  })

  test('of another year by mistake is not said beside a start in the past', () => {
    const past = { ...saturday, day: '2025-11-28' }
    expect(check([bread], past)).toEqual({
      ok: false,
      refusal: { code: 'faults', faults: [{ code: 'in-the-past' }] },
    })
  })
})
