import { type LineTotals, lineTotals, sumCents, vatSpread } from '#src/foundation/core/money.ts'
import { assert } from '#src/foundation/core/outcome.ts'

export type LineKind = 'goods' | 'deposit' | 'delivery'

/** What decides a line's amounts. */
export type PricedLine = {
  /** Who sells by law, by any key that tells sellers apart: `producer:12`, `group`. */
  seller: string | number
  /** Basis points; null where the seller charges no VAT (art. 293 B). */
  vatBp: number | null
  /** What the price multiplies: of weighed goods the weight, estimated or weighed. */
  quantityThousandths: number
  priceCents: number
  feeBp: number
  /** A line is goods unless it says otherwise. */
  kind?: LineKind
}

/** VAT is null where the seller charges none; the net is then the total. */
export type Amounts = { netCents: number; vatCents: number | null; totalCents: number }
export type LineAmounts = LineTotals & Amounts
/** The sums of one seller at one rate: what VAT is computed from. */
export type SellerRateAmounts = Amounts & { seller: string | number; vatBp: number | null }
/** The sums of one rate over all sellers, as receipts and desks show them. */
export type RateAmounts = { vatBp: number; netCents: number; vatCents: number; totalCents: number }

export type BasketTotals<Line> = {
  goodsCents: number
  feeCents: number
  depositCents: number
  deliveryCents: number
  netCents: number
  vatCents: number
  totalCents: number
  /** Lowest rate first; sellers without VAT are not in it. */
  vatByRate: RateAmounts[]
  /** In the order of their first lines. */
  bySellerAndRate: SellerRateAmounts[]
  /** The lines in their order, each with its amounts. */
  lines: (Line & LineAmounts)[]
}

/**
 * The one function that makes a basket's amounts (spec « Prices »): each line by `lineTotals`; VAT
 * once per seller × rate from the sum incl. VAT, spread on the lines by largest remainder.
 * total = goods + fee + deposit + delivery = net + VAT, and every sum is the sum of its lines.
 * 1 × 6.00 with a fee of 20 % at 10 % → goods 6.00, fee 1.20, total 7.20 = net 6.55 + VAT 0.65.
 * Two lines of 1.80 of one seller at 5.5 % → net 3.41, VAT 0.19.
 */
export function basketTotals<Line extends PricedLine>(lines: readonly Line[]): BasketTotals<Line> {
  const groups = groupsOf(lines).map(withVat)
  const inOrder = groups.flatMap((group) => group.lines).toSorted((a, b) => a.place - b.place)
  const sums = groups.map(({ lines: _, ...group }) => group)
  const done = inOrder.map(({ place: _, line, ...amounts }) => ({ ...line, ...amounts }))
  return {
    ...sumsByKind(done),
    netCents: sumCents(sums.map((group) => group.netCents)),
    vatCents: sumCents(sums.map((group) => group.vatCents ?? 0)),
    totalCents: sumCents(sums.map((group) => group.totalCents)),
    vatByRate: sumsByRate(sums),
    bySellerAndRate: sums,
    lines: done,
  }
}

type Placed<Line> = { place: number; line: Line } & LineTotals
type Group<Line> = SellerRateAmounts & { lines: (Placed<Line> & Amounts)[] }

function groupsOf<Line extends PricedLine>(lines: readonly Line[]): Placed<Line>[][] {
  const placed = lines.map((line, place) => ({ place, line, ...lineTotals(line) }))
  const groups = Map.groupBy(placed, ({ line }) => JSON.stringify([line.seller, line.vatBp]))
  return [...groups.values()]
}

function withVat<Line extends PricedLine>(lines: readonly Placed<Line>[]): Group<Line> {
  const [first] = lines
  assert(first, 'a group has a line')
  const { seller, vatBp } = first.line
  return { seller, vatBp, ...(vatBp === null ? withoutVat(lines) : vatSpread(lines, vatBp)) }
}

function withoutVat<Line>(lines: readonly Placed<Line>[]) {
  const plain = (totalCents: number) => ({ netCents: totalCents, vatCents: null, totalCents })
  const total = sumCents(lines.map((line) => line.totalCents))
  return { ...plain(total), lines: lines.map((line) => ({ ...line, ...plain(line.totalCents) })) }
}

function sumsByKind(lines: readonly (PricedLine & LineTotals)[]) {
  const sum = (kind: LineKind, field: keyof LineTotals) =>
    sumCents(lines.filter((line) => (line.kind ?? 'goods') === kind).map((line) => line[field]))
  return {
    goodsCents: sum('goods', 'goodsCents'),
    feeCents: sum('goods', 'feeCents'),
    depositCents: sum('deposit', 'totalCents'),
    deliveryCents: sum('delivery', 'totalCents'),
  }
}

function sumsByRate(groups: readonly SellerRateAmounts[]): RateAmounts[] {
  const rates = new Map<number, RateAmounts>()
  for (const { vatBp, netCents, vatCents, totalCents } of groups) {
    if (vatBp === null || vatCents === null) continue
    const sums = rates.get(vatBp) ?? { vatBp, netCents: 0, vatCents: 0, totalCents: 0 }
    rates.set(vatBp, {
      vatBp,
      netCents: sums.netCents + netCents,
      vatCents: sums.vatCents + vatCents,
      totalCents: sums.totalCents + totalCents,
    })
  }
  return [...rates.values()].toSorted((a, b) => a.vatBp - b.vatBp)
}
