import { parseDecimal } from './decimal.ts'
import { roundHalfUp } from './money.ts'
import { assert } from './outcome.ts'

/** What one unit of sale is measured in. */
export const UNITS = ['piece', 'kg', 'g', 'L', 'cL', 'mL'] as const
export type Unit = (typeof UNITS)[number]

/** How many of a unit make one of the unit the law compares prices by. */
const MEASURES = {
  piece: { base: 'piece', perBase: 1 },
  kg: { base: 'kg', perBase: 1 },
  g: { base: 'kg', perBase: 1000 },
  L: { base: 'L', perBase: 1 },
  cL: { base: 'L', perBase: 100 },
  mL: { base: 'L', perBase: 1000 },
} as const satisfies Record<Unit, { base: Unit; perBase: number }>

/**
 * A quantity as people type it, in thousandths; undefined when it is not one. `1,5` → 1500,
 * `0.250` → 250, `1 500` → 1500000; refuses more than 3 decimals, what is below 0, 1 000 000 and
 * more.
 */
export function parseQuantity(text: string): number | undefined {
  return parseDecimal(text, { decimals: 3, below: 1_000_000 })
}

/** Whether a quantity is a number of whole units: 2000 is, 2500 is not. */
export function isWholeUnits(quantityThousandths: number): boolean {
  return quantityThousandths % 1000 === 0
}

/** Whether a quantity is so many whole steps: 750 fits a step of 250, 800 doesn't; 0 fits any. */
export function fitsStep(quantityThousandths: number, stepThousandths: number): boolean {
  assert(stepThousandths > 0, 'a step above 0')
  return quantityThousandths % stepThousandths === 0
}

/**
 * The same quantity in another unit, half up to the thousandth; undefined between units that
 * measure different things. 500 g is 0.500 kg: `convertQuantity(500_000, 'g', 'kg')` → 500.
 */
export function convertQuantity(thousandths: number, from: Unit, to: Unit): number | undefined {
  const [here, there] = [MEASURES[from], MEASURES[to]]
  if (here.base !== there.base) return undefined
  return roundHalfUp(BigInt(thousandths) * BigInt(there.perBase), here.perBase)
}

/** A price per kg or per litre, in cents. */
export type PricePerUnit = { cents: number; per: 'kg' | 'L' }

/**
 * The price per kg or per litre that the law asks for, from the member price of something that
 * holds the net quantity; half up to the cent. 500 g at 3.20 → 6.40 per kg; 75 cL at 9.00 → 12.00
 * per litre. Undefined for what is counted, or holds nothing known.
 */
export function pricePerUnit(product: {
  memberPriceCents: number
  netThousandths: number
  unit: Unit
}): PricePerUnit | undefined {
  const { base, perBase } = MEASURES[product.unit]
  if (base === 'piece' || product.netThousandths <= 0) return undefined
  const perOne = BigInt(product.memberPriceCents) * BigInt(perBase) * 1000n
  return { cents: roundHalfUp(perOne, product.netThousandths), per: base }
}
