import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkLines, type ProductFacts } from './check.rules.ts'

const NOW = new Date('2026-11-25T15:00Z')
const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000)

const LETTUCE = 1
const lettuce: ProductFacts = {
  id: LETTUCE,
  isActive: true,
  isArchived: false,
  membersCanOrder: true,
  isInSeason: true,
  isProducerComplete: true,
  opensAt: later(-48),
  closesAt: later(24),
  way: 'unit',
  netThousandths: 1000,
  stepThousandths: 1000,
  priceCents: 150,
  feeBp: 1000,
  stockLeftThousandths: 6000,
}
const carrots = { ...lettuce, id: 2, way: 'loose' as const, stepThousandths: 250 }
const cheese = { ...lettuce, id: 3, way: 'weighed' as const, netThousandths: 250, priceCents: 2400 }

const want = (
  productId: number,
  quantityThousandths: number,
  shownPriceCents: number | null = null,
) => ({
  productId,
  quantityThousandths,
  shownPriceCents,
})
const refusals = (product: ProductFacts, quantity: number, shown: number | null = null) => {
  return refusedLines(checkLines([product], [want(product.id, quantity, shown)], NOW))
}
const refusedLines = (checked: ReturnType<typeof checkLines>) =>
  checked.ok || checked.refusal.code !== 'lines-refused' ? [] : checked.refusal.lines
const leaveOut = { proposal: { quantityThousandths: 0 } }

describe('a line that may be placed', () => {
  test('is priced with the fee', () => {
    const line = { orderedThousandths: 2000, quantityThousandths: 2000 }
    const amounts = { goodsCents: 300, feeCents: 30, totalCents: 330 }
    expect(checkLines([lettuce], [want(LETTUCE, 2000, 165)], NOW)).toEqual({
      ok: true,
      value: [{ product: lettuce, ...line, ...amounts }],
    })
  })

  test('of a weighed product costs its estimated weight', () => {
    const checked = checkLines([cheese], [want(3, 2000)], NOW)
    const line = { orderedThousandths: 2000, quantityThousandths: 500, totalCents: 1320 }
    expect(checked).toMatchObject({ ok: true, value: [line] })
  })

  test.each([
    ['the last one', { ...lettuce, stockLeftThousandths: 1000 }, 1000],
    ['a product without stock', { ...lettuce, stockLeftThousandths: null }, 900_000],
    ['at the very opening', { ...lettuce, opensAt: NOW }, 1000],
    ['a millisecond before closing', { ...lettuce, closesAt: new Date(+NOW + 1) }, 1000],
    ['three steps', carrots, 750],
  ])('%s', (_name, product, quantity) => {
    expect(checkLines([product], [want(product.id, quantity)], NOW).ok).toBe(true)
  })
})

