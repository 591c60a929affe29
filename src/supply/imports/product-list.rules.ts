import { createHash } from 'node:crypto'
import { done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import type { TableRow } from '#src/foundation/papers/read-table.ts'
import { VAT_CHOICES } from '#src/supply/catalogs/catalog.rules.ts'
import type { ProductFacts } from '#src/supply/products/product.rules.ts'
import { guessShelf } from '#src/supply/products/product-picture.rules.ts'
import type { LayoutRefusal } from './product-columns.rules.ts'
import { type ListedProduct, readProducts } from './product-import.rules.ts'
import { compareProducts, type ProductPreview } from './product-match.rules.ts'

/** A catalogue is nowhere near as long; more rows are another file. */
const MOST_PRODUCTS = 5000

const RATES_BP = VAT_CHOICES.filter((choice) => choice !== 'none').map(Number)

export type ListRefusal = LayoutRefusal | { code: 'too-many-products' }
/** What a list would do to a catalogue, and the columns in it that we don't know. */
export type ListPreview<Kept extends ListedProduct> = ProductPreview<Kept> & { ignored: string[] }

/** What a list would do to the products of a catalogue; a seller without VAT has none in lists. */
export function previewList<Kept extends ListedProduct>(
  lines: readonly TableRow[],
  catalog: { defaultVatBp: number | null; products: readonly Kept[] },
): Outcome<ListPreview<Kept>, ListRefusal> {
  const { defaultVatBp, products } = catalog
  const list = readProducts(lines, defaultVatBp === null ? [] : RATES_BP)
  if (!list.ok) return list
  const { rows, ignored } = list.value
  if (rows.length > MOST_PRODUCTS) return refuse({ code: 'too-many-products' })
  return done({ ...compareProducts({ rows, existing: products, defaultVatBp }), ignored })
}

/**
 * A short mark of everything a preview would do: the same when the same, another as soon as
 * somebody has changed a product, or an order a stock that the list sets.
 */
export function markOf(preview: ProductPreview<ListedProduct & { code: string }>): string {
  const added = preview.new.map(({ values }) => values)
  const changed = preview.changed.map(({ kept, changes }) => [kept.code, changes])
  return createHash('sha256')
    .update(JSON.stringify([added, changed]))
    .digest('base64url')
}

/** The sheet of a listed product; a new one stands on the shelf its name speaks of, on sale. */
export function factsOfListed(
  { stockLeftThousandths: _, ...listed }: ListedProduct,
  kept?: Pick<ProductFacts, 'category' | 'isActive'>,
): ProductFacts {
  const category = kept?.category ?? guessShelf(listed.name)
  return {
    name: listed.name,
    reference: listed.reference,
    description: listed.description,
    category,
    way: listed.way,
    unit: listed.unit,
    netThousandths: listed.netThousandths,
    stepThousandths: listed.stepThousandths,
    priceCents: listed.priceCents,
    vatBp: listed.vatBp,
    isOrganic: listed.isOrganic,
    isActive: kept?.isActive ?? true,
  }
}
