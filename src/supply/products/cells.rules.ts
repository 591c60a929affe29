import { done, refuse } from '#src/foundation/core/outcome.ts'
import { VAT_CHOICES, vatBpOf, vatTyped } from '#src/supply/catalogs/catalog.rules.ts'
import { SHELVES } from './category.rules.ts'
import type { Read } from './fields.rules.ts'
import { oneOf, type ProductFacts, readName, readPrice, readStock } from './product.rules.ts'
import type { Way } from './ways.rules.ts'

/** What the table of products holds of each, by cell. */
export type CellFacts = Pick<
  ProductFacts,
  'name' | 'reference' | 'category' | 'priceCents' | 'vatBp' | 'isActive'
> & { stockLeftThousandths: number | null }
export type Cell = keyof CellFacts

/** In the order of the screen. */
export const CELLS = [
  'name',
  'reference',
  'category',
  'priceCents',
  'vatBp',
  'stockLeftThousandths',
  'isActive',
] as const satisfies Cell[]

const NAME_MAX = 150
const REFERENCE_MAX = 50

export type TypedCells = Partial<Record<Cell, string>>

/**
 * Each cell of a row as typed, read, or the code of its error; a box that is not ticked is not there. A rate that
 * can't be chosen any more may stay.
 */
export function readCells(
  typed: TypedCells,
  of: { way: Way; vatBp: number | null },
): { [One in Cell]: Read<CellFacts[One]> } {
  const text = (cell: Cell) => typed[cell]?.trim() ?? ''
  return {
    name: notLonger(readName(text('name')), NAME_MAX),
    reference: notLonger(done(text('reference') || null), REFERENCE_MAX),
    category: oneOf(SHELVES, text('category')),
    priceCents: readPrice(text('priceCents')),
    vatBp: text('vatBp') === vatTyped(of.vatBp) ? done(of.vatBp) : readVat(text('vatBp')),
    stockLeftThousandths: readStock({ way: of.way, stock: text('stockLeftThousandths') }),
    isActive: done(typed.isActive !== undefined),
  }
}

function readVat(typed: string): Read<number | null> {
  const chosen = oneOf(VAT_CHOICES, typed)
  return chosen.ok ? done(vatBpOf(chosen.value)) : chosen
}

function notLonger<Text extends string | null>(read: Read<Text>, longest: number): Read<Text> {
  const isTooLong = read.ok && read.value !== null && read.value.length > longest
  return isTooLong ? refuse({ code: 'too-long' }) : read
}

type Versions<Facts> = {
  /** As they stood when somebody began to type. */
  was: Facts
  /** As typed, where it could be read. */
  now: Partial<Facts>
  /** As they are by now. */
  kept: Facts
}

/**
 * A row that two people changed, cell by cell: what only one of them changed is taken, the same change twice too; what
 * both changed differently stays as it is kept, and is a conflict. Name A → B by me, price 240 → 260 by them:
 * `{ facts: { name: 'B', price: 260 }, conflicts: [] }`.
 */
export function mergeCells<Facts extends object>({
  was,
  now,
  kept,
}: Versions<Facts>): {
  facts: Facts
  conflicts: (keyof Facts & string)[]
} {
  const cells = Object.keys(now) as (keyof Facts & string)[]
  const typed = cells.filter((cell) => now[cell] !== was[cell] && now[cell] !== kept[cell])
  const conflicts = typed.filter((cell) => kept[cell] !== was[cell])
  const mine = typed.filter((cell) => !conflicts.includes(cell)).map((cell) => [cell, now[cell]])
  return { facts: { ...kept, ...Object.fromEntries(mine) }, conflicts }
}

/** The cells of something that has more: a product. */
export function cellFactsOf(product: CellFacts): CellFacts {
  return Object.fromEntries(CELLS.map((cell) => [cell, product[cell]])) as CellFacts
}

/** What a row carries of how it was read, so that a stale cell is told from one that nobody touched. */
export type ReadAs = { version: number; facts: CellFacts }

/** As one short text, for a hidden field: `[3,"Mâche","MAC","vegetable",240,550,6000,true]`. */
export function readAsText({ version, facts }: ReadAs): string {
  return JSON.stringify([version, ...CELLS.map((cell) => facts[cell])])
}

/** The reverse; undefined for what we never wrote. */
export function parseReadAs(text: string): ReadAs | undefined {
  const [version, ...values] = parseList(text)
  if (typeof version !== 'number' || values.length !== CELLS.length) return undefined
  const facts = Object.fromEntries(CELLS.map((cell, place) => [cell, values[place]]))
  // only ever compared, never kept: a value that somebody tampered with is just another one
  return { version, facts: facts as CellFacts }
}

function parseList(text: string): unknown[] {
  try {
    const list: unknown = JSON.parse(text)
    return Array.isArray(list) ? list : []
  } catch {
    return []
  }
}
