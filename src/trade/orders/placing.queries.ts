import { type RawBuilder, sql } from 'kysely'
import { assert } from '#src/foundation/core/outcome.ts'
import type { Trx } from '#src/foundation/db/open.ts'
import type { PickUp } from './fingerprint.rules.ts'
import type { PlannedLine } from './plan.rules.ts'

/** A basket of a household in a distribution. */
type BasketOf = { groupId: number; distributionId: number; accountId: number }
export type BasketRef = { id: number; code: string; number: number }

/**
 * Where an order would go: the basket that this key made before (a double click is one order) and
 * whether the key was used at all, the household's basket in the distribution, an id for a new one
 * whose lines are written before it, the pick-up, and whether the household is a member.
 */
export async function findPlace(trx: Trx, of: BasketOf & { key: string }) {
  const { rows } = await sql<{
    made: BasketRef | null
    isKeyUsed: boolean
    basket: BasketRef | null
    freshId: number
    pickUp: PickUp
    isMember: boolean
  }>`select (${basketJson(sql`b.id = (select m.basket_id from placement m
        where m.group_id = ${of.groupId} and m.key = ${of.key} and m.account_id = ${of.accountId})
      and b.group_id = ${of.groupId} and b.distribution_id = ${of.distributionId}`)}) as made,
    exists (select from placement
      where group_id = ${of.groupId} and key = ${of.key}) as "isKeyUsed",
    (${basketJson(sql`b.group_id = ${of.groupId} and b.distribution_id = ${of.distributionId}
      and b.account_id = ${of.accountId}`)}) as basket,
    nextval(pg_get_serial_sequence('basket', 'id')) as "freshId",
    (${pickUpJson(of)}) as "pickUp",
    exists (select from member
      where group_id = ${of.groupId} and account_id = ${of.accountId}) as "isMember"`.execute(trx)
  const [place] = rows
  assert(place, 'a select without from has one row')
  return place
}

function basketJson(where: RawBuilder<unknown>) {
  return sql`select json_build_object('id', b.id, 'code', b.code, 'number', b.number)
    from basket b where ${where}`
}

function pickUpJson(of: BasketOf) {
  return sql`select json_build_object('day', d.day, 'startTime', to_char(d.start_time, 'HH24:MI'),
      'endTime', to_char(d.end_time, 'HH24:MI'), 'placeName', s.name, 'placeAddress', s.address,
      'placePostcode', s.postcode, 'placeCity', s.city)
    from distribution d join place s on s.group_id = d.group_id and s.id = d.place_id
    where d.group_id = ${of.groupId} and d.id = ${of.distributionId}`
}

/** Keeps a basket that is added to as it is until the transaction ends. */
export async function lockBasket(trx: Trx, of: { groupId: number; id: number }): Promise<void> {
  await trx
    .selectFrom('basket')
    .select('id')
    .where('group_id', '=', of.groupId)
    .where('id', '=', of.id)
    .forNoKeyUpdate()
    .execute()
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

export type Placing = {
  groupId: number
  draftId: number
  basketId: number
  lines: PlannedLine[]
  key: string
  accountId: number
  personId: number
  termsVersion: number
  totalCents: number
  now: Date
}

/**
 * Writes in one statement what is placed: the draft goes, the placement is kept with its key, and all lines of the
 * basket are written: new ones are made, known ones get their new quantities and amounts.
 */
export async function writePlacing(trx: Trx, placing: Placing): Promise<void> {
  await trx
    .with('emptied', (cte) =>
      cte
        .deleteFrom('draft')
        .where('group_id', '=', placing.groupId)
        .where('id', '=', placing.draftId),
    )
    .with('kept', (cte) => cte.insertInto('placement').values(placementRow(placing)))
    .insertInto('line')
    .values(placing.lines.map((line) => lineRow(placing, line)))
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

/** What was pressed, with the summary's key. */
function placementRow(placing: Placing) {
  return {
    group_id: placing.groupId,
    key: placing.key,
    account_id: placing.accountId,
    person_id: placing.personId,
    basket_id: placing.basketId,
    terms_version: placing.termsVersion,
    total_cents: placing.totalCents,
    placed_at: placing.now,
  }
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
