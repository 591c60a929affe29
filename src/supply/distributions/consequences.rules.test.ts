import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { consequencesOf, type Ordered, type Settled, sealOf } from './consequences.rules.ts'
import { windowsIn } from './own-windows.rules.ts'
import { instantsOf, type Plan } from './plan.rules.ts'

const ZONE = 'Europe/Paris'
const VEGETABLES = 3
const BREAD = 9
/** Wednesday 25 November at 16:00. */
const NOW = new Date('2026-11-25T15:00:00Z')

const market: Plan = {
  day: '2026-11-28',
  startTime: '09:30',
  endTime: '12:30',
  opensDay: '2026-11-18',
  opensTime: '08:00',
  closesDay: '2026-11-26',
  closesTime: '20:00',
  placeId: 1,
  catalogIds: `${VEGETABLES},${BREAD}`,
  windows: '',
  note: '',
}
const settled = (plan: Plan): Settled => ({
  plan,
  instants: instantsOf(plan, ZONE, windowsIn(plan.windows)),
})
const some: Ordered = { basketCount: 38, draftCount: 4, orderedCatalogIds: [VEGETABLES] }
const both = [VEGETABLES, BREAD]
const breadCloses = (day: string, time: string) => `${BREAD} 2026-11-18 08:00 ${day} ${time}`

type Change = Partial<Plan>
function follows(
  change: Change,
  {
    from = {},
    ordered = some,
    closedAt = null,
  }: {
    from?: Change
    ordered?: Ordered
    closedAt?: Date | null
  } = {},
) {
  const before = { ...market, ...from }
  const facts = { ordered, closedAt, now: NOW }
  return consequencesOf(settled(before), settled({ ...before, ...change }), facts)
}

describe('with 38 baskets and 4 drafts', () => {
  test.each<[string, Change, object[]]>([
    ['the note', { note: 'Apportez vos sacs.' }, []],
    [
      'the hours',
      { startTime: '10:00' },
      [{ code: 'hours-move', basketCount: 38 }, { code: 'windows-stay' }],
    ],
    ['the place', { placeId: 2 }, [{ code: 'place-moves', basketCount: 38 }]],
    [
      'the day',
      { day: '2026-11-29' },
      [
        { code: 'day-moves', before: '2026-11-28', after: '2026-11-29', basketCount: 38 },
        { code: 'windows-stay' },
      ],
    ],
    [
      'the closing to an hour ago',
      { closesDay: '2026-11-25', closesTime: '15:00' },
      [{ code: 'orders-close', catalogIds: both, draftCount: 4 }],
    ],
    [
      'the closing to this very minute',
      { closesDay: '2026-11-25', closesTime: '16:00' },
      [{ code: 'orders-close', catalogIds: both, draftCount: 4 }],
    ],
    [
      'the closing to a minute from now',
      { closesDay: '2026-11-25', closesTime: '16:01' },
      [{ code: 'closes-earlier', catalogIds: both, draftCount: 4 }],
    ],
    [
      'the closing to Friday',
      { closesDay: '2026-11-27' },
      [{ code: 'closes-later', catalogIds: both, draftCount: 4 }],
    ],
    [
      'the opening to tomorrow',
      { opensDay: '2026-11-26' },
      [{ code: 'orders-wait', catalogIds: both, draftCount: 4 }],
    ],
    [
      'the bread’s closing to noon',
      { windows: breadCloses('2026-11-25', '12:00') },
      [{ code: 'orders-close', catalogIds: [BREAD], draftCount: 4 }],
    ],
    [
      'the bread’s place in it',
      { catalogIds: `${VEGETABLES}` },
      [{ code: 'catalogs-leave', catalogIds: [BREAD], draftCount: 4 }],
    ],
    [
      'the distribution’s closing, while the bread keeps its own',
      { closesDay: '2026-11-27', windows: breadCloses('2026-11-26', '20:00') },
      [{ code: 'closes-later', catalogIds: [VEGETABLES], draftCount: 4 }],
    ],
  ])('changing %s', (_what, change, expected) => {
    expect(follows(change)).toEqual(expected)
  })

  test('closed orders that close later open again at once', () => {
    const from = { closesDay: '2026-11-24' }
    expect(follows({ closesDay: '2026-11-26' }, { from })).toEqual([
      { code: 'orders-reopen', catalogIds: both, draftCount: 4 },
    ])
  })

  test('orders closed by hand stay closed, whatever the windows', () => {
    expect(follows({ closesDay: '2026-11-27' }, { closedAt: NOW })).toEqual([])
  })

  test.each<[string, Change, Parameters<typeof follows>[1]]>([
    ['orders are closed by hand', { closesDay: '2026-11-27' }, { closedAt: NOW }],
    ['orders are still to open', { closesDay: '2026-11-27' }, { from: { opensDay: '2026-11-26' } }],
    ['they opened earlier than planned', { opensDay: '2026-11-19' }, {}],
  ])('windows that move with the day are not said to stay, though %s', (_why, windows, around) => {
    const codes = follows({ day: '2026-11-29', ...windows }, around).map(({ code }) => code)
    expect(codes).toEqual(['day-moves'])
  })
})

test('with nothing ordered and nobody about to, nothing follows', () => {
  const ordered = { basketCount: 0, draftCount: 0, orderedCatalogIds: [] }
  expect(
    follows({ day: '2026-11-29', closesDay: '2026-11-25', closesTime: '15:00' }, { ordered }),
  ).toEqual([])
})

test('drafts alone are not told of hours', () => {
  const ordered = { basketCount: 0, draftCount: 2, orderedCatalogIds: [] }
  expect(follows({ startTime: '10:00' }, { ordered })).toEqual([])
})

test('to leave all as it is has no consequence, whatever is ordered', () => {
  const ordered = fc.record({
    basketCount: fc.nat(50),
    draftCount: fc.nat(50),
    orderedCatalogIds: fc.constant<number[]>([VEGETABLES]),
  })
  fc.assert(
    fc.property(ordered, (of) => {
      expect(follows({}, { ordered: of })).toEqual([])
    }),
  )
})

describe('the seal of what was shown', () => {
  const shown = (change: Partial<Parameters<typeof sealOf>[0]> = {}) =>
    sealOf({
      code: 'abc',
      version: 1,
      plan: market,
      consequences: [{ code: 'hours-move', basketCount: 38 }],
      ...change,
    })

  test('is the same for one more basket', () => {
    expect(shown({ consequences: [{ code: 'hours-move', basketCount: 39 }] })).toBe(shown())
  })

  test.each<[string, Parameters<typeof shown>[0]]>([
    ['another distribution', { code: 'abd' }],
    ['another version', { version: 2 }],
    ['another plan', { plan: { ...market, endTime: '13:00' } }],
    ['something else that follows', { consequences: [{ code: 'place-moves', basketCount: 38 }] }],
  ])('is another for %s', (_what, change) => {
    expect(shown(change)).not.toBe(shown())
  })
})
