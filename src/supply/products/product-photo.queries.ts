import { sql } from 'kysely'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import { pictureCode } from '#src/foundation/files/picture.queries.ts'

type OfProduct = { groupId: number; productId: number }

/** The code of a product's photo, null for none. The caller has checked who asks. */
export async function findProductPhoto(db: Db, of: OfProduct): Promise<string | null> {
  const product = await db
    .selectFrom('product')
    .select(pictureCode('picture_id'))
    .where('group_id', '=', of.groupId)
    .where('id', '=', of.productId)
    .executeTakeFirst()
  return product?.pictureCode ?? null
}

type InCatalog = { groupId: number; catalogId: number; code: string }

/** A product, archived or not, and the picture it shows now; kept from others until the transaction ends. */
export function lockProductPhoto(trx: Trx, of: InCatalog) {
  return trx
    .selectFrom('product')
    .select(['id', 'picture_id as pictureId'])
    .where('group_id', '=', of.groupId)
    .where('catalog_id', '=', of.catalogId)
    .where('code', '=', of.code)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

export function updateProductPhoto(trx: Trx, of: OfProduct & { pictureId: number | null }) {
  return trx
    .updateTable('product')
    .set({ picture_id: of.pictureId })
    .where('group_id', '=', of.groupId)
    .where('id', '=', of.productId)
    .execute()
}

/** Gives products of a group, locked by the caller, their photos, in one statement. */
export async function updateProductPhotos(
  trx: Trx,
  groupId: number,
  photos: { id: number; pictureId: number }[],
): Promise<void> {
  await sql`update product p set picture_id = t."pictureId"
    from json_to_recordset(${JSON.stringify(photos)}) as t(id bigint, "pictureId" bigint)
    where p.group_id = ${groupId} and p.id = t.id`.execute(trx)
}
