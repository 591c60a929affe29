import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type DeliveryFacts,
  isOfTheClock,
  whyNotDelivery,
  whyNotDistribution,
  whyNotProduct,
} from './why-not.rules.ts'

const NOW = new Date('2026-11-25T15:00Z')
const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000)

const lettuce = {
  isActive: true,
  isArchived: false,
  membersCanOrder: true,
  isInSeason: true,
  isProducerComplete: true,
  opensAt: later(-48),
  closesAt: later(24),
  stockLeftThousandths: 6000,
  stepThousandths: 1000,
}
const {
  isActive: _,
  isArchived: __,
  stockLeftThousandths: ___,
  stepThousandths: ____,
  ...open
} = lettuce
const vegetables: DeliveryFacts = { ...open, activeCount: 7, takeableCount: 6 }

describe('why a product can’t be ordered', () => {
  test.each([
    ['it can', {}, []],
    ['it is archived', { isArchived: true, isActive: false }, ['archived']],
    ['it is switched off', { isActive: false }, ['product-off']],
    ['its catalogue is not for members', { membersCanOrder: false }, ['catalog-off']],
    ['its catalogue does not run that day', { isInSeason: false }, ['out-of-season']],
    ['its producer’s sheet is incomplete', { isProducerComplete: false }, ['producer-incomplete']],
    ['it opens later', { opensAt: later(1) }, ['not-open-yet']],
    ['it is closed', { closesAt: NOW }, ['closed']],
    [
      'it was closed by hand before it opened',
      { opensAt: later(2), closesAt: later(-1) },
      ['closed'],
    ],
    ['less than a step is left', { stockLeftThousandths: 999 }, ['none-left']],
    ['no stock is kept', { stockLeftThousandths: null }, []],
    [
      'everything at once, what is to be done first first',
      {
        isActive: false,
        isInSeason: false,
        isProducerComplete: false,
        closesAt: NOW,
        stockLeftThousandths: 0,
      },
      ['product-off', 'out-of-season', 'producer-incomplete', 'closed', 'none-left'],
    ],
  ])('%s', (_why, change, codes) => {
    expect(whyNotProduct({ ...lettuce, ...change }, NOW).map(({ code }) => code)).toEqual(codes)
  })
})

describe('why a delivery can’t be ordered', () => {
  test.each([
    ['it can', {}, []],
    ['nothing is switched on', { activeCount: 0, takeableCount: 0 }, ['no-product']],
    ['nothing is left', { takeableCount: 0 }, ['none-left']],
    [
      'it opens later, with all that is missing',
      { opensAt: later(1), isProducerComplete: false },
      ['producer-incomplete', 'not-open-yet'],
    ],
  ])('%s', (_why, change, codes) => {
    expect(whyNotDelivery({ ...vegetables, ...change }, NOW).map(({ code }) => code)).toEqual(codes)
  })
})

describe('why a distribution can’t be ordered', () => {
  const off = { ...vegetables, membersCanOrder: false }
  const waits = { ...vegetables, opensAt: later(3) }
  const over = { ...vegetables, closesAt: later(-3) }
  test.each<[string, DeliveryFacts[], object[]]>([
    ['it brings nothing', [], [{ code: 'no-delivery' }]],
    ['one of two can', [off, vegetables], []],
    ['all are stopped', [off, off], [{ code: 'all-deliveries' }]],
    [
      'one is stopped, the other waits: it opens then',
      [off, waits],
      [{ code: 'not-open-yet', opensAt: later(3) }],
    ],
    [
      'the first to open counts',
      [{ ...waits, opensAt: later(5) }, waits],
      [{ code: 'not-open-yet', opensAt: later(3) }],
    ],
    [
      'closed and to be opened: it opens again',
      [over, waits],
      [{ code: 'not-open-yet', opensAt: later(3) }],
    ],
    [
      'all closed: since the last',
      [over, { ...over, closesAt: later(-1) }],
      [{ code: 'closed', closedAt: later(-1) }],
    ],
    ['one stopped, the other closed', [off, over], [{ code: 'closed', closedAt: later(-3) }]],
  ])('%s', (_why, deliveries, expected) => {
    expect(whyNotDistribution(deliveries, NOW)).toEqual(expected)
  })

  const delivery = fc.record({
    membersCanOrder: fc.boolean(),
    isInSeason: fc.boolean(),
    isProducerComplete: fc.boolean(),
    opensAt: fc.integer({ min: -5, max: 5 }).map(later),
    closesAt: fc.integer({ min: -5, max: 5 }).map(later),
    activeCount: fc.nat(2),
    takeableCount: fc.constant(0),
  })

  test('something is said exactly when no delivery can be ordered', () => {
    fc.assert(
      fc.property(fc.array(delivery, { maxLength: 5 }), fc.boolean(), (some, left) => {
        const deliveries = some.map((one) => ({
          ...one,
          takeableCount: left ? one.activeCount : 0,
        }))
        const can = deliveries.some((one) => whyNotDelivery(one, NOW).length === 0)
        expect(whyNotDistribution(deliveries, NOW).length === 0).toBe(can)
      }),
    )
  })

  test('when only the clock speaks, some delivery lacks nothing else', () => {
    fc.assert(
      fc.property(fc.array(delivery, { minLength: 1, maxLength: 5 }), (some) => {
        const deliveries = some.map((one) => ({ ...one, takeableCount: one.activeCount }))
        const said = whyNotDistribution(deliveries, NOW)
        if (said.length === 0 || !said.every(isOfTheClock)) return
        expect(deliveries.some((one) => whyNotDelivery(one, NOW).every(isOfTheClock))).toBe(true)
      }),
    )
  })
})
