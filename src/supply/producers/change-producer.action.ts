import { NotFound, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { requireRight } from '#src/people/groups/rights.queries.ts'
import type { Stale } from '#src/people/groups/stale.rules.ts'
import type { Actor } from '#src/people/groups/standing.rules.ts'
import { saveVersioned, type Versioned } from '#src/people/groups/versioned.action.ts'
import { listNamesakes, lockProducerSheet, updateProducer } from './producer.queries.ts'
import type { ProducerFacts } from './producer.rules.ts'

export type ProducerRefusal = Stale<ProducerFacts> | { code: 'siret-known' }

/**
 * Changes a producer's sheet, for the group that made it; others' are not found. Refuses `stale`
 * when somebody saved it since it was read, `siret-known` when the SIRET is another producer's.
 */
export function changeProducer(
  db: Db,
  asked: { actor: Actor; code: string; mine: Versioned<ProducerFacts>; now: Date },
): Promise<Outcome<undefined, ProducerRefusal>> {
  const { actor, code, mine, now } = asked
  return inTransaction(db, async (trx) => {
    await requireRight(trx, actor, 'catalogs')
    const sheet = await lockProducerSheet(trx, { groupId: actor.groupId, code })
    if (!sheet) throw new NotFound('producer')
    const { id, code: _, version, ...facts } = sheet
    if (await isAnothers(trx, id, mine.facts)) return refuse({ code: 'siret-known' })
    return saveVersioned(trx, {
      actor,
      of: { room: 'producers', object: 'producer', id },
      kept: { version, facts },
      mine,
      now,
      personal: ['email', 'phone'],
      write: () => updateProducer(trx, id, mine.facts),
    })
  })
}

async function isAnothers(trx: Trx, id: number, facts: ProducerFacts): Promise<boolean> {
  if (facts.siret === null) return false
  const known = await listNamesakes(trx, facts)
  return known.some((other) => other.siret === facts.siret && other.id !== id)
}
