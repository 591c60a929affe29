import { fold } from '#src/foundation/core/fold.ts'
import { parseMoney, parseRate } from '#src/foundation/core/money.ts'
import { done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import { parseQuantity, type Unit } from '#src/foundation/core/quantity.ts'
import type { Flaw, ReadRow } from '#src/foundation/papers/compare.rules.ts'
import type { TableRow } from '#src/foundation/papers/read-table.ts'
import type { ProductFacts } from '#src/supply/products/product.rules.ts'
import {
  findLayout,
  type LayoutRefusal,
  type ProductColumn,
  type ProductLayout,
} from './product-columns.rules.ts'

export type ProductReason =
  | 'name-missing'
  | 'name-wrong'
  | 'text-too-long'
  | 'price-missing'
  | 'price-wrong'
  | 'quantity-wrong'
  | 'weight-missing'
  | 'vat-wrong'
  | 'vat-not-allowed'
  | 'stock-wrong'
  | 'stock-not-whole'
  | 'too-many-cells'
  | 'reference-unclear'
  | 'name-unclear'

/** A row of a product list, read; undefined where the list says nothing, so that what was stays. */
export type ProductRow = {
  name: string
  /** For the content, where there is one: 15.00 for a chicken of about 1.5 kg. */
  priceCents: number
  reference: string | undefined
  description: string | undefined
  content: Content | undefined
  isOrganic: boolean | undefined
  isWeighed: boolean | undefined
  vatBp: number | undefined
  /** In thousandths of what the price is for. */
  stockThousandths: number | undefined
}
export type Content = { thousandths: number; unit: Unit }

/** All that a product list can say of a product: not its shelf, nor whether it is sold now. */
export type ListedProduct = Omit<ProductFacts, 'category' | 'isActive'> & {
  stockLeftThousandths: number | null
}

const LONGEST = { name: 150, reference: 50, description: 5000 }
const ONE = 1000
/** The old system's units; anything else is a piece. */
const UNITS: Record<string, Unit> = { kg: 'kg', g: 'g', l: 'L', litre: 'L', cl: 'cL', ml: 'mL' }
/** What people write in a column of yes and no, to say no; the old system takes even these as yes. */
const NO = ['', 'non', 'no', 'n', '0', 'faux', 'false']

/**
 * Reads a product list: each row typed, or all that is wrong with it by column. VAT rates are those
 * allowed; where none is (the seller charges no VAT), 0 says nothing. `Tomates;3,50 €;TOM;;1;kg;x;;
 * 5,5%;` → 350 cents for 1 kg, organic, 550 bp. See docs/decisions/020.
 */
export function readProducts(
  table: readonly TableRow[],
  allowedVatBp: readonly number[],
): Outcome<{ rows: ReadRow<ProductRow, ProductReason>[]; ignored: string[] }, LayoutRefusal> {
  const layout = findLayout(table)
  if (!layout.ok) return layout
  const rows = layout.value.rows.map((row) => readProduct(row, layout.value, allowedVatBp))
  return done({ rows, ignored: layout.value.ignored })
}

function readProduct(
  { line, cells }: TableRow,
  layout: ProductLayout,
  allowedVatBp: readonly number[],
): ReadRow<ProductRow, ProductReason> {
  const cell = (column: ProductColumn) => cells[layout.columns.indexOf(column)]?.trim() ?? ''
  const flaws = surplusIn(cells, layout)
  const take = <Value>(column: ProductColumn, read: Read<Value>) => {
    if (read.ok) return read.value
    flaws.push({ column, reason: read.refusal.code, value: cell(column) })
    return undefined
  }
  const name = take('name', readName(cell('name')))
  const priceCents = take('price', readPrice(cell('price')))
  const more = {
    reference: take('reference', readText(cell('reference'), LONGEST.reference)),
    description: take('description', readText(cell('description'), LONGEST.description)),
    content: take('quantity', readContent(cell('quantity'), cell('unit'))),
    isOrganic: readFlag(cell('organic'), layout, 'organic'),
    isWeighed: readFlag(cell('weighed'), layout, 'weighed'),
    vatBp: take('vat', readVat(cell('vat'), allowedVatBp)),
    stockThousandths: take('stock', readStock(cell('stock'))),
  }
  if (name === undefined || priceCents === undefined || flaws.length > 0) return { line, flaws }
  return { line, row: { name, priceCents, ...more } }
}

type Read<Value> = Outcome<Value, { code: ProductReason }>

/** Cells beyond the last column: a comma too many has cut a price or a name in two. */
function surplusIn(cells: readonly string[], layout: ProductLayout): Flaw<ProductReason>[] {
  const value = cells.slice(layout.columns.length).find((cell) => cell.trim() !== '')
  const column = layout.columns.findLast((known) => known !== null) ?? 'name'
  return value === undefined ? [] : [{ column, reason: 'too-many-cells', value: value.trim() }]
}

function readName(text: string): Read<string> {
  const name = text.replaceAll(/\s+/g, ' ')
  if (name === '') return refuse({ code: 'name-missing' })
  if (fold(name) === '') return refuse({ code: 'name-wrong' })
  return name.length > LONGEST.name ? refuse({ code: 'text-too-long' }) : done(name)
}

function readPrice(text: string): Read<number> {
  if (text === '') return refuse({ code: 'price-missing' })
  return orRefuse(parseMoney(text), 'price-wrong')
}

function readText(text: string, longest: number): Read<string | undefined> {
  if (text === '') return done(undefined)
  return text.length > longest ? refuse({ code: 'text-too-long' }) : done(text)
}

/** `6` without unit is 6 pieces, `kg` without quantity 1 kg; an empty quantity or 0 says nothing. */
function readContent(quantity: string, unit: string): Read<Content | undefined> {
  const thousandths = quantity === '' ? 0 : parseQuantity(quantity)
  if (thousandths === undefined) return refuse({ code: 'quantity-wrong' })
  if (thousandths === 0 && unit === '') return done(undefined)
  return done({ thousandths: thousandths || ONE, unit: UNITS[fold(unit)] ?? 'piece' })
}

function readFlag(text: string, layout: ProductLayout, column: ProductColumn): boolean | undefined {
  if (!layout.columns.includes(column)) return undefined
  return layout.isOldSystem ? text !== '' : !NO.includes(fold(text))
}

function readVat(text: string, allowedVatBp: readonly number[]): Read<number | undefined> {
  if (text === '') return done(undefined)
  const vatBp = parseRate(text)
  if (vatBp === undefined) return refuse({ code: 'vat-wrong' })
  if (allowedVatBp.length === 0 && vatBp === 0) return done(undefined)
  return allowedVatBp.includes(vatBp) ? done(vatBp) : refuse({ code: 'vat-not-allowed' })
}

function readStock(text: string): Read<number | undefined> {
  return text === '' ? done(undefined) : orRefuse(parseQuantity(text), 'stock-wrong')
}

function orRefuse<Value>(value: Value | undefined, code: ProductReason): Read<Value> {
  return value === undefined ? refuse({ code }) : done(value)
}
