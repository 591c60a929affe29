import { sql } from 'kysely'
import type { Db } from '#src/foundation/db/open.ts'
import { hasRight } from '#src/people/groups/rights.queries.ts'
import type { Actor } from '#src/people/groups/standing.rules.ts'
import type { Ordered } from '#src/supply/distributions/consequences.rules.ts'
import type { OrderedOf } from '#src/supply/distributions/list.rules.ts'
import { seesBaskets } from './basket.queries.ts'

/** What members have done in a distribution so far, for whoever plans it; nothing for all others. */
export async function findOrdered(
  db: Db,
  { actor, distributionId }: { actor: Actor; distributionId: number },
): Promise<Ordered> {
  const here = sql`group_id = ${actor.groupId} and distribution_id = ${distributionId}
    and ${hasRight(actor, 'distributions')}`
  const { rows } = await sql<Ordered>`select
    (select count(*) from basket where ${here}) as "basketCount",
    (select count(*) from draft w where ${here} and account_id is not null
      and exists (select from draft_line l where l.group_id = w.group_id and l.draft_id = w.id))
      as "draftCount",
    array(select v.catalog_id from delivery v where ${here} and exists (select from line l
      where l.group_id = v.group_id and l.delivery_id = v.id) order by v.catalog_id)
      as "orderedCatalogIds"`.execute(db)
  return rows[0] ?? { basketCount: 0, draftCount: 0, orderedCatalogIds: [] }
}

/**
 * What is ordered in these distributions, each with its producers' totals by name; in one query. Baskets and drafts are
 * counted for whoever hands baskets out or takes the money (else null); who keeps a catalogue sees its total.
 */
export async function listOrdered(
  db: Db,
  { actor, distributionIds }: { actor: Actor; distributionIds: number[] },
): Promise<OrderedOf[]> {
  const sees = seesBaskets(actor)
  const counted = (count: ReturnType<typeof sql>) => sql`case when ${sees} then (${count}) end`
  const { rows } = await sql<OrderedOf>`select d.id as "distributionId",
      ${counted(sql`select count(*) from basket b
        where b.group_id = d.group_id and b.distribution_id = d.id`)} as "basketCount",
      ${counted(sql`select count(*) from draft w
        where w.group_id = d.group_id and w.distribution_id = d.id and w.account_id is not null
          and exists (select from draft_line l
            where l.group_id = w.group_id and l.draft_id = w.id)`)} as "draftCount",
      coalesce((select json_agg(t order by t."producerName" collate "fr-x-icu") from (
        select m.name as "producerName", sum(l.total_cents) as "totalCents",
          bool_or(l.way = 'weighed') as "isEstimate"
        from delivery v join line l on l.group_id = v.group_id and l.delivery_id = v.id
        join catalog c on c.group_id = v.group_id and c.id = v.catalog_id
        join producer m on m.id = c.producer_id
        where v.group_id = d.group_id and v.distribution_id = d.id and l.quantity_thousandths > 0
          and (${sees} or ${hasRight(actor, 'catalogs', sql.ref('c.id'))})
        group by m.id) t), '[]') as "byProducer"
    from distribution d
    where d.group_id = ${actor.groupId} and d.id = any(${distributionIds}::bigint[])`.execute(db)
  return rows
}
