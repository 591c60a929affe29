import { lineTotals, memberPriceCents } from '#src/foundation/core/money.ts'
import { type Measure, measured } from '#src/supply/products/measured.rules.ts'
import { pricedThousandths, type Sold } from '#src/supply/products/ways.rules.ts'

/** A product as the shop offers it; the price is what members pay, per unit of sale. */
export type Offer = Sold & {
  stepThousandths: number
  memberCents: number
  leftThousandths: number | null
}

type Sale = Sold & {
  stepThousandths: number
  priceCents: number
  feeBp: number
  stockLeftThousandths: number | null
}

export function offerOf(product: Sale): Offer {
  const { way, unit, netThousandths, stepThousandths, priceCents, feeBp } = product
  const memberCents = memberPriceCents(priceCents, feeBp)
  const leftThousandths = product.stockLeftThousandths
  return { way, unit, netThousandths, stepThousandths, memberCents, leftThousandths }
}

/**
 * What so much costs, fee included: 1.5 kg at 2.40 → 360; 2 pieces of about 0.250 kg at 24.00 → 1200,
 * an estimate.
 */
export function amountOf(
  offer: Pick<Offer, 'way' | 'netThousandths' | 'memberCents'>,
  orderedThousandths: number,
): number {
  const quantityThousandths = pricedThousandths(offer, orderedThousandths)
  return lineTotals({ quantityThousandths, priceCents: offer.memberCents, feeBp: 0 }).totalCents
}

/** What stands in a stepper: « 2 » pieces, « 1,5 kg » of loose products. */
export function orderedMeasure(
  sold: Pick<Sold, 'way' | 'unit'>,
  orderedThousandths: number,
): Measure {
  return sold.way === 'loose'
    ? measured(orderedThousandths, sold.unit)
    : { thousandths: orderedThousandths }
}

/** The quantities that a stepper's ends lead to from here; `more` null when no more can be had. */
export function stepsFrom(
  offer: Pick<Offer, 'stepThousandths' | 'leftThousandths'>,
  orderedThousandths: number,
): { less: number; more: number | null } {
  const { stepThousandths: step, leftThousandths: left } = offer
  const less = Math.max(0, (Math.ceil(orderedThousandths / step) - 1) * step)
  const more = (Math.floor(orderedThousandths / step) + 1) * step
  return { less, more: left !== null && more > left ? null : more }
}
