import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantOf } from '#src/foundation/core/day.ts'
import {
  type DeliveryFacts,
  type DistributionFacts,
  isShownToMembers,
  stateOf,
} from './state.rules.ts'
import { isOpen } from './window.rules.ts'

/** The week before Saturday 28 November 2026 in Paris: `at(26, '20:00')` is Thursday evening. */
const at = (day: number, time: string) =>
  instantOf({ day: `2026-11-${day}`, time, zone: 'Europe/Paris' })

const vegetables = { opensAt: at(18, '08:00'), closesAt: at(26, '20:00'), cancelled: false }
const bread = { opensAt: at(18, '08:00'), closesAt: at(25, '20:00'), cancelled: false }
const fish = { opensAt: at(27, '08:00'), closesAt: at(27, '18:00'), cancelled: false }
const market: DistributionFacts = {
  startsAt: at(28, '09:30'),
  endsAt: at(28, '12:30'),
  cancelled: false,
  validated: false,
  deliveries: [vegetables],
}
const off = (delivery: DeliveryFacts) => ({ ...delivery, cancelled: true })
const until = (closesAt: Date, firstClosesAt = closesAt) => ({
  state: 'open' as const,
  closesAt,
  firstClosesAt,
})
const from = (opensAt: Date, reopens = false) => ({ state: 'planned' as const, opensAt, reopens })
const only = (state: string) => ({ state })

describe('one window from Wednesday 18 at 8:00 to Thursday 26 at 20:00', () => {
  test.each([
    ['the day before it opens', at(17, '12:00'), from(at(18, '08:00'))],
    ['a minute before it opens', at(18, '07:59'), from(at(18, '08:00'))],
    ['at the opening', at(18, '08:00'), until(at(26, '20:00'))],
    ['in between', at(22, '12:00'), until(at(26, '20:00'))],
    ['a millisecond before it closes', new Date(+at(26, '20:00') - 1), until(at(26, '20:00'))],
    ['at the closing', at(26, '20:00'), only('closed')],
    ['a minute before the start', at(28, '09:29'), only('closed')],
    ['at the start', at(28, '09:30'), only('under-way')],
    ['a minute before the end', at(28, '12:29'), only('under-way')],
    ['at the end', at(28, '12:30'), only('done')],
    ['days later', at(30, '12:00'), only('done')],
  ])('%s', (_name, now, state) => {
    expect(stateOf(market, now)).toEqual(state)
  })
})

describe('several deliveries, each with its own window', () => {
  const deliveries = [vegetables, bread, fish]
  test.each([
    [
      'both open: says the last and the first closing',
      at(24, '12:00'),
      until(at(26, '20:00'), at(25, '20:00')),
    ],
    ['bread is closed, vegetables are not', at(25, '20:00'), until(at(26, '20:00'))],
    ['between two windows it reopens', at(26, '20:00'), from(at(27, '08:00'), true)],
    ['the fish is open on Friday', at(27, '08:00'), until(at(27, '18:00'))],
    ['all closed', at(27, '18:00'), only('closed')],
  ])('%s', (_name, now, state) => {
    expect(stateOf({ ...market, deliveries }, now)).toEqual(state)
  })

  test.each([
    [
      'vegetables cancelled: the bread closes it',
      [off(vegetables), bread],
      at(26, '12:00'),
      only('closed'),
    ],
    ['fish cancelled: nothing reopens', [vegetables, off(fish)], at(27, '09:00'), only('closed')],
    [
      'a cancelled one does not make it reopen',
      [off(vegetables), fish],
      at(26, '21:00'),
      from(at(27, '08:00')),
    ],
    ['all cancelled', [off(vegetables), off(bread)], at(24, '12:00'), only('closed')],
    ['no delivery', [], at(24, '12:00'), only('closed')],
    ['no delivery, on the day', [], at(28, '10:00'), only('under-way')],
    [
      'closing at the very start',
      [{ ...bread, closesAt: at(28, '09:30') }],
      at(28, '09:30'),
      only('under-way'),
    ],
  ])('%s', (_name, deliveries, now, state) => {
    expect(stateOf({ ...market, deliveries }, now)).toEqual(state)
  })
})

describe('records before clocks', () => {
  test.each([
    ['cancelled while open', { cancelled: true }, at(24, '12:00'), 'cancelled'],
    ['cancelled and over', { cancelled: true }, at(30, '12:00'), 'cancelled'],
    [
      'cancelled after its validation',
      { cancelled: true, validated: true },
      at(30, '12:00'),
      'cancelled',
    ],
    ['validated on the day', { validated: true }, at(28, '12:00'), 'validated'],
    ['validated days later', { validated: true }, at(30, '12:00'), 'validated'],
  ])('%s', (_name, records, now, state) => {
    expect(stateOf({ ...market, ...records }, now)).toEqual({ state })
  })
})

