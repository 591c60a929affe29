import { roundHalfUp } from '#src/foundation/core/money.ts'
import {
  convertQuantity,
  isWholeUnits,
  pricePerUnit,
  type Unit,
} from '#src/foundation/core/quantity.ts'
import type { Flaw } from '#src/foundation/papers/compare.rules.ts'
import type { Way } from '#src/supply/products/ways.rules.ts'
import type { ProductColumn } from './product-columns.rules.ts'
import type { Content, ListedProduct, ProductReason, ProductRow } from './product-import.rules.ts'

export type Flawed = { flaws: Flaw<ProductReason>[] }
export type Measures = Pick<
  ListedProduct,
  'way' | 'unit' | 'netThousandths' | 'stepThousandths' | 'priceCents'
>

const ONE = 1000
const PIECE: Content = { thousandths: ONE, unit: 'piece' }
const DEAREST_CENTS = 99_999_999

/**
 * How a listed product is sold, and its price. A list's price is for the row's content. Weighed: by
 * the kg, the content being what a piece weighs about: 15.00 for 1.5 kg → 10.00 per kg. Weighed by
 * volume is loose by the litre. What we sell loose stays so while the content allows it. A row
 * without content means the price as we keep it; then it can't say that weighing begins or ends.
 */
export function measure(row: ProductRow, kept: ListedProduct | undefined): Measures | Flawed {
  if (kept && !row.content) return asKept(row, kept)
  const content = row.content ?? PIECE
  const way = wayOf(content, row.isWeighed, kept)
  if (way !== 'unit') return byTheUnit(way, content, row, kept)
  const { thousandths: netThousandths, unit } = content
  return { way, unit, netThousandths, stepThousandths: ONE, priceCents: row.priceCents }
}

function asKept({ isWeighed, priceCents }: ProductRow, kept: ListedProduct): Measures | Flawed {
  const { way, unit, netThousandths, stepThousandths } = kept
  const isSame = isWeighed === undefined || way === 'loose' || isWeighed === (way === 'weighed')
  if (!isSame) return flawed('quantity', 'weight-missing', '')
  return { way, unit, netThousandths, stepThousandths, priceCents }
}

function wayOf(
  { unit }: Content,
  isWeighed: boolean | undefined,
  kept: ListedProduct | undefined,
): Way {
  const isMeasuredIn = (other: Unit) => convertQuantity(ONE, unit, other) !== undefined
  if (kept?.way === 'loose' && isMeasuredIn(kept.unit)) return 'loose'
  if (isWeighed === undefined && kept?.way === 'weighed') return 'weighed'
  if (!isWeighed) return 'unit'
  return isMeasuredIn('L') && kept?.way !== 'weighed' ? 'loose' : 'weighed'
}

function byTheUnit(
  way: 'loose' | 'weighed',
  content: Content,
  row: ProductRow,
  kept: ListedProduct | undefined,
): Measures | Flawed {
  const { unit, thousandths: netThousandths } = content
  const said = row.content ? `${netThousandths / ONE} ${unit}` : ''
  const price = pricePerUnit({ memberPriceCents: row.priceCents, netThousandths, unit })
  if (!price) return flawed('quantity', 'weight-missing', said)
  const net = convertQuantity(netThousandths, unit, price.per) ?? 0
  if (net === 0 || price.cents > DEAREST_CENTS) return flawed('quantity', 'quantity-wrong', said)
  const same = { way, unit: price.per, priceCents: price.cents }
  if (way === 'weighed') return { ...same, netThousandths: net, stepThousandths: ONE }
  const isSameLoose = kept?.way === 'loose' && kept.unit === price.per
  return { ...same, netThousandths: ONE, stepThousandths: isSameLoose ? kept.stepThousandths : net }
}

/**
 * What is left after the list: pieces, or of a loose product its kg or litres: 20 bottles of 0.5 L
 * are 10 L. What the list doesn't say stays. Refuses half pieces.
 */
export function stockOf(
  row: ProductRow,
  kept: ListedProduct | undefined,
  { way, unit }: Measures,
): { stockLeftThousandths: number | null } | Flawed {
  const said = row.stockThousandths
  const each = (way === 'loose' && row.content && inUnit(row.content, unit)) || ONE
  const left =
    said === undefined
      ? (kept?.stockLeftThousandths ?? null)
      : roundHalfUp(BigInt(said) * BigInt(each), ONE)
  if (left !== null && way !== 'loose' && !isWholeUnits(left))
    return flawed('stock', 'stock-not-whole', said === undefined ? '' : String(said / ONE))
  return { stockLeftThousandths: left }
}

function inUnit({ thousandths, unit }: Content, to: Unit): number | undefined {
  return convertQuantity(thousandths, unit, to)
}

export function flawed(column: ProductColumn, reason: ProductReason, value: string): Flawed {
  return { flaws: [{ column, reason, value }] }
}
