import { sql } from 'kysely'
import type { Db } from '#src/foundation/db/open.ts'
import { pictureCode } from '#src/foundation/files/picture.queries.ts'
import { isBrought, productFacts } from '#src/supply/distributions/product-facts.queries.ts'
import { legalIdentity } from '#src/supply/producers/legal-identity.queries.ts'
import type { DraftOwner } from './draft.queries.ts'

/**
 * One product of the group with what decides whether it may be put in a draft for a distribution now; nothing is
 * locked, a draft reserves nothing. `deliveryId` null: the distribution doesn't bring it (any more).
 */
export function findProductFacts(
  db: Db,
  of: { groupId: number; distributionCode: string; productCode: string },
) {
  return factsOf(db, of.groupId)
    .where('d.code', '=', of.distributionCode)
    .where('p.code', '=', of.productCode)
    .executeTakeFirst()
}

/**
 * The lines of a draft with their products as they are now, by producer and name: also those that the distribution
 * doesn't bring any more (`deliveryId` null), so that nothing is dropped in silence.
 */
export function listDraftProducts(
  db: Db,
  of: { groupId: number; distributionId: number; owner: DraftOwner },
) {
  const rows = factsOf(db, of.groupId)
    .innerJoin('draft as w', (join) =>
      join.onRef('w.group_id', '=', 'd.group_id').onRef('w.distribution_id', '=', 'd.id'),
    )
    .innerJoin('draft_line as l', (join) =>
      join
        .onRef('l.group_id', '=', 'w.group_id')
        .onRef('l.draft_id', '=', 'w.id')
        .onRef('l.product_id', '=', 'p.id'),
    )
    .select(['l.quantity_thousandths as quantityThousandths', 'p.category'])
    .select(pictureCode('p.picture_id'))
    .select(['m.name as producerName', legalIdentity('m').as('producerIdentity')])
    .where('d.id', '=', of.distributionId)
    .orderBy(sql`m.name collate "fr-x-icu"`)
    .orderBy(sql`p.name collate "fr-x-icu"`)
    .orderBy('p.id')
  const { owner } = of
  return 'accountId' in owner
    ? rows.where('w.account_id', '=', owner.accountId).execute()
    : rows.where('w.token_hash', '=', owner.tokenHash).execute()
}
export type DraftProduct = Awaited<ReturnType<typeof listDraftProducts>>[number]

/** Products × the distributions of their group, with the delivery between them where there is one. */
function factsOf(db: Db, groupId: number) {
  return productFacts(db, groupId)
    .leftJoin('delivery as v', (join) => join.on(isBrought))
    .select('v.id as deliveryId')
}
