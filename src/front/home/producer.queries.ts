import { sql } from 'kysely'
import type { Day } from '#src/foundation/core/day.ts'
import type { Db } from '#src/foundation/db/open.ts'
import { legalIdentity } from '#src/supply/producers/legal-identity.queries.ts'
import type { Shelf } from '#src/supply/products/category.rules.ts'

/** What everybody may read of a producer; phone and e-mail only if they agree. */
export function findPublicProducer(db: Db, code: string) {
  return db
    .selectFrom('producer as p')
    .select(['p.id', 'p.name', 'p.people', 'p.profession', 'p.postcode', 'p.city', 'p.story'])
    .select(['p.website', 'p.labels', 'p.legal_complete as isComplete'])
    .select(sql<string | null>`case when p.shows_phone then p.phone end`.as('phone'))
    .select(sql<string | null>`case when p.shows_email then p.email end`.as('email'))
    .select(['p.organic_body as organicBody', 'p.organic_number as organicNumber'])
    .select('p.organic_until as organicUntil')
    .select(['p.mediator_name as mediatorName', 'p.mediator_address as mediatorAddress'])
    .select(legalIdentity('p').as('identity'))
    .select(
      sql<
        string[]
      >`array(select i.code from producer_picture s join picture i on i.id = s.picture_id
        where s.producer_id = p.id order by s.position)`.as('pictures'),
    )
    .where('p.code', '=', code)
    .executeTakeFirst()
}
export type PublicProducerFacts = NonNullable<Awaited<ReturnType<typeof findPublicProducer>>>

export type SellingGroup = {
  id: number
  slug: string
  name: string
  timeZone: string
  /** The distributions still to come in which the producer takes part. */
  distributionCodes: string[]
}

/**
 * The groups where a producer's products can be ordered, by name: with a catalogue that members may order from and that
 * has not ended where the group is.
 */
export async function listSellingGroups(
  db: Db,
  of: { producerId: number; now: Date },
): Promise<SellingGroup[]> {
  const { rows } = await sql<SellingGroup>`
    select g.id, g.slug, g.name, g.time_zone as "timeZone",
      array(select d.code from distribution d join delivery v
          on v.group_id = d.group_id and v.distribution_id = d.id
        join catalog s on s.group_id = v.group_id and s.id = v.catalog_id
          and d.day between s.starts_on and coalesce(s.ends_on, d.day)
        where d.group_id = g.id and s.id = any(array_agg(c.id)) and d.ends_at > ${of.now}
        ) as "distributionCodes"
    from catalog c join "group" g on g.id = c.group_id
    where c.producer_id = ${of.producerId} and c.members_can_order
      and (c.ends_on is null or c.ends_on >= ${todayWhere(of.now)})
    group by g.id order by g.name collate "fr-x-icu", g.id`.execute(db)
  return rows
}

/** Today where the group `g` is. */
const todayWhere = (now: Date) => sql<Day>`(${now}::timestamptz at time zone g.time_zone)::date`

/** How many products are named of a shelf. */
const NAMED = 4

export type SoldShelf = { shelf: Shelf; count: number; names: string[] }

/** What a producer sells in these groups, by shelf: how many products, and the names of the first few. No prices. */
export async function listSoldShelves(
  db: Db,
  of: { producerId: number; groupIds: number[]; now: Date },
): Promise<SoldShelf[]> {
  const { rows } = await sql<SoldShelf>`
    select p.category as shelf, count(*)::int as count,
      (array_agg(p.name order by p.name collate "fr-x-icu"))[1:${sql.lit(NAMED)}] as names
    from (select distinct on (q.category, q.name_folded) q.category, q.name
      from product q join catalog c on c.group_id = q.group_id and c.id = q.catalog_id
        join "group" g on g.id = c.group_id
      where q.group_id = any(${of.groupIds}::bigint[]) and c.producer_id = ${of.producerId}
        and c.members_can_order and (c.ends_on is null or c.ends_on >= ${todayWhere(of.now)})
        and q.is_active and q.archived_at is null
      order by q.category, q.name_folded) p
    group by p.category order by count(*) desc, p.category`.execute(db)
  return rows
}
