import type { Db } from '#src/foundation/db/open.ts'
import { pictureCode } from '#src/foundation/files/picture.queries.ts'
import { legalIdentity } from '#src/supply/producers/legal-identity.queries.ts'

/** The lines of a basket as they were ordered, with their amounts, oldest first. */
export async function listLines(db: Db, of: { groupId: number; basketId: number }) {
  return linesOf(db, of).orderBy('l.id').execute()
}

/** The same with what stands beside them on screen and in letters, by producer and name. */
export function listShownLines(db: Db, of: { groupId: number; basketId: number }) {
  return linesOf(db, of)
    .innerJoin('producer as m', 'm.id', 'c.producer_id')
    .select(['p.category', 'm.name as producerName'])
    .select(legalIdentity('m').as('producerIdentity'))
    .select(pictureCode('p.picture_id'))
    .where('l.quantity_thousandths', '>', 0)
    .orderBy('m.name', (by) => by.collate('fr-x-icu'))
    .orderBy('l.name', (by) => by.collate('fr-x-icu'))
    .orderBy('l.id')
    .execute()
}
export type ShownLine = Awaited<ReturnType<typeof listShownLines>>[number]

function linesOf(db: Db, of: { groupId: number; basketId: number }) {
  return db
    .selectFrom('line as l')
    .innerJoin('product as p', (join) =>
      join.onRef('p.group_id', '=', 'l.group_id').onRef('p.id', '=', 'l.product_id'),
    )
    .innerJoin('catalog as c', (join) =>
      join.onRef('c.group_id', '=', 'p.group_id').onRef('c.id', '=', 'p.catalog_id'),
    )
    .select([
      'l.product_id as productId',
      'l.delivery_id as deliveryId',
      'l.name',
      'l.way',
      'l.unit',
    ])
    .select(['l.net_thousandths as netThousandths', 'l.seller', 'c.producer_id as producerId'])
    .select(['l.price_cents as priceCents', 'l.fee_bp as feeBp', 'l.vat_bp as vatBp', 'l.pieces'])
    .select(['l.quantity_thousandths as quantityThousandths', 'l.total_cents as totalCents'])
    .select(['l.fee_cents as feeCents', 'l.vat_cents as vatCents'])
    .where('l.group_id', '=', of.groupId)
    .where('l.basket_id', '=', of.basketId)
}
