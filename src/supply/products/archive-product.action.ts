import { done, NotFound, type Outcome } from '#src/foundation/core/outcome.ts'
import { recordHistory } from '#src/foundation/db/history.ts'
import type { Db } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import type { Actor } from '#src/people/groups/standing.rules.ts'
import { lockCatalog } from '#src/supply/catalogs/catalog.queries.ts'
import { unlessTaken } from './product.action.ts'
import { lockProduct, setArchived } from './product.queries.ts'

type Asked = { actor: Actor; catalog: string; code: string; isArchived: boolean; now: Date }

/**
 * Takes a product off the shelves, or puts it back, for who keeps its catalogue. Orders keep their lines. Done twice,
 * it is done once. Refuses to put one back whose reference another has meanwhile.
 */
export function archiveProduct(
  db: Db,
  asked: Asked,
): Promise<Outcome<undefined, { code: 'reference-taken' }>> {
  const { actor, code, isArchived, now } = asked
  const { groupId } = actor
  return unlessTaken(() =>
    inTransaction(db, async (trx) => {
      const catalog = await lockCatalog(trx, actor, asked.catalog)
      if (!catalog) throw new NotFound('catalog')
      const kept = await lockProduct(trx, { groupId, catalogId: catalog.id, code })
      if (!kept) throw new NotFound('product')
      if ((kept.archivedAt !== null) === isArchived) return done()
      await setArchived(trx, { groupId, id: kept.id, at: isArchived ? now : null })
      await recordHistory(trx, {
        groupId,
        room: 'catalogs',
        object: 'product',
        objectId: kept.id,
        action: isArchived ? 'archived' : 'restored',
        actorPersonId: actor.personId,
        at: now,
      })
      return done()
    }),
  )
}
