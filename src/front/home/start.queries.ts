import { sql } from 'kysely'
import type { Db } from '#src/foundation/db/open.ts'
import { rightCounts } from '#src/people/groups/rights.queries.ts'

/**
 * The groups of a household, by name, with what it has under way in distributions that have not ended: its basket and
 * the draft that waits, each by the distribution's id.
 */
export async function listMyGroups(db: Db, of: { accountId: number; personId: number; now: Date }) {
  const { rows } = await sql<MyGroup>`
    select g.id, g.slug, g.name, g.time_zone as "timeZone",
      exists (select from held_right r where r.group_id = g.id and r.person_id = ${of.personId})
        as "hasRights",
      coalesce((select json_object_agg(b.distribution_id, json_build_object('code', b.code,
          'number', b.number, 'totalCents', (select coalesce(sum(l.total_cents), 0) from line l
            where l.group_id = b.group_id and l.basket_id = b.id)))
        from basket b join distribution d on d.group_id = b.group_id and d.id = b.distribution_id
        where b.group_id = g.id and b.account_id = ${of.accountId} and d.ends_at > ${of.now}), '{}')
        as baskets,
      coalesce((select json_object_agg(f.distribution_id, (select count(*) from draft_line l
          where l.group_id = f.group_id and l.draft_id = f.id))
        from draft f join distribution d on d.group_id = f.group_id and d.id = f.distribution_id
        where f.group_id = g.id and f.account_id = ${of.accountId} and d.ends_at > ${of.now}
          and exists (select from draft_line l where l.group_id = f.group_id and l.draft_id = f.id)), '{}')
        as drafts,
      (select count(*) from join_request q where q.group_id = g.id and q.outcome is null
        and exists (select from held_right r where r.group_id = g.id
          and r.person_id = ${of.personId} and r.kind = 'members' and ${rightCounts})) as "waitingRequests"
    from member m join "group" g on g.id = m.group_id
    where m.account_id = ${of.accountId} order by g.name collate "fr-x-icu", g.id`.execute(db)
  return rows
}

export type MyGroup = {
  id: number
  slug: string
  name: string
  timeZone: string
  hasRights: boolean
  baskets: Record<string, { code: string; number: number; totalCents: number }>
  drafts: Record<string, number>
  /** Households that ask to join, for whoever may answer them. */
  waitingRequests: number
}

export type MyRequest = { slug: string; name: string; timeZone: string; askedAt: Date }

/** The groups that a household has asked to join and that have not answered, the longest first. */
export function listMyRequests(db: Db, accountId: number): Promise<MyRequest[]> {
  return db
    .selectFrom('join_request as q')
    .innerJoin('group as g', 'g.id', 'q.group_id')
    .select(['g.slug', 'g.name', 'g.time_zone as timeZone', 'q.asked_at as askedAt'])
    .where('q.account_id', '=', accountId)
    .where('q.outcome', 'is', null)
    .orderBy('q.asked_at')
    .execute()
}
