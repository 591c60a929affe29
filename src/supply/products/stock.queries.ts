import { sql } from 'kysely'
import { assert } from '#src/foundation/core/outcome.ts'
import type { Trx } from '#src/foundation/db/open.ts'

/** What an order takes from one product: pieces for unit and weighed, of the unit when loose. Below 0 it gives back. */
export type StockTaken = { productId: number; thousandths: number }

/**
 * Takes from (or, below 0, gives back to) the stocks of products that keep one; the others are left alone. In one
 * statement. The caller holds the rows by `lockProducts` and has refused what is too much: a stock that would fall
 * below 0 is a bug here, and throws by the table's check.
 */
export async function takeStock(trx: Trx, groupId: number, taken: StockTaken[]): Promise<void> {
  const moved = taken.filter(({ thousandths }) => thousandths !== 0)
  if (moved.length === 0) return
  const ids = moved.map(({ productId }) => productId)
  assert(new Set(ids).size === ids.length, 'each product once')
  await sql`update product p set stock_left_thousandths = p.stock_left_thousandths - t.thousandths
    from unnest(${ids}::bigint[], ${moved.map(({ thousandths }) => thousandths)}::bigint[])
      as t(product_id, thousandths)
    where p.group_id = ${groupId} and p.id = t.product_id
      and p.stock_left_thousandths is not null`.execute(trx)
}
