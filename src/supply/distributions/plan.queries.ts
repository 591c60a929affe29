import { sql } from 'kysely'
import { newCode } from '#src/foundation/core/code.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import { inTransaction, inTransactionOrUndo, Undo } from '#src/foundation/db/transaction.ts'
import { violates } from '#src/foundation/db/violation.ts'
import { hasRight } from '#src/people/groups/rights.queries.ts'
import type { Actor } from '#src/people/groups/standing.rules.ts'
import { closedByHandAt } from './distribution.queries.ts'
import type { Instants, Plan } from './plan.rules.ts'

/** A distribution as it was planned, for whoever plans (`distributions`); undefined for all others. */
export async function findPlan(db: Db, of: { actor: Actor; code: string }) {
  const row = await plansOf(db, of.actor).where('code', '=', of.code).executeTakeFirst()
  return row && asKept(row)
}
export type KeptPlan = NonNullable<Awaited<ReturnType<typeof findPlan>>>

/**
 * The same with its deliveries, kept from others until the transaction ends. Deliveries come first and in id order, as
 * everywhere (decision 029): orders on their way are waited for, those that come after find what was decided here. A
 * catalogue that somebody added while the locks were waited for makes it begin again: its delivery is held too.
 */
export async function lockPlan(trx: Trx, of: { actor: Actor; code: string }) {
  for (;;) {
    const locked = await inTransactionOrUndo<Locked>(trx, (nested) => lockOnce(nested, of))
    if (locked !== 'grown') return locked ? findPlan(trx, of) : undefined
  }
}

/** Whether there is such a distribution; `grown` when a delivery came between the two locks, and neither is held. */
type Locked = boolean | 'grown'

async function lockOnce(trx: Trx, of: { actor: Actor; code: string }): Promise<Locked> {
  const { groupId } = of.actor
  const deliveries = sql`select v.id from delivery v
    join distribution d on d.group_id = v.group_id and d.id = v.distribution_id
    where v.group_id = ${groupId} and d.code = ${of.code} order by v.id`
  const held = await sql`${deliveries} for update of v`.execute(trx)
  const locked = await trx
    .selectFrom('distribution')
    .select('id')
    .where('group_id', '=', groupId)
    .where('code', '=', of.code)
    .forNoKeyUpdate()
    .executeTakeFirst()
  const { rows } = await deliveries.execute(trx)
  if (rows.length > held.rows.length) throw new Undo<Locked>('grown')
  return locked !== undefined
}

/** The last that a group planned, whenever it is, for whoever plans: the next is often like it. */
export async function findLastPlan(db: Db, actor: Actor) {
  const row = await plansOf(db, actor).orderBy('starts_at', 'desc').limit(1).executeTakeFirst()
  return row && asKept(row)
}

export type Planned = { plan: Plan; instants: Instants }

export function insertPlan(trx: Trx, groupId: number, planned: Planned) {
  return trx
    .insertInto('distribution')
    .values({ ...columnsOf(planned), group_id: groupId, code: newCode() })
    .returning(['id', 'code'])
    .executeTakeFirstOrThrow()
}

export function updatePlan(trx: Trx, of: { groupId: number; id: number }, planned: Planned) {
  return trx
    .updateTable('distribution')
    .set((eb) => ({ ...columnsOf(planned), version: eb('version', '+', 1) }))
    .where('group_id', '=', of.groupId)
    .where('id', '=', of.id)
    .execute()
}

type Part = { groupId: number; distributionId: number; catalogIds: number[] }

/** These catalogues take part too. */
export async function addDeliveries(trx: Trx, part: Part): Promise<void> {
  const { groupId, distributionId, catalogIds } = part
  await sql`insert into delivery (group_id, distribution_id, catalog_id)
    select ${groupId}, ${distributionId}, unnest(${catalogIds}::bigint[])
    on conflict (group_id, distribution_id, catalog_id) do nothing`.execute(trx)
}