describe('a line that changed since it was shown', () => {
  test.each([
    ['a product switched off', { isActive: false }],
    ['an archived product', { isArchived: true }],
    ['a catalogue closed to members', { membersCanOrder: false }],
    ['a catalogue out of season', { isInSeason: false }],
  ])('%s is inactive', (_name, change) => {
    const expected = { productId: LETTUCE, code: 'product-inactive', ...leaveOut }
    expect(refusals({ ...lettuce, ...change }, 1000)).toEqual([expected])
  })

  test('a product that is not in this distribution is gone', () => {
    const checked = checkLines([lettuce], [want(99, 1000)], NOW)
    const lines = [{ productId: 99, code: 'product-gone', ...leaveOut }]
    expect(checked).toEqual({ ok: false, refusal: { code: 'lines-refused', lines } })
  })

  test('before its opening and from its closing on, a delivery takes no order', () => {
    const [opensAt, closesAt] = [new Date(+NOW + 1), later(24)]
    expect(refusals({ ...lettuce, opensAt, closesAt }, 1000)).toEqual([
      { productId: LETTUCE, code: 'delivery-not-open', opensAt, ...leaveOut },
    ])
    expect(refusals({ ...lettuce, closesAt: NOW }, 1000)).toEqual([
      { productId: LETTUCE, code: 'delivery-closed', closedAt: NOW, ...leaveOut },
    ])
  })

  test.each([
    ['half a lettuce', lettuce, 500, 1000],
    ['a lettuce and a bit', lettuce, 1400, 1000],
    ['less than a step', carrots, 100, 250],
    ['between two steps', carrots, 800, 750],
    ['nothing', carrots, 0, 250],
    ['less than nothing', lettuce, -1000, 1000],
  ])(
    '%s does not fit the step; the nearest that does is proposed',
    (_name, product, wanted, nearest) => {
      const { id: productId, stepThousandths } = product
      const proposal = { quantityThousandths: nearest }
      expect(refusals(product, wanted)).toEqual([
        { productId, code: 'step-wrong', stepThousandths, proposal },
      ])
    },
  )

  test.each([
    ['one too many', { ...lettuce, stockLeftThousandths: 1000 }, 2000, 1000],
    ['nothing left', { ...lettuce, stockLeftThousandths: 0 }, 1000, 0],
    ['less than a step left', { ...carrots, stockLeftThousandths: 200 }, 500, 0],
    ['a bit over two steps left', { ...carrots, stockLeftThousandths: 600 }, 750, 500],
  ])(
    '%s: says what is left and proposes it, and never cuts',
    (_name, product, wanted, possible) => {
      const { id: productId, stockLeftThousandths: leftThousandths } = product
      const proposal = { quantityThousandths: possible }
      expect(refusals(product, wanted)).toEqual([
        { productId, code: 'stock-short', leftThousandths, proposal },
      ])
    },
  )

  test.each([
    ['a thousand lettuces', lettuce, 1_000_000, 999_000],
    ['what a cat on the keyboard asks for', carrots, 999_999_750, 999_000],
    ['more than 99 999,99 €', { ...lettuce, priceCents: 100_000, feeBp: 0 }, 100_000, 99_000],
    ['a tonne of pieces to weigh', { ...cheese, netThousandths: 3000 }, 334_000, 333_000],
    [
      'more than one order takes of a large stock',
      { ...lettuce, stockLeftThousandths: 2e6 },
      1e6,
      999_000,
    ],
  ])('%s is too much; the most that passes is proposed', (_name, facts, wanted, most) => {
    const product = {
      ...facts,
      stockLeftThousandths: facts.stockLeftThousandths === 2e6 ? 2e6 : null,
    }
    const proposal = { quantityThousandths: most }
    expect(refusals(product, wanted)).toEqual([
      { productId: product.id, code: 'too-much', mostThousandths: most, proposal },
    ])
    expect(refusals(product, most)).toEqual([])
  })

  test('another member price than was shown is said with both, whether price or fee moved', () => {
    const changed = { productId: LETTUCE, code: 'price-changed', shownCents: 165 }
    expect(refusals({ ...lettuce, priceCents: 160 }, 1000, 165)).toEqual([
      { ...changed, nowCents: 176 },
    ])
    expect(refusals({ ...lettuce, feeBp: 0 }, 1000, 165)).toEqual([{ ...changed, nowCents: 150 }])
  })

  test('everything that is wrong is said at once', () => {
    const short = { ...carrots, stockLeftThousandths: 500 }
    const facts = [{ ...lettuce, isActive: false }, short, cheese]
    const wishes = [want(LETTUCE, 1000), want(2, 800, 1), want(3, 1000), want(9, 1000)]
    const checked = checkLines(facts, wishes, NOW)
    expect(checked).toMatchObject({ ok: false, refusal: { code: 'lines-refused' } })
    const lines = refusedLines(checked)
    expect(lines.map((line) => [line.productId, line.code])).toEqual([
      [1, 'product-inactive'],
      [2, 'step-wrong'],
      [2, 'stock-short'],
      [2, 'price-changed'],
      [9, 'product-gone'],
    ])
  })
})

test('an empty basket is not placed', () => {
  expect(checkLines([lettuce], [], NOW)).toEqual({ ok: false, refusal: { code: 'basket-empty' } })
})

test('two wishes of one product are a bug', () => {
  expect(() => checkLines([lettuce], [want(1, 1000), want(1, 1000)], NOW)).toThrow('one wish')
})

describe('whatever is wished', () => {
  const product = fc.record({
    way: fc.constant('loose' as const),
    isActive: fc.boolean(),
    stepThousandths: fc.constantFrom(100, 250, 1000),
    stockLeftThousandths: fc.option(fc.nat(20_000)),
    priceCents: fc.nat(5000),
  })
  const shelf = fc
    .array(product, { minLength: 1, maxLength: 12 })
    .map((products) => products.map((one, place) => ({ ...lettuce, ...one, id: place })))
  const quantities = fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 12, maxLength: 12 })
  const wishesOf = (facts: ProductFacts[], wanted: number[]) =>
    facts.map((one, place) => want(one.id, wanted[place] ?? 1))

  test('every wish is placed in full, or something is said and nothing is placed', () => {
    fc.assert(
      fc.property(shelf, quantities, (facts, wanted) => {
        const wishes = wishesOf(facts, wanted)
        const checked = checkLines(facts, wishes, NOW)
        expect(checked.ok).toBe(refusedLines(checked).length === 0)
        if (!checked.ok) return
        const placed = checked.value.map((line) => line.orderedThousandths)
        expect(placed).toEqual(wishes.map((wish) => wish.quantityThousandths))
      }),
    )
  })

  test('taking what is proposed passes', () => {
    fc.assert(
      fc.property(shelf, quantities, (facts, wanted) => {
        const wishes = wishesOf(facts, wanted)
        const checked = checkLines(facts, wishes, NOW)
        if (checked.ok || checked.refusal.code !== 'lines-refused') return
        const proposed = new Map(
          checked.refusal.lines.map((line) => [
            line.productId,
            'proposal' in line && line.proposal,
          ]),
        )
        const accepted = wishes
          .map((wish) => ({ ...wish, ...proposed.get(wish.productId) }))
          .filter((wish) => wish.quantityThousandths > 0)
        const again = checkLines(facts, accepted, NOW)
        expect(again.ok || again.refusal.code === 'basket-empty').toBe(true)
      }),
    )
  })
})
