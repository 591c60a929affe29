import { sql } from 'kysely'
import { newCode } from '#src/foundation/core/code.ts'
import { fold } from '#src/foundation/core/fold.ts'
import { assert } from '#src/foundation/core/outcome.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import type { ProductFacts } from './product.rules.ts'

type OfCatalog = { groupId: number; catalogId: number }

/** The products of a catalogue by name, archived ones left out. */
export function listProducts(db: Db, of: OfCatalog) {
  return byName(productsOf(db, of).where('archived_at', 'is', null)).execute()
}

/** Those taken off the shelves, by name. */
export function listArchived(db: Db, of: OfCatalog) {
  return byName(productsOf(db, of).where('archived_at', 'is not', null)).execute()
}
export type Product = Awaited<ReturnType<typeof listProducts>>[number]

/** A product of the catalogue, archived or not. */
export function findProduct(db: Db, of: OfCatalog & { code: string }) {
  return productsOf(db, of).where('code', '=', of.code).executeTakeFirst()
}

/** The same, kept from others (orders that take from its stock too) until the transaction ends. */
export function lockProduct(trx: Trx, of: OfCatalog & { code: string }) {
  return productsOf(trx, of).where('code', '=', of.code).forNoKeyUpdate().executeTakeFirst()
}

/** All products of a catalogue, locked in id order, as orders lock them. */
export function lockAllProducts(trx: Trx, of: OfCatalog) {
  const products = productsOf(trx, of).where('archived_at', 'is', null)
  return products.orderBy('id').forNoKeyUpdate().execute()
}

/** Some of them, archived or not, locked in id order; those of other catalogues are not among them. */
export function lockProductsByCode(trx: Trx, of: OfCatalog & { codes: string[] }) {
  const named = productsOf(trx, of).where('code', '=', sql<string>`any(${of.codes}::text[])`)
  return named.orderBy('id').forNoKeyUpdate().execute()
}

/** Who holds these references in a catalogue, as reference → code of the product. */
export async function findReferences(
  db: Db,
  of: OfCatalog & { references: string[] },
): Promise<Map<string | null, string>> {
  const rows = await productsOf(db, of)
    .where('archived_at', 'is', null)
    .where('reference', '=', sql<string>`any(${of.references}::text[])`)
    .execute()
  return new Map(rows.map(({ reference, code }) => [reference, code]))
}

/** A statement takes 65,535 values. */
const ROWS_A_STATEMENT = 1000

export type NewProduct = { facts: ProductFacts; stockThousandths: number | null }

/**
 * A thousand in a statement; answers in the order given. Raises `taken` when a reference is in the
 * catalogue already.
 */
export async function insertProducts(trx: Trx, of: OfCatalog, products: NewProduct[]) {
  const rows = products.map(({ facts, stockThousandths }) => ({
    ...columnsOf(facts),
    group_id: of.groupId,
    catalog_id: of.catalogId,
    code: newCode(),
    stock_left_thousandths: stockThousandths,
  }))
  const made: { id: number; code: string }[] = []
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    const some = rows.slice(from, from + ROWS_A_STATEMENT)
    const insert = trx.insertInto('product').values(some).returning(['id', 'code'])
    made.push(...(await insert.execute()))
  }
  const idOf = new Map(made.map(({ id, code }) => [code, id]))
  return rows.map(({ code }) => {
    const id = idOf.get(code)
    assert(id, 'what was inserted comes back')
    return { id, code }
  })
}

export type ChangedProduct = NewProduct & { id: number }

/** In one statement; raises `taken` when a reference is another product's. */
export async function updateProducts(
  trx: Trx,
  groupId: number,
  products: ChangedProduct[],
): Promise<void> {
  const rows = products.map(({ id, facts, stockThousandths }) => ({
    id,
    ...columnsOf(facts),
    stock_left_thousandths: stockThousandths,
  }))
  await sql`update product p set version = p.version + 1, name = t.name,
      name_folded = t.name_folded, reference = t.reference, description = t.description,
      subcategory = case when t.category = p.category then p.subcategory end,
      category = t.category, way = t.way, unit = t.unit, net_thousandths = t.net_thousandths,
      step_thousandths = t.step_thousandths, price_cents = t.price_cents, vat_bp = t.vat_bp,
      is_organic = t.is_organic, is_active = t.is_active,
      stock_left_thousandths = t.stock_left_thousandths
    from json_to_recordset(${JSON.stringify(rows)}) as t(id bigint, name text, name_folded text,
      reference text, description text, category text, way text, unit text,
      net_thousandths bigint, step_thousandths bigint, price_cents integer, vat_bp integer,
      is_organic boolean, is_active boolean, stock_left_thousandths bigint)
    where p.group_id = ${groupId} and p.id = t.id`.execute(trx)
}

export function setArchived(trx: Trx, of: { groupId: number; id: number; at: Date | null }) {
  return trx
    .updateTable('product')
    .set({ archived_at: of.at })
    .where('group_id', '=', of.groupId)
    .where('id', '=', of.id)
    .execute()
}

/** All products of a catalogue that is to go, archived ones too; raises `inUse` where one was ordered. */
export async function deleteProducts(trx: Trx, of: OfCatalog): Promise<void> {
  await trx
    .deleteFrom('product')
    .where('group_id', '=', of.groupId)
    .where('catalog_id', '=', of.catalogId)
    .execute()
}

const productsOf = (db: Db, of: OfCatalog) =>
  db
    .selectFrom('product')
    .select(['id', 'code', 'version', 'name', 'reference', 'description', 'category'])
    .select(['way', 'unit', 'net_thousandths as netThousandths'])
    .select(['step_thousandths as stepThousandths', 'price_cents as priceCents'])
    .select(['vat_bp as vatBp', 'is_organic as isOrganic', 'is_active as isActive'])
    .select(['stock_left_thousandths as stockLeftThousandths', 'archived_at as archivedAt'])
    .where('group_id', '=', of.groupId)
    .where('catalog_id', '=', of.catalogId)

const byName = (products: ReturnType<typeof productsOf>) =>
  products.orderBy(sql`name collate "fr-x-icu"`).orderBy('id')

const columnsOf = (facts: ProductFacts) => ({
  name: facts.name,
  name_folded: fold(facts.name),
  reference: facts.reference,
  description: facts.description,
  category: facts.category,
  way: facts.way,
  unit: facts.unit,
  net_thousandths: facts.netThousandths,
  step_thousandths: facts.stepThousandths,
  price_cents: facts.priceCents,
  vat_bp: facts.vatBp,
  is_organic: facts.isOrganic,
  is_active: facts.isActive,
})
