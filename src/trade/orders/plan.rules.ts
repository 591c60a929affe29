import { assert } from '#src/foundation/core/outcome.ts'
import type { Unit } from '#src/foundation/core/quantity.ts'
import { pricedThousandths, type Way } from '#src/supply/products/ways.rules.ts'
import { type BasketTotals, basketTotals, type LineAmounts } from './line.rules.ts'

/** What a line keeps of its product, as it was when ordered. */
export type LineTerms = {
  productId: number
  deliveryId: number
  name: string
  way: Way
  unit: Unit
  netThousandths: number
  /** Who sells by law. */
  seller: 'producer' | 'group'
  producerId: number
  priceCents: number
  feeBp: number
  vatBp: number | null
}

/** A line of a basket: what the price multiplies, and how many pieces are to be weighed. */
export type BasketLine = LineTerms & { quantityThousandths: number; pieces: number | null }
/** What somebody wants: pieces in thousandths when weighed, else of the unit of sale. */
export type WishedLine = LineTerms & { orderedThousandths: number }

export type PlannedLine = Omit<BasketLine, 'seller'> &
  LineAmounts & {
    /** The key by which VAT is counted: `producer:12`, `group`. */
    seller: string
    soldBy: LineTerms['seller']
    /** What placing adds to the basket's line, in the same measures. */
    added: { quantityThousandths: number; pieces: number | null; totalCents: number }
  }
export type Plan = Omit<BasketTotals<unknown>, 'lines'> & {
  lines: PlannedLine[]
  /** What the order costs: the basket's total after it, less the total before. */
  addedCents: number
}

/**
 * What a basket holds once the wishes are added to what was placed before. The same product under the same terms makes
 * one line, under others (another price) a line of its own. Amounts are those of whole lines, so an addition costs the
 * difference: 0.150 kg at 11.10 placed (1.67), 0.150 kg more → 0.300 kg, 3.33, added 1.66.
 */
export function planBasket(placed: readonly BasketLine[], wishes: readonly WishedLine[]): Plan {
  const before = basketTotals(placed.map(priced))
  const costBefore = new Map(before.lines.map((line) => [termsKey(line), line.totalCents]))
  const { lines, ...totals } = basketTotals(merged(placed, wishes.map(ordered)).map(priced))
  const held = new Map(placed.map((line) => [termsKey(priced(line)), line]))
  return {
    ...totals,
    lines: lines.map((line) => {
      const cost = costBefore.get(termsKey(line)) ?? 0
      return { ...line, added: addedTo(line, held.get(termsKey(line)), cost) }
    }),
    addedCents: totals.totalCents - before.totalCents,
  }
}

/** A wish as a basket's line: 3 pieces of about 0.250 kg are 0.750 kg in 3 pieces. */
function ordered({ orderedThousandths, ...terms }: WishedLine): BasketLine {
  assert(orderedThousandths > 0, 'wishes of more than nothing')
  return {
    ...terms,
    quantityThousandths: pricedThousandths(terms, orderedThousandths),
    pieces: terms.way === 'weighed' ? orderedThousandths / 1000 : null,
  }
}

function merged(placed: readonly BasketLine[], added: readonly BasketLine[]): BasketLine[] {
  const lines = new Map<string, BasketLine>()
  for (const line of [...placed, ...added]) {
    const key = termsKey(priced(line))
    const known = lines.get(key)
    lines.set(key, known ? joined(known, line) : line)
  }
  return [...lines.values()]
}

function joined(line: BasketLine, more: BasketLine): BasketLine {
  const quantityThousandths = line.quantityThousandths + more.quantityThousandths
  const pieces = line.pieces === null ? null : line.pieces + (more.pieces ?? 0)
  return { ...line, quantityThousandths, pieces }
}

function addedTo(
  line: { quantityThousandths: number; pieces: number | null; totalCents: number },
  before: BasketLine | undefined,
  costBefore: number,
): PlannedLine['added'] {
  return {
    quantityThousandths: line.quantityThousandths - (before?.quantityThousandths ?? 0),
    pieces: line.pieces === null ? null : line.pieces - (before?.pieces ?? 0),
    totalCents: line.totalCents - costBefore,
  }
}

function priced(line: BasketLine) {
  const seller = line.seller === 'group' ? 'group' : `producer:${line.producerId}`
  return { ...line, seller, soldBy: line.seller }
}

/** What must be the same for two orders to be one line; the table `line` has the same key. */
function termsKey(line: Omit<LineTerms, 'seller'> & { soldBy: string }): string {
  const { productId, soldBy, way, unit, netThousandths, priceCents, feeBp, vatBp } = line
  return JSON.stringify([productId, soldBy, way, unit, netThousandths, priceCents, feeBp, vatBp])
}
