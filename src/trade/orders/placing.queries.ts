import { sql } from 'kysely'
import type { Trx } from '#src/foundation/db/open.ts'
import type { PlannedLine } from './plan.rules.ts'

/** A basket of a household in a distribution. */
type BasketOf = { groupId: number; distributionId: number; accountId: number }
export type BasketRef = { id: number; code: string; number: number }

/** What placing with this key made, if the household used it before: a double click is one order. */
export function findPlacement(
  trx: Trx,
  of: { groupId: number; key: string; accountId: number },
): Promise<BasketRef | undefined> {
  return trx
    .selectFrom('placement as m')
    .innerJoin('basket as b', (join) =>
      join.onRef('b.group_id', '=', 'm.group_id').onRef('b.id', '=', 'm.basket_id'),
    )
    .select(['b.id', 'b.code', 'b.number'])
    .where('m.group_id', '=', of.groupId)
    .where('m.key', '=', of.key)
    .where('m.account_id', '=', of.accountId)
    .executeTakeFirst()
}

/** The household's basket in a distribution, locked; undefined before the first order. */
export function lockBasket(trx: Trx, of: BasketOf): Promise<BasketRef | undefined> {
  return trx
    .selectFrom('basket')
    .select(['id', 'code', 'number'])
    .where('group_id', '=', of.groupId)
    .where('distribution_id', '=', of.distributionId)
    .where('account_id', '=', of.accountId)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** Whether the household belongs to the group; it then does until the transaction ends. */
export async function holdMember(
  trx: Trx,
  of: { groupId: number; accountId: number },
): Promise<boolean> {
  const rows = await trx
    .selectFrom('member')
    .select('account_id')
    .where('group_id', '=', of.groupId)
    .where('account_id', '=', of.accountId)
    .forKeyShare()
    .execute()
  return rows.length > 0
}

/** An id for a basket whose row is written last, so that its lines can name it before. */
export async function takeBasketId(trx: Trx): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select nextval(pg_get_serial_sequence('basket', 'id')) as id`.execute(trx)
  return rows[0]?.id ?? 0
}

/** Writes the basket's row; `number` comes from the distribution, the last thing taken. */
export async function insertBasket(
  trx: Trx,
  basket: BasketOf & BasketRef & { personId: number; now: Date },
): Promise<void> {
  await sql`insert into basket (group_id, id, code, distribution_id, account_id, number,
      placed_by_person_id, placed_at) overriding system value
    values (${basket.groupId}, ${basket.id}, ${basket.code}, ${basket.distributionId},
      ${basket.accountId}, ${basket.number}, ${basket.personId}, ${basket.now})`.execute(trx)
}

/** Writes all lines of a basket in one statement: new ones are made, known ones get new quantities and amounts. */
export async function saveLines(
  trx: Trx,
  of: { groupId: number; basketId: number; lines: PlannedLine[] },
): Promise<void> {
  await trx
    .insertInto('line')
    .values(of.lines.map((line) => lineRow(of, line)))
    .onConflict((conflict) =>
      conflict.columns(LINE_KEY).doUpdateSet((eb) => ({
        quantity_thousandths: eb.ref('excluded.quantity_thousandths'),
        pieces: eb.ref('excluded.pieces'),
        goods_cents: eb.ref('excluded.goods_cents'),
        fee_cents: eb.ref('excluded.fee_cents'),
        total_cents: eb.ref('excluded.total_cents'),
        vat_cents: eb.ref('excluded.vat_cents'),
      })),
    )
    .execute()
}

const LINE_KEY = [
  'group_id',
  'basket_id',
  'product_id',
  'kind',
  'seller',
  'way',
  'unit',
  'net_thousandths',
  'price_cents',
  'fee_bp',
  'vat_bp',
] as const

function lineRow({ groupId, basketId }: { groupId: number; basketId: number }, line: PlannedLine) {
  return {
    group_id: groupId,
    basket_id: basketId,
    delivery_id: line.deliveryId,
    product_id: line.productId,
    name: line.name,
    way: line.way,
    unit: line.unit,
    net_thousandths: line.netThousandths,
    seller: line.soldBy,
    quantity_thousandths: line.quantityThousandths,
    pieces: line.pieces,
    price_cents: line.priceCents,
    fee_bp: line.feeBp,
    vat_bp: line.vatBp,
    goods_cents: line.goodsCents,
    fee_cents: line.feeCents,
    total_cents: line.totalCents,
    vat_cents: line.vatCents ?? 0,
  }
}

/** Keeps what was pressed, with the summary's key. */
export async function insertPlacement(
  trx: Trx,
  placed: {
    groupId: number
    key: string
    accountId: number
    personId: number
    basketId: number
    termsVersion: number
    totalCents: number
    now: Date
  },
): Promise<void> {
  await trx
    .insertInto('placement')
    .values({
      group_id: placed.groupId,
      key: placed.key,
      account_id: placed.accountId,
      person_id: placed.personId,
      basket_id: placed.basketId,
      terms_version: placed.termsVersion,
      total_cents: placed.totalCents,
      placed_at: placed.now,
    })
    .execute()
}

/** Marks that a placement's letters are written, and answers its terms version; undefined when they were before. */
export async function markTold(
  trx: Trx,
  of: { groupId: number; key: string; now: Date },
): Promise<number | undefined> {
  const marked = await trx
    .updateTable('placement')
    .set({ told_at: of.now })
    .where('group_id', '=', of.groupId)
    .where('key', '=', of.key)
    .where('told_at', 'is', null)
    .returning('terms_version')
    .executeTakeFirst()
  return marked?.terms_version
}
