import { sql } from 'kysely'
import type { Db, Trx } from '#src/foundation/db/open.ts'

/** The groups in which the household has ordered for a date still to come. */
export async function listGroupsWithOrders(
  db: Db,
  of: { accountId: number; groupId: number | null; now: Date },
): Promise<number[]> {
  const rows = await db
    .selectFrom('basket as b')
    .innerJoin('distribution as d', (join) =>
      join.onRef('d.group_id', '=', 'b.group_id').onRef('d.id', '=', 'b.distribution_id'),
    )
    .innerJoin('line as l', (join) =>
      join.onRef('l.group_id', '=', 'b.group_id').onRef('l.basket_id', '=', 'b.id'),
    )
    .select('b.group_id')
    .distinct()
    .where('b.account_id', '=', of.accountId)
    .where('l.quantity_thousandths', '>', 0)
    .where('d.ends_at', '>', of.now)
    .$if(of.groupId !== null, (query) => query.where('b.group_id', '=', of.groupId))
    .orderBy('b.group_id')
    .execute()
  return rows.map((row) => row.group_id)
}

/** Moves the baskets of one household to another; where both have one in a distribution, each keeps its own. */
export async function moveBaskets(trx: Trx, { from, to }: { from: number; to: number }) {
  await sql`update basket b set account_id = ${to} where b.account_id = ${from} and not exists (
    select from basket o where o.group_id = b.group_id and o.distribution_id = b.distribution_id
      and o.account_id = ${to})`.execute(trx)
  await sql`update placement m set account_id = b.account_id from basket b
    where m.account_id = ${from} and b.group_id = m.group_id and b.id = m.basket_id`.execute(trx)
}

/** What the household has ordered and put together, as plain rows. */
export async function exportOrders(db: Db, accountId: number) {
  const baskets = await db
    .selectFrom('basket as b')
    .innerJoin('group as g', 'g.id', 'b.group_id')
    .innerJoin('distribution as d', (join) =>
      join.onRef('d.group_id', '=', 'b.group_id').onRef('d.id', '=', 'b.distribution_id'),
    )
    .innerJoin('line as l', (join) =>
      join.onRef('l.group_id', '=', 'b.group_id').onRef('l.basket_id', '=', 'b.id'),
    )
    .select(['g.name as group', 'd.day', 'b.number', 'b.placed_at', 'l.name', 'l.way', 'l.unit'])
    .select(['l.quantity_thousandths', 'l.pieces', 'l.price_cents', 'l.fee_bp', 'l.vat_bp'])
    .select(['l.total_cents', 'l.vat_cents'])
    .where('b.account_id', '=', accountId)
    .orderBy('b.placed_at')
    .orderBy('l.id')
    .execute()
  const drafts = await db
    .selectFrom('draft as w')
    .innerJoin('draft_line as l', (join) =>
      join.onRef('l.group_id', '=', 'w.group_id').onRef('l.draft_id', '=', 'w.id'),
    )
    .innerJoin('product as p', (join) =>
      join.onRef('p.group_id', '=', 'l.group_id').onRef('p.id', '=', 'l.product_id'),
    )
    .select(['p.name', 'l.quantity_thousandths', 'w.updated_at'])
    .where('w.account_id', '=', accountId)
    .orderBy('w.updated_at')
    .execute()
  return { basket: baskets, draft: drafts }
}

/** Drops what a household put together, once nobody else lives in it. */
export async function deleteDraftsOfLast(trx: Trx, of: { personId: number; accountId: number }) {
  await sql`delete from draft where account_id = ${of.accountId} and not exists (
    select from person p where p.account_id = ${of.accountId} and p.id <> ${of.personId})`.execute(
    trx,
  )
}

/** Whether the household has ever ordered anything. */
export async function hasBasket(db: Db, accountId: number): Promise<boolean> {
  const row = await db
    .selectFrom('basket')
    .select('id')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row !== undefined
}
