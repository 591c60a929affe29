import { sql } from 'kysely'
import { newCode } from '#src/foundation/core/code.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { violates } from '#src/foundation/db/violation.ts'
import type { Instants, Plan } from './plan.rules.ts'

/** A distribution as it was planned; undefined for another group's. */
export async function findPlan(db: Db, of: { groupId: number; code: string }) {
  const row = await plansOf(db, of.groupId).where('code', '=', of.code).executeTakeFirst()
  return row && asKept(row)
}
export type KeptPlan = NonNullable<Awaited<ReturnType<typeof findPlan>>>

/** The same, kept from others until the transaction ends. */
export async function lockPlan(trx: Trx, of: { groupId: number; code: string }) {
  const locked = await trx
    .selectFrom('distribution')
    .select('id')
    .where('group_id', '=', of.groupId)
    .where('code', '=', of.code)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return locked && findPlan(trx, of)
}

/** The last that a group planned, whenever it is: the next is often like it. */
export async function findLastPlan(db: Db, groupId: number) {
  const row = await plansOf(db, groupId).orderBy('starts_at', 'desc').limit(1).executeTakeFirst()
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

/**
 * These catalogues take part no more. Answers those that stay, because members ordered from them or
 * are placing an order right now: an order holds its delivery and then waits for the distribution,
 * which the caller holds, so nobody is waited for here.
 */
export async function removeDeliveries(trx: Trx, part: Part): Promise<number[]> {
  const free = await trx
    .selectFrom('delivery')
    .select('catalog_id as catalogId')
    .where('group_id', '=', part.groupId)
    .where('distribution_id', '=', part.distributionId)
    .where('catalog_id', '=', sql<number>`any(${part.catalogIds}::bigint[])`)
    .forUpdate()
    .skipLocked()
    .execute()
  const gone: number[] = []
  for (const { catalogId } of free) {
    if (await removeDelivery(trx, part, catalogId)) gone.push(catalogId)
  }
  return part.catalogIds.filter((id) => !gone.includes(id))
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

const plansOf = (db: Db, groupId: number) =>
  db
    .selectFrom('distribution as d')
    .select(['id', 'code', 'version', 'starts_at as startsAt'])
    .select(['day', 'start_time as startTime', 'end_time as endTime'])
    .select(['opens_day as opensDay', 'opens_time as opensTime'])
    .select(['closes_day as closesDay', 'closes_time as closesTime'])
    .select(['place_id as placeId', 'note'])
    // a number is given to each basket that is placed
    .select(sql<number>`next_basket_number - 1`.as('basketCount'))
    .select(
      sql<string>`coalesce((select string_agg(catalog_id::text, ',' order by catalog_id)
        from delivery v where v.group_id = d.group_id and v.distribution_id = d.id), '')`.as(
        'catalogIds',
      ),
    )
    // of deliveries that close at a time of their own, the last; they keep it when the plan changes
    .select(
      sql<Date | null>`(select max(closes_at) from delivery v
        where v.group_id = d.group_id and v.distribution_id = d.id)`.as('ownClosesAt'),
    )
    .where('group_id', '=', groupId)

type Row = Awaited<ReturnType<ReturnType<typeof plansOf>['executeTakeFirstOrThrow']>>

function asKept({ id, code, version, startsAt, ownClosesAt, basketCount, ...plan }: Row) {
  const kept: Plan = plan
  return { id, code, version, startsAt, ownClosesAt, basketCount, plan: kept }
}
