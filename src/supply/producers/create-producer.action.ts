import { done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import { changesOf, recordHistory } from '#src/foundation/db/history.ts'
import type { Db } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { requireRight } from '#src/people/groups/rights.queries.ts'
import type { Actor } from '#src/people/groups/standing.rules.ts'
import { isSameProducer } from './double.rules.ts'
import { insertProducer, listNamesakes, lockName } from './producer.queries.ts'
import type { ProducerFacts } from './producer.rules.ts'

/**
 * Writes a new producer down, for all groups; the actor's group edits it. Refuses `siret-known` when somebody with that
 * SIRET is there already, `producer-twice` when somebody of that name is in that postcode.
 */
export function createProducer(
  db: Db,
  { actor, facts, now }: { actor: Actor; facts: ProducerFacts; now: Date },
): Promise<Outcome<{ id: number; code: string }, { code: 'siret-known' | 'producer-twice' }>> {
  return inTransaction(db, async (trx) => {
    await requireRight(trx, actor, 'catalogs')
    await lockName(trx, facts.name)
    const namesakes = await listNamesakes(trx, facts)
    const isTwice = namesakes.some((known) => isSameProducer(known, facts))
    const isKnown = namesakes.some(({ siret }) => siret !== null && siret === facts.siret)
    if (isTwice && !isKnown) return refuse({ code: 'producer-twice' })
    const made = await insertProducer(trx, actor.groupId, facts)
    if (!made) return refuse({ code: 'siret-known' })
    const { email, phone, ...fields } = facts
    await recordHistory(trx, {
      groupId: actor.groupId,
      room: 'producers',
      object: 'producer',
      objectId: made.id,
      action: 'created',
      actorPersonId: actor.personId,
      fields: changesOf({}, fields),
      personal: changesOf({}, { email, phone }),
      at: now,
    })
    return done(made)
  })
}
