import { done, NotFound, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import { recordHistory } from '#src/foundation/db/history.ts'
import type { Db } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { violates } from '#src/foundation/db/violation.ts'
import { requireRight } from '#src/people/groups/rights.queries.ts'
import type { Actor } from '#src/people/groups/standing.rules.ts'
import { deleteCatalog, lockCatalog } from '#src/supply/catalogs/catalog.queries.ts'
import { deleteProducts } from './product.queries.ts'

/**
 * Deletes a catalogue with its products, for who keeps all, if it never took part in a distribution; else refuses
 * `in-use`: it is ended instead.
 */
export async function removeCatalog(
  db: Db,
  { actor, code, now }: { actor: Actor; code: string; now: Date },
): Promise<Outcome<undefined, { code: 'in-use' }>> {
  try {
    return await inTransaction(db, async (trx) => {
      await requireRight(trx, actor, 'catalogs')
      const kept = await lockCatalog(trx, actor, code)
      if (!kept) throw new NotFound('catalog')
      const of = { groupId: actor.groupId, catalogId: kept.id }
      await deleteProducts(trx, of)
      await deleteCatalog(trx, { groupId: actor.groupId, id: kept.id })
      await recordHistory(trx, {
        groupId: actor.groupId,
        room: 'catalogs',
        object: 'catalog',
        objectId: kept.id,
        action: 'removed',
        actorPersonId: actor.personId,
        fields: { name: { before: kept.name, after: null } },
        at: now,
      })
      return done()
    })
  } catch (error) {
    if (violates(error, 'inUse')) return refuse({ code: 'in-use' })
    throw error
  }
}
