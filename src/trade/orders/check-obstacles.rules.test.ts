import fc from 'fast-check'
import { expect, test } from 'vitest'
import { whyNotProduct } from '#src/supply/distributions/why-not.rules.ts'
import { checkLines, type ProductFacts } from './check.rules.ts'

const NOW = new Date('2026-11-25T15:00Z')
const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000)

const carrots: ProductFacts = {
  id: 2,
  isActive: true,
  isArchived: false,
  membersCanOrder: true,
  isInSeason: true,
  isProducerComplete: true,
  opensAt: later(-48),
  closesAt: later(24),
  way: 'loose',
  netThousandths: 1000,
  stepThousandths: 250,
  priceCents: 150,
  feeBp: 1000,
  stockLeftThousandths: 6000,
}
const want = (productId: number, quantityThousandths: number) => {
  return { productId, quantityThousandths, shownPriceCents: null }
}

test('of a producer whose legal sheet is incomplete nothing is placed', () => {
  const incomplete = { ...carrots, isProducerComplete: false }
  expect(checkLines([incomplete], [want(carrots.id, 1000)], NOW)).toMatchObject({
    refusal: {
      code: 'lines-refused',
      lines: [{ code: 'producer-incomplete', proposal: { quantityThousandths: 0 } }],
    },
  })
})

test('one step of a product is refused exactly when the shop says why it can’t be ordered', () => {
  const facts = fc.record({
    isActive: fc.boolean(),
    isArchived: fc.boolean(),
    membersCanOrder: fc.boolean(),
    isInSeason: fc.boolean(),
    isProducerComplete: fc.boolean(),
    opensAt: fc.integer({ min: -3, max: 3 }).map(later),
    closesAt: fc.integer({ min: -3, max: 3 }).map(later),
    stepThousandths: fc.constantFrom(100, 250, 1000),
    stockLeftThousandths: fc.option(fc.nat(2000)),
  })
  fc.assert(
    fc.property(facts, (change) => {
      const product = { ...carrots, ...change }
      const placed = checkLines([product], [want(product.id, product.stepThousandths)], NOW)
      expect(placed.ok).toBe(whyNotProduct(product, NOW).length === 0)
    }),
    { numRuns: 2000 },
  )
})
