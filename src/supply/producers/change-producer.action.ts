import { done, NotFound, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import { changesOf, recordHistory } from '#src/foundation/db/history.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { requireRight } from '#src/people/groups/rights.queries.ts'
import type { Actor } from '#src/people/groups/standing.rules.ts'
import { listNamesakes, lockProducerSheet, updateProducer } from './producer.queries.ts'
import type { ProducerFacts } from './producer.rules.ts'

type Refusal = { code: 'stale' } | { code: 'siret-known' }
type Asked = { actor: Actor; code: string; version: number; facts: ProducerFacts; now: Date }

/**
 * Changes a producer's sheet, for the group that made it; others' are not found. Refuses `stale`
 * when somebody saved it after the version given, `siret-known` when the SIRET is another's.
 */
export function changeProducer(db: Db, asked: Asked): Promise<Outcome<undefined, Refusal>> {
  const { actor, code, version, facts } = asked
  return inTransaction(db, async (trx) => {
    await requireRight(trx, actor, 'catalogs')
    const before = await lockProducerSheet(trx, { groupId: actor.groupId, code })
    if (!before) throw new NotFound('producer')
    if (before.version !== version) return refuse({ code: 'stale' })
    if (await isAnothers(trx, before.id, facts)) return refuse({ code: 'siret-known' })
    await updateProducer(trx, before.id, facts)
    await recordChange(trx, asked, before)
    return done()
  })
}

async function isAnothers(trx: Trx, id: number, facts: ProducerFacts): Promise<boolean> {
  if (facts.siret === null) return false
  const known = await listNamesakes(trx, facts)
  return known.some((other) => other.siret === facts.siret && other.id !== id)
}

function recordChange(trx: Trx, asked: Asked, before: ProducerFacts & { id: number }) {
  const { email, phone, ...fields } = asked.facts
  return recordHistory(trx, {
    groupId: asked.actor.groupId,
    room: 'producers',
    object: 'producer',
    objectId: before.id,
    action: 'changed',
    actorPersonId: asked.actor.personId,
    fields: changesOf(before, fields),
    personal: changesOf(before, { email, phone }),
    at: asked.now,
  })
}