describe('summer time', () => {
  const night = (day: string, time: string) => instantOf({ day, time, zone: 'Europe/Paris' })

  test('a closing at 2:30 in the night of March that has none is at 3:00', () => {
    const window = { opensAt: night('2026-03-20', '08:00'), closesAt: night('2026-03-29', '02:30') }
    expect(isOpen(window, new Date('2026-03-29T00:59Z'))).toBe(true)
    expect(isOpen(window, new Date('2026-03-29T01:00Z'))).toBe(false)
  })

  test('a closing at 2:30 in the night of October that has two is at the first', () => {
    const window = { opensAt: night('2026-10-20', '08:00'), closesAt: night('2026-10-25', '02:30') }
    expect(isOpen(window, new Date('2026-10-25T00:29Z'))).toBe(true)
    expect(isOpen(window, new Date('2026-10-25T00:30Z'))).toBe(false)
  })
})

test('members see a distribution with a delivery that counts, and a cancelled one', () => {
  const deliveries = [off(vegetables), bread]
  expect(isShownToMembers({ cancelled: false, deliveries })).toBe(true)
  expect(isShownToMembers({ cancelled: false, deliveries: [off(bread)] })).toBe(false)
  expect(isShownToMembers({ cancelled: false, deliveries: [] })).toBe(false)
  expect(isShownToMembers({ cancelled: true, deliveries: [off(bread)] })).toBe(true)
  expect(isShownToMembers({ cancelled: true, deliveries: [] })).toBe(false)
})

describe('whatever the windows', () => {
  const START = 1000
  const moment = fc.integer({ min: -50, max: START + 150 }).map((minute) => new Date(minute))
  const delivery = fc
    .tuple(fc.nat(START - 1), fc.integer({ min: 1, max: START }), fc.boolean())
    .map(([opens, lasts, cancelled]) => ({
      opensAt: new Date(opens),
      closesAt: new Date(Math.min(START, opens + lasts)),
      cancelled,
    }))
  const facts = fc.record({
    startsAt: fc.constant(new Date(START)),
    endsAt: fc.constant(new Date(START + 100)),
    cancelled: fc.constant(false),
    validated: fc.constant(false),
    deliveries: fc.array(delivery, { maxLength: 6 }),
  })

  test('it is open exactly when a delivery that counts is, until the last of those closes', () => {
    fc.assert(
      fc.property(facts, moment, (distribution, now) => {
        const found = stateOf(distribution, now)
        const open = distribution.deliveries.filter((one) => !one.cancelled && isOpen(one, now))
        expect(found.state === 'open').toBe(open.length > 0)
        if (found.state !== 'open') return
        expect(Math.max(...open.map((one) => +one.closesAt))).toBe(+found.closesAt)
        expect(Math.min(...open.map((one) => +one.closesAt))).toBe(+found.firstClosesAt)
      }),
    )
  })

  test('when it says that it opens, it opens then and not before', () => {
    fc.assert(
      fc.property(facts, moment, (distribution, now) => {
        const found = stateOf(distribution, now)
        if (found.state !== 'planned') return
        expect(stateOf(distribution, found.opensAt).state).toBe('open')
        expect(stateOf(distribution, new Date(+found.opensAt - 1)).state).toBe('planned')
      }),
    )
  })

  test('time goes one way: what has begun is not planned again, what is over does not begin', () => {
    const ORDER = ['planned', 'open', 'closed', 'under-way', 'done']
    fc.assert(
      fc.property(facts, moment, fc.nat(500), (distribution, now, wait) => {
        const before = stateOf(distribution, now).state
        const after = stateOf(distribution, new Date(+now + wait)).state
        expect(ORDER).toContain(before)
        if (before === 'open' && after === 'planned') return
        expect(ORDER.indexOf(after)).toBeGreaterThanOrEqual(ORDER.indexOf(before))
      }),
    )
  })

  test('only between two windows does an open one become planned, and it says that it opens again', () => {
    fc.assert(
      fc.property(facts, moment, fc.nat(500), (distribution, now, wait) => {
        const before = stateOf(distribution, now)
        const after = stateOf(distribution, new Date(+now + wait))
        if (before.state !== 'open' || after.state !== 'planned') return
        expect(after.reopens).toBe(true)
      }),
    )
  })

  test('closed stays closed until the start, and done stays done', () => {
    fc.assert(
      fc.property(facts, moment, fc.nat(500), (distribution, now, wait) => {
        const later = stateOf(distribution, new Date(+now + wait)).state
        const { state } = stateOf(distribution, now)
        if (state === 'closed') expect(['closed', 'under-way', 'done']).toContain(later)
        if (state === 'done') expect(later).toBe('done')
      }),
    )
  })

  test('cancelled deliveries change nothing', () => {
    fc.assert(
      fc.property(facts, moment, (distribution, now) => {
        const deliveries = distribution.deliveries.filter((one) => !one.cancelled)
        expect(stateOf({ ...distribution, deliveries }, now)).toEqual(stateOf(distribution, now))
      }),
    )
  })
})
