import type { Day } from '#src/foundation/core/day.ts'
import { done, NotFound, type Outcome } from '#src/foundation/core/outcome.ts'
import { recordHistory } from '#src/foundation/db/history.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { requireRight } from '#src/people/groups/rights.queries.ts'
import type { Actor } from '#src/people/groups/standing.rules.ts'
import { catalogFactsOf } from '#src/supply/catalogs/catalog.action.ts'
import { findCatalog, insertCatalog } from '#src/supply/catalogs/catalog.queries.ts'
import { checkCatalog } from '#src/supply/catalogs/catalog.rules.ts'
import { copyProducts } from './copy-catalog.queries.ts'

type Asked = {
  actor: Actor
  /** The code of the one to copy. */
  code: string
  facts: { name: string; startsOn: Day; endsOn: Day | null }
  now: Date
}

/**
 * Copies a catalogue for a new season, for who keeps all: with what is decided about it and its products, their
 * prices and pictures, but the archived ones. Stocks that are kept begin at 0. Answers the code of the new one.
 */
export function copyCatalog(
  db: Db,
  asked: Asked,
): Promise<Outcome<string, { code: 'ends-too-early' }>> {
  const { actor } = asked
  const { groupId } = actor
  return inTransaction(db, async (trx) => {
    await requireRight(trx, actor, 'catalogs')
    const kept = await findCatalog(trx, actor, asked.code)
    if (!kept) throw new NotFound('catalog')
    const facts = { ...catalogFactsOf(kept), ...asked.facts }
    const checked = checkCatalog(facts)
    if (!checked.ok) return checked
    const made = await insertCatalog(trx, { groupId, producerId: kept.producerId, facts })
    const between = { groupId, from: kept.id, to: made.id }
    const productIds = await copyProducts(trx, between)
    await recordCopies(trx, asked, { catalogId: made.id, name: kept.name, productIds })
    return done(made.code)
  })
}

type Made = { catalogId: number; name: string; productIds: number[] }

function recordCopies(trx: Trx, { actor, now }: Asked, { catalogId, name, productIds }: Made) {
  const same = {
    groupId: actor.groupId,
    room: 'catalogs',
    action: 'copied',
    actorPersonId: actor.personId,
    fields: { copiedFrom: { before: null, after: name } },
    at: now,
  }
  return recordHistory(trx, [
    { ...same, object: 'catalog', objectId: catalogId },
    ...productIds.map((objectId) => ({ ...same, object: 'product', objectId })),
  ])
}
