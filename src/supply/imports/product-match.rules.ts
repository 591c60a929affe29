import { fold } from '#src/foundation/core/fold.ts'
import { compare, type Preview, type ReadRow } from '#src/foundation/papers/compare.rules.ts'
import type { ListedProduct, ProductReason, ProductRow } from './product-import.rules.ts'
import { type Flawed, flawed, measure, stockOf } from './product-measure.rules.ts'

export type ProductPreview<Kept extends ListedProduct> = Preview<ListedProduct, Kept, ProductReason>

/** What a list can change of a product. */
const FIELDS = [
  'name',
  'reference',
  'description',
  'way',
  'unit',
  'netThousandths',
  'stepThousandths',
  'priceCents',
  'vatBp',
  'isOrganic',
  'stockLeftThousandths',
] as const satisfies (keyof ListedProduct)[]

/**
 * What a product list would do to a catalogue: products match by reference, else by name, folding
 * accents and case. What the list doesn't say stays; a new product takes the catalogue's VAT rate.
 * The same list again changes nothing. « Tomates » at 3.20 where we keep « tomates » at 3.00 →
 * changed: priceCents 300 → 320. See docs/decisions/020.
 */
export function compareProducts<Kept extends ListedProduct>(asked: {
  rows: readonly ReadRow<ProductRow, ProductReason>[]
  existing: readonly Kept[]
  defaultVatBp: number | null
}): ProductPreview<Kept> {
  const { rows, existing, defaultVatBp } = asked
  const known = indexOf(existing)
  return compare<ProductRow, ListedProduct, Kept, ProductReason>({
    rows,
    fields: FIELDS,
    nameOf,
    resolve: (row) => {
      const found = findKept(known, row)
      if ('flaws' in found) return found
      const values = settle(row, found.kept, defaultVatBp)
      return 'flaws' in values ? values : { kept: found.kept, values }
    },
  })
}

function nameOf({ reference, name }: ProductRow) {
  if (reference === undefined) return { column: 'name', key: fold(name), value: name }
  return { column: 'reference', key: reference.toLowerCase(), value: reference }
}

type Index<Kept> = { byReference: Map<string, Kept[]>; byName: Map<string, Kept[]> }

function indexOf<Kept extends ListedProduct>(existing: readonly Kept[]): Index<Kept> {
  return {
    byReference: Map.groupBy(existing, (product) => product.reference?.toLowerCase() ?? ''),
    byName: Map.groupBy(existing, (product) => fold(product.name)),
  }
}

/**
 * The product a row speaks of. With a reference: the one that has it, else one of that name without
 * any. Without: the one of that name, rather without reference. Several are unclear, and wrong.
 */
function findKept<Kept extends ListedProduct>(
  { byReference, byName }: Index<Kept>,
  { reference, name }: ProductRow,
): { kept: Kept | undefined } | Flawed {
  const same = reference === undefined ? [] : (byReference.get(reference.toLowerCase()) ?? [])
  if (same.length > 1) return flawed('reference', 'reference-unclear', reference ?? '')
  const named = byName.get(fold(name)) ?? []
  const bare = named.filter((product) => product.reference === null)
  const byItsName = reference === undefined && bare.length === 0 ? named : bare
  if (same.length === 0 && byItsName.length > 1) return flawed('name', 'name-unclear', name)
  return { kept: same[0] ?? byItsName[0] }
}

function settle(
  row: ProductRow,
  kept: ListedProduct | undefined,
  defaultVatBp: number | null,
): ListedProduct | Flawed {
  const measures = measure(row, kept)
  if ('flaws' in measures) return measures
  const stock = stockOf(row, kept, measures)
  if ('flaws' in stock) return stock
  return {
    ...measures,
    ...stock,
    ...identityOf(row, kept),
    description: row.description ?? kept?.description ?? '',
    vatBp: row.vatBp ?? (kept ? kept.vatBp : defaultVatBp),
    isOrganic: row.isOrganic ?? kept?.isOrganic ?? false,
  }
}

/** Without a reference the name is what matched, and keeps its spelling; else the list's counts. */
function identityOf({ name, reference }: ProductRow, kept: ListedProduct | undefined) {
  if (!kept) return { name, reference: reference ?? null }
  if (reference === undefined) return { name: kept.name, reference: kept.reference }
  const isSame = reference.toLowerCase() === kept.reference?.toLowerCase()
  return { name, reference: isSame ? kept.reference : reference }
}