/** The windows that catalogues of a distribution have for themselves; all others follow it. */
export async function setOwnWindows(
  trx: Trx,
  { groupId, distributionId, own }: Omit<Part, 'catalogIds'> & Pick<Instants, 'own'>,
): Promise<void> {
  await sql`update delivery v set opens_day = o."opensDay", opens_time = o."opensTime",
      closes_day = o."closesDay", closes_time = o."closesTime",
      opens_at = o."opensAt", closes_at = o."closesAt"
    from delivery known left join jsonb_to_recordset(${JSON.stringify(own)}::jsonb) as o (
        "catalogId" bigint, "opensDay" date, "opensTime" time, "closesDay" date,
        "closesTime" time, "opensAt" timestamptz, "closesAt" timestamptz)
      on o."catalogId" = known.catalog_id
    where known.group_id = ${groupId} and known.distribution_id = ${distributionId}
      and v.group_id = known.group_id and v.id = known.id`.execute(trx)
}

/**
 * These catalogues take part no more. Answers those that stay, because members ordered from them; the caller holds the
 * deliveries (`lockPlan`), so nobody is ordering right now.
 */
export async function removeDeliveries(trx: Trx, part: Part): Promise<number[]> {
  const staying: number[] = []
  for (const catalogId of part.catalogIds) {
    if (!(await removeDelivery(trx, part, catalogId))) staying.push(catalogId)
  }
  return staying
}

async function removeDelivery(trx: Trx, of: Part, catalogId: number): Promise<boolean> {
  try {
    await inTransaction(trx, (nested) =>
      nested
        .deleteFrom('delivery')
        .where('group_id', '=', of.groupId)
        .where('distribution_id', '=', of.distributionId)
        .where('catalog_id', '=', catalogId)
        .execute(),
    )
    return true
  } catch (error) {
    if (violates(error, 'inUse')) return false
    throw error
  }
}

const columnsOf = ({ plan, instants }: Planned) => ({
  place_id: plan.placeId,
  day: plan.day,
  start_time: plan.startTime,
  end_time: plan.endTime,
  opens_day: plan.opensDay,
  opens_time: plan.opensTime,
  closes_day: plan.closesDay,
  closes_time: plan.closesTime,
  starts_at: instants.startsAt,
  ends_at: instants.endsAt,
  opens_at: instants.opensAt,
  closes_at: instants.closesAt,
  note: plan.note,
})

const plansOf = (db: Db, actor: Actor) =>
  db
    .selectFrom('distribution as d')
    .select(['id', 'code', 'version', 'starts_at as startsAt'])
    .select(['day', 'start_time as startTime', 'end_time as endTime'])
    .select(['opens_day as opensDay', 'opens_time as opensTime'])
    .select(['closes_day as closesDay', 'closes_time as closesTime'])
    .select(['place_id as placeId', 'note', closedByHandAt.as('closedAt')])
    // a number is given to each basket that is placed
    .select(sql<number>`next_basket_number - 1`.as('basketCount'))
    .select(catalogIds.as('catalogIds'))
    .select(ownWindows.as('windows'))
    .where('group_id', '=', actor.groupId)
    .where(hasRight(actor, 'distributions'))

const catalogIds = sql<string>`coalesce((select string_agg(catalog_id::text, ',' order by catalog_id)
  from delivery v where v.group_id = d.group_id and v.distribution_id = d.id), '')`

/** As `windowsText` writes them. */
const ownWindows = sql<string>`coalesce((select string_agg(concat_ws(' ', catalog_id,
    v.opens_day, to_char(v.opens_time, 'HH24:MI'), v.closes_day, to_char(v.closes_time, 'HH24:MI')),
    ';' order by catalog_id)
  from delivery v where v.group_id = d.group_id and v.distribution_id = d.id
    and v.opens_at is not null), '')`

type Row = Awaited<ReturnType<ReturnType<typeof plansOf>['executeTakeFirstOrThrow']>>

function asKept({ id, code, version, startsAt, closedAt, basketCount, ...plan }: Row) {
  const kept: Plan = plan
  return { id, code, version, startsAt, closedAt, basketCount, plan: kept }
}
