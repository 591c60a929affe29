import { assert } from '#src/foundation/core/outcome.ts'
import {
  isWholeUnits,
  type PricePerUnit,
  pricePerUnit,
  type Unit,
} from '#src/foundation/core/quantity.ts'

/** How a product is sold: by whole units, loose by step, or by the piece and weighed later. */
export const WAYS = ['unit', 'loose', 'weighed'] as const
export type Way = (typeof WAYS)[number]

/**
 * How a product is sold and measured. Unit: the price is for one, which holds the net quantity.
 * Loose: the price is for one kg or litre, ordered by step. Weighed: the price is for one kg, a
 * piece weighs about the net quantity.
 */
export type Sold = { way: Way; unit: Unit; netThousandths: number }

/**
 * The quantity that the price multiplies, for what a member orders: the same, but for weighed
 * products pieces × approximate weight, until weights replace it. 3 pieces of about 0.250 kg:
 * `pricedThousandths(tomme, 3000)` → 750.
 */
export function pricedThousandths(
  sold: Pick<Sold, 'way' | 'netThousandths'>,
  orderedThousandths: number,
): number {
  if (sold.way !== 'weighed') return orderedThousandths
  assert(isWholeUnits(orderedThousandths), 'weighed products ordered by the piece')
  return (orderedThousandths / 1000) * sold.netThousandths
}

/** The price per kg or litre of a product however it is sold; undefined for what is counted. */
export function comparablePrice(sold: Sold, memberPriceCents: number): PricePerUnit | undefined {
  const netThousandths = sold.way === 'unit' ? sold.netThousandths : 1000
  return pricePerUnit({ memberPriceCents, netThousandths, unit: sold.unit })
}
