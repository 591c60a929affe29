import { assert } from '#src/foundation/core/outcome.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import { isSubcategory } from './category.rules.ts'
import { MENTIONS } from './mentions.rules.ts'
import { ALLERGENS, type SheetDetails } from './sheet.rules.ts'

type OfProduct = { groupId: number; productId: number }

/** What the label of a product says. */
export async function getDetails(db: Db, of: OfProduct): Promise<SheetDetails> {
  const { allergens, mentions, labels, subcategory, ...same } = await db
    .selectFrom('product')
    .select(['subcategory', 'labels', 'ingredients', 'storage', 'withdrawal'])
    .select(['origin_country as originCountry', 'origin_place as originPlace'])
    .select(['deposit_cents as depositCents', 'allergens', 'mentions'])
    .where('group_id', '=', of.groupId)
    .where('id', '=', of.productId)
    .executeTakeFirstOrThrow()
  const kind = subcategory !== null && isSubcategory(subcategory) ? subcategory : null
  const answered = flat('allergen', ALLERGENS, allergens, null)
  const said = flat('mention', MENTIONS, mentions, '')
  const details = { subcategory: kind, labels: labels.join(','), ...same, ...answered, ...said }
  return details as SheetDetails
}

export async function updateDetails(
  trx: Trx,
  { groupId, productId, details }: OfProduct & { details: SheetDetails },
): Promise<void> {
  await trx
    .updateTable('product')
    .set({
      subcategory: details.subcategory,
      labels: details.labels === '' ? [] : details.labels.split(','),
      ingredients: details.ingredients,
      storage: details.storage,
      withdrawal: details.withdrawal,
      origin_country: details.originCountry,
      origin_place: details.originPlace,
      deposit_cents: details.depositCents,
      allergens: JSON.stringify(nested('allergen', details)),
      mentions: JSON.stringify(nested('mention', details)),
    })
    .where('group_id', '=', groupId)
    .where('id', '=', productId)
    .execute()
}

/** The prices a product has had, the newest first; for a catalogue that the caller has found for the actor. */
export function listPrices(db: Db, of: OfProduct) {
  return db
    .selectFrom('product_price')
    .select(['price_cents as priceCents', 'vat_bp as vatBp', 'from_at as fromAt'])
    .where('group_id', '=', of.groupId)
    .where('product_id', '=', of.productId)
    .orderBy('id', 'desc')
    .limit(PRICES_SHOWN)
    .execute()
}
export type PastPrice = Awaited<ReturnType<typeof listPrices>>[number]

const PRICES_SHOWN = 20

/** `{ milk: 'yes' }` → `{ 'allergen-milk': 'yes', 'allergen-nuts': null, … }` */
function flat(kind: string, codes: readonly string[], kept: unknown, otherwise: '' | null) {
  assert(typeof kept === 'object' && kept !== null, 'the table checks that it is an object')
  const values = new Map(Object.entries(kept))
  return Object.fromEntries(codes.map((code) => [`${kind}-${code}`, values.get(code) ?? otherwise]))
}

/** The reverse; what nobody said is left out. */
function nested(kind: string, details: SheetDetails) {
  const own = Object.entries(details).filter(([name]) => name.startsWith(`${kind}-`))
  const said = own.filter(([, value]) => value !== null && value !== '')
  return Object.fromEntries(said.map(([name, value]) => [name.slice(kind.length + 1), value]))
}
