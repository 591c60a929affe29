import type { Db } from '#src/foundation/db/open.ts'
import type { BasketLine } from './plan.rules.ts'

/** The lines of a basket as they were ordered, oldest first. */
export async function listLines(
  db: Db,
  of: { groupId: number; basketId: number },
): Promise<BasketLine[]> {
  const rows = await db
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
    .select('l.quantity_thousandths as quantityThousandths')
    .where('l.group_id', '=', of.groupId)
    .where('l.basket_id', '=', of.basketId)
    .orderBy('l.id')
    .execute()
  return rows
}
