import { sql } from 'kysely'
import type { Db } from '#src/foundation/db/open.ts'
import { hasRight } from '#src/people/groups/rights.queries.ts'
import type { Actor } from '#src/people/groups/standing.rules.ts'
import type { Ordered } from '#src/supply/distributions/consequences.rules.ts'

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
