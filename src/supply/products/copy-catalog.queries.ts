import { sql } from 'kysely'
import { newCode } from '#src/foundation/core/code.ts'
import type { Trx } from '#src/foundation/db/open.ts'

type Between = { groupId: number; from: number; to: number }

/** The products of one catalogue, but the archived ones, in another; stocks that are kept begin at 0. Answers ids. */
export async function copyProducts(trx: Trx, { groupId, from, to }: Between): Promise<number[]> {
  const kept = await trx
    .selectFrom('product')
    .select('id')
    .where('group_id', '=', groupId)
    .where('catalog_id', '=', from)
    .where('archived_at', 'is', null)
    .orderBy('id')
    // a photo replaced meanwhile is forgotten, and could not be shown by the copy
    .forShare()
    .execute()
  const ids = kept.map(({ id }) => id)
  const codes = ids.map(() => newCode())
  const { rows } = await sql<{ id: number }>`
    insert into product (group_id, catalog_id, code, name, name_folded, reference, description,
      category, subcategory, way, unit, net_thousandths, step_thousandths, price_cents, vat_bp,
      is_organic, is_active, stock_left_thousandths, picture_id, origin_country, origin_place,
      labels, ingredients, allergens, mentions, storage, withdrawal, deposit_cents)
    select group_id, ${to}, t.code, name, name_folded, reference, description,
      category, subcategory, way, unit, net_thousandths, step_thousandths, price_cents, vat_bp,
      is_organic, is_active, 0 * stock_left_thousandths, picture_id, origin_country, origin_place,
      labels, ingredients, allergens, mentions, storage, withdrawal, deposit_cents
    from product p join unnest(${ids}::bigint[], ${codes}::text[]) as t(id, code) using (id)
    where p.group_id = ${groupId} order by p.id
    returning id`.execute(trx)
  return rows.map(({ id }) => id)
}
