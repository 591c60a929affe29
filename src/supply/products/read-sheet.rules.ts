import { type ProductFacts, readProduct, type TypedProduct } from './product.rules.ts'
import { placeOf, readDetails, type SheetDetails, type TypedDetails } from './sheet.rules.ts'

type TypedSheet = TypedProduct & TypedDetails
/** All that a product's sheet says. */
export type SheetFacts = ProductFacts & SheetDetails

type ReadSheet =
  | { ok: false; errors: Record<string, string> }
  | { ok: true; facts: SheetFacts; stockThousandths: number | null }

/** A whole sheet as typed: what sells the product and what its label says, or the codes of all that is wrong. */
export function readSheet(typed: TypedSheet): ReadSheet {
  const { category } = placeOf(typed.category)
  const sold = readProduct({ ...typed, category })
  const label = readDetails(typed)
  if (!sold.ok || !label.ok) {
    return { ok: false, errors: { ...(!sold.ok && sold.errors), ...(!label.ok && label.errors) } }
  }
  const { stockThousandths } = sold
  return { ok: true, facts: { ...sold.facts, ...label.details }, stockThousandths }
}
