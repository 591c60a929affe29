import { memberPriceCents } from '#src/foundation/core/money.ts'
import { pricedThousandths, type Sold } from '#src/supply/products/ways.rules.ts'

const MOST_THOUSANDTHS = 999_000
const MOST_CENTS = 9_999_999

type Ordered = Pick<Sold, 'way' | 'netThousandths'> & {
  stepThousandths: number
  priceCents: number
  feeBp: number
}

/**
 * The most of a product that one order takes, so that a slip of the finger is asked about: 999 pieces, kg or litres,
 * and 99 999,99 €, in whole steps. Lettuces at 1.50 → 999 000; truffles at 900.00 the kg, by 0.100 → 111 100; pieces of
 * about 3 kg → 333 000.
 */
export function mostOf(product: Ordered): number {
  const { stepThousandths: step, priceCents, feeBp } = product
  const memberCents = Math.max(1, memberPriceCents(priceCents, feeBp))
  const affordable = Math.floor((MOST_CENTS * 1000) / memberCents)
  const priced = Math.min(MOST_THOUSANDTHS, affordable)
  const perStep = pricedThousandths(product, step)
  const steps = Math.min(Math.floor(priced / perStep), Math.floor(MOST_THOUSANDTHS / step))
  return steps * step
}
