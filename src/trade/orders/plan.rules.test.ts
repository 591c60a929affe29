import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BasketLine, planBasket, type WishedLine } from './plan.rules.ts'

const carrots: WishedLine = {
  productId: 1,
  deliveryId: 1,
  name: 'Carottes',
  way: 'loose',
  unit: 'kg',
  netThousandths: 1000,
  seller: 'producer',
  producerId: 1,
  priceCents: 1110,
  feeBp: 0,
  vatBp: 550,
  orderedThousandths: 150,
}
const tomme: WishedLine = {
  ...carrots,
  productId: 2,
  name: 'Tomme',
  way: 'weighed',
  netThousandths: 250,
  priceCents: 2400,
  orderedThousandths: 3000,
}

/** What would be kept of a plan, for the next order. */
function kept(lines: ReturnType<typeof planBasket>['lines']): BasketLine[] {
  return lines.map((line) => ({ ...line, seller: line.soldBy }))
}

describe('ordering again', () => {
  test('the same product at the same price is one line, and costs the difference of the wholes', () => {
    const first = planBasket([], [carrots])
    expect(first.addedCents).toBe(167)
    const second = planBasket(kept(first.lines), [carrots])
    expect(second.lines).toMatchObject([
      {
        quantityThousandths: 300,
        totalCents: 333,
        added: { quantityThousandths: 150, totalCents: 166 },
      },
    ])
    expect([second.totalCents, second.addedCents]).toEqual([333, 166])
  })

  test.each([
    ['price', { priceCents: 1200 }],
    ['fee', { feeBp: 500 }],
    ['VAT', { vatBp: null }],
    ['seller', { seller: 'group' as const }],
    ['weight', { netThousandths: 300 }],
  ])('another %s is a line of its own', (_, change) => {
    const first = planBasket([], [tomme])
    const second = planBasket(kept(first.lines), [{ ...tomme, ...change }])
    expect(second.lines).toHaveLength(2)
    expect(second.lines[0]).toMatchObject({ added: { quantityThousandths: 0, totalCents: 0 } })
  })
})

test('weighed goods are counted in pieces and priced by their expected weight', () => {
  const { lines } = planBasket([], [tomme])
  expect(lines).toMatchObject([{ pieces: 3, quantityThousandths: 750, totalCents: 1800 }])
})

test('whatever is ordered in whichever steps, what was added adds up to the basket', () => {
  const wish = fc.record({
    productId: fc.integer({ min: 1, max: 4 }),
    producerId: fc.integer({ min: 1, max: 2 }),
    orderedThousandths: fc.integer({ min: 1, max: 9000 }),
    priceCents: fc.constantFrom(111, 1110, 333),
    feeBp: fc.constantFrom(0, 250, 1000),
    vatBp: fc.constantFrom(null, 550, 2000),
  })
  const order = fc.uniqueArray(wish, { selector: (one) => one.productId, minLength: 1 })
  fc.assert(
    fc.property(fc.array(order, { minLength: 1, maxLength: 4 }), (orders) => {
      let placed: BasketLine[] = []
      let added = 0
      for (const wishes of orders) {
        const plan = planBasket(
          placed,
          wishes.map((one) => ({ ...carrots, ...one })),
        )
        added += plan.addedCents
        const sum = (of: (line: (typeof plan.lines)[number]) => number) =>
          plan.lines.reduce((total, line) => total + of(line), 0)
        expect(sum((line) => line.added.totalCents)).toBe(plan.addedCents)
        expect(sum((line) => line.totalCents)).toBe(plan.totalCents)
        expect(plan.totalCents).toBe(added)
        placed = kept(plan.lines)
      }
    }),
  )
})
