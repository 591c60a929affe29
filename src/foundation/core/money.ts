import { parseDecimal } from './decimal.ts'
import { assert } from './outcome.ts'

/** One hundred percent, in basis points. */
const WHOLE_BP = 10_000
const BELOW_EUROS = 1_000_000

/**
 * numerator ÷ denominator to the nearest whole number, a half going up (5 ÷ 2 → 3, −5 ÷ 2 → −2).
 * Whole numbers only; give a BigInt where a product may pass 2^53 (`BigInt(a) * BigInt(b)`).
 * A result that is not a safe integer is a bug and throws.
 */
export function roundHalfUp(numerator: number | bigint, denominator: number | bigint): number {
  const [above, below] = [BigInt(numerator), BigInt(denominator)]
  assert(below > 0n, 'a division by more than nothing')
  const [top, bottom] = [2n * above + below, 2n * below]
  const rest = top % bottom
  return safe(Number((top - (rest < 0n ? rest + bottom : rest)) / bottom))
}

/**
 * What a member pays for one unit of sale (one kg for loose and weighed): the producer's price
 * and the fee, half up to the cent. `memberPriceCents(111, 1000)` → 122 (1.11 € and 10 %).
 */
export function memberPriceCents(priceCents: number, feeBp: number): number {
  assert(priceCents >= 0 && feeBp >= 0, 'prices and fees of nothing or more')
  return roundHalfUp(BigInt(priceCents) * BigInt(WHOLE_BP + feeBp), WHOLE_BP)
}

/** A line in cents, VAT included: total = goods + fee. */
export type LineTotals = { goodsCents: number; feeCents: number; totalCents: number }

/**
 * One line: the total is the quantity × the member price, the goods the quantity × the price, each
 * half up to the cent; the fee is the difference. 5 × 1.11 with 10 % → 6.10 = 5.55 + 0.55;
 * 0.150 kg × 11.10 → 1.67; 1.5 × 1.11 with 10 % → 1.83 = 1.67 + 0.16.
 */
export function lineTotals(line: {
  quantityThousandths: number
  priceCents: number
  feeBp: number
}): LineTotals {
  assert(line.quantityThousandths >= 0, 'a quantity of nothing or more')
  const quantity = BigInt(line.quantityThousandths)
  const memberPrice = memberPriceCents(line.priceCents, line.feeBp)
  const totalCents = roundHalfUp(quantity * BigInt(memberPrice), 1000)
  const goodsCents = roundHalfUp(quantity * BigInt(line.priceCents), 1000)
  return { goodsCents, feeCents: totalCents - goodsCents, totalCents }
}

/** Adds amounts up; a sum beyond the safe integers is a bug and throws. */
export function sumCents(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => safe(sum + safe(amount)), 0)
}

/**
 * Parts of a total in proportion to whole weights, by largest remainder: each first gets its share
 * cut to the cent; the cents left go one by one to the largest fractions cut off, the first in
 * order among equals. The parts always add up. Weights that are all 0 count as equal.
 * `splitCents(100, [1, 1, 1])` → `[34, 33, 33]`. Refuses (throws) totals and weights below 0.
 */
export function splitCents(totalCents: number, weights: readonly number[]): number[] {
  assert(totalCents >= 0 && weights.every((weight) => weight >= 0), 'nothing below 0 to split')
  assert(totalCents === 0 || weights.length > 0, 'somebody to give the cents to')
  const asked = weights.some((weight) => weight > 0) ? weights : weights.map(() => 1)
  const whole = asked.reduce((sum, weight) => sum + BigInt(weight), 0n)
  const shares = asked.map((weight, place) => {
    const share = BigInt(totalCents) * BigInt(weight)
    return { place, cents: Number(share / whole), fraction: share % whole }
  })
  const left = totalCents - sumCents(shares.map((share) => share.cents))
  const lucky = shares.toSorted(
    (a, b) => Number(b.fraction > a.fraction) - Number(b.fraction < a.fraction),
  )
  for (const share of lucky.slice(0, left)) share.cents += 1
  return shares.map((share) => share.cents)
}

/** Amounts without and of VAT: total = net + VAT. */
export type VatSplit = { netCents: number; vatCents: number; totalCents: number }

/**
 * The VAT in the lines of one basket × seller × rate, from their totals incl. VAT: computed once
 * from the sum, half up to the cent, then spread by largest remainder. 7.20 at 10 % → 6.55 + 0.65;
 * two lines of 1.80 at 5.5 % → 3.41 + 0.19, the lines 1.70 + 0.10 and 1.71 + 0.09.
 */
export function vatSpread<Line extends { totalCents: number }>(
  lines: readonly Line[],
  vatBp: number,
): VatSplit & { lines: (Line & VatSplit)[] } {
  assert(vatBp >= 0, 'a rate of nothing or more')
  const totals = lines.map((line) => line.totalCents)
  const totalCents = sumCents(totals)
  const vatCents = roundHalfUp(BigInt(totalCents) * BigInt(vatBp), WHOLE_BP + vatBp)
  const parts = splitCents(vatCents, totals)
  const withVat = lines.map((line, place) => {
    const part = parts[place] ?? 0
    return { ...line, netCents: line.totalCents - part, vatCents: part }
  })
  return { netCents: totalCents - vatCents, vatCents, totalCents, lines: withVat }
}

/**
 * An amount as people type it, in cents; undefined when it is not one. Reads `2,50 €`, `1 234,56`,
 * `2.5`, `€ 3`; refuses `1,5o`, more than 2 decimals, 1 000 000 € and more, and what is below 0
 * unless `negative` allows it.
 */
export function parseMoney(text: string, asked: { negative?: boolean } = {}): number | undefined {
  const bare = text.trim().replace(/^€\s*|\s*(?:€|euros?|eur)$/i, '')
  return parseDecimal(bare, { decimals: 2, below: BELOW_EUROS, ...asked })
}

/**
 * A rate as people type it, in basis points; undefined when it is not one. `5,5 %` → 550, `20` →
 * 2000; refuses more than 2 decimals, more than 100 % and what is below 0.
 */
export function parseRate(text: string): number | undefined {
  const bare = text.trim().replace(/\s*%$/, '')
  const bp = parseDecimal(bare, { decimals: 2, below: 101 })
  return bp !== undefined && bp <= WHOLE_BP ? bp : undefined
}

function safe(cents: number): number {
  assert(Number.isSafeInteger(cents), `${cents} is a safe integer`)
  return cents
}
