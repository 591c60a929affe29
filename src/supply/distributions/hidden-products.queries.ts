import { sql } from 'kysely'
import type { Db } from '#src/foundation/db/open.ts'
import { hasRight } from '#src/people/groups/rights.queries.ts'
import type { Actor } from '#src/people/groups/standing.rules.ts'
import { isBrought, productFacts } from './product-facts.queries.ts'

const SHOWN_MAX = 100

/**
 * Products of a distribution's catalogues that are switched off or of which nothing is left, by name, at most 100; for
 * whoever plans distributions, else only of the catalogues that one keeps. Archived ones are gone for good: left out.
 */
export function listHiddenProducts(db: Db, of: { actor: Actor; distributionId: number }) {
  const { actor } = of
  return productFacts(db, actor.groupId)
    .innerJoin('delivery as v', (join) => join.on(isBrought))
    .select('m.name as producerName')
    .where('d.id', '=', of.distributionId)
    .where('p.archived_at', 'is', null)
    .where(sql<boolean>`(not p.is_active or p.stock_left_thousandths < p.step_thousandths)`)
    .where(
      sql<boolean>`(${hasRight(actor, 'distributions')}
        or ${hasRight(actor, 'catalogs', sql.ref('c.id'))})`,
    )
    .orderBy('p.name', (by) => by.collate('fr-x-icu'))
    .orderBy('p.id')
    .limit(SHOWN_MAX)
    .execute()
}
export type HiddenProduct = Awaited<ReturnType<typeof listHiddenProducts>>[number]
