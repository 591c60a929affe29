import type { Day } from '#src/foundation/core/day.ts'
import { done, NotFound, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import { changesOf, recordHistory } from '#src/foundation/db/history.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { requireRight } from '#src/people/groups/rights.queries.ts'
import type { Stale } from '#src/people/groups/stale.rules.ts'
import type { Actor } from '#src/people/groups/standing.rules.ts'
import { saveVersioned, type Versioned } from '#src/people/groups/versioned.action.ts'
import { createProducer } from '#src/supply/producers/create-producer.action.ts'
import { isSameProducer } from '#src/supply/producers/double.rules.ts'
import { findProducer, listNamesakes } from '#src/supply/producers/producer.queries.ts'
import type { ProducerFacts, PublicProducer } from '#src/supply/producers/producer.rules.ts'
import { type Catalog, insertCatalog, lockCatalog, updateCatalog } from './catalog.queries.ts'
import { type CatalogFacts, checkCatalog } from './catalog.rules.ts'
import { listContacts } from './contacts.queries.ts'

/** Somebody known by code, or new; `isAnother`: known namesakes were seen, and are somebody else. */
export type WhoGrows = { code: string } | { facts: ProducerFacts; isAnother: boolean }

export type CatalogRefusal =
  | { code: 'ends-too-early' }
  | { code: 'producer-known'; by: KnownBy; producers: PublicProducer[] }

/** By SIRET or by name and postcode it is the same one; a name alone may be another's. */
export type KnownBy = 'siret' | 'place' | 'name'

/**
 * Opens a catalogue for a producer that is there, or with a new one, and answers its code. Refuses
 * `producer-known` when the SIRET is somebody's already, the name is in that postcode, or the name is
 * and nobody said that it is another's.
 */
export function createCatalog(
  db: Db,
  asked: { actor: Actor; producer: WhoGrows; facts: CatalogFacts; now: Date },
): Promise<Outcome<string, CatalogRefusal>> {
  const { actor, facts } = asked
  return inTransaction(db, async (trx) => {
    await requireRight(trx, actor, 'catalogs')
    const checked = checkCatalog(facts)
    if (!checked.ok) return checked
    await mustKnow(trx, actor, facts.contact)
    const producer = await findOrCreate(trx, asked)
    if (!producer.ok) return producer
    const of = { groupId: actor.groupId, producerId: producer.value.id, facts }
    const made = await insertCatalog(trx, of)
    await recordCreation(trx, asked, made.id)
    return done(made.code)
  })
}

async function findOrCreate(
  trx: Trx,
  { actor, producer, now }: { actor: Actor; producer: WhoGrows; now: Date },
): Promise<Outcome<{ id: number }, CatalogRefusal>> {
  if ('code' in producer) {
    const found = await findProducer(trx, producer.code)
    if (!found) throw new NotFound('producer')
    return done(found)
  }
  const { facts, isAnother } = producer
  const producers = await listNamesakes(trx, facts)
  if (producers.length > 0 && !isAnother)
    return refuse({ code: 'producer-known', by: knownBy(facts, producers), producers })
  const made = await createProducer(trx, { actor, facts, now })
  if (made.ok) return made
  const known = await listNamesakes(trx, facts)
  return refuse({ code: 'producer-known', by: knownBy(facts, known), producers: known })
}

function knownBy(facts: ProducerFacts, producers: PublicProducer[]): KnownBy {
  if (producers.some(({ siret }) => siret !== null && siret === facts.siret)) return 'siret'
  return producers.some((known) => isSameProducer(known, facts)) ? 'place' : 'name'
}

/** A contact is somebody with a right in the group. */
async function mustKnow(trx: Trx, actor: Actor, contact: string | null): Promise<void> {
  if (contact === null) return
  const contacts = await listContacts(trx, actor)
  if (contacts.every(({ code }) => code !== contact)) throw new NotFound('person')
}

function recordCreation(
  trx: Trx,
  { actor, facts, now }: { actor: Actor; facts: CatalogFacts; now: Date },
  id: number,
) {
  return recordHistory(trx, {
    groupId: actor.groupId,
    room: 'catalogs',
    object: 'catalog',
    objectId: id,
    action: 'created',
    actorPersonId: actor.personId,
    fields: changesOf({}, facts),
    at: now,
  })
}

/** Changes a catalogue, for who keeps all of the group. Refuses `stale` when somebody saved it since it was read. */
export function changeCatalog(
  db: Db,
  asked: { actor: Actor; code: string; mine: Versioned<CatalogFacts>; now: Date },
): Promise<Outcome<undefined, Stale<CatalogFacts> | { code: 'ends-too-early' }>> {
  const { actor, mine, now } = asked
  return inTransaction(db, async (trx) => {
    await requireRight(trx, actor, 'catalogs')
    const checked = checkCatalog(mine.facts)
    if (!checked.ok) return checked
    const kept = await lockCatalog(trx, actor, asked.code)
    if (!kept) throw new NotFound('catalog')
    if (mine.facts.contact !== kept.contact) await mustKnow(trx, actor, mine.facts.contact)
    return saveVersioned(trx, {
      actor,
      of: { room: 'catalogs', object: 'catalog', id: kept.id },
      kept: { version: kept.version, facts: catalogFactsOf(kept) },
      mine,
      now,
      write: () => updateCatalog(trx, { groupId: actor.groupId, id: kept.id, facts: mine.facts }),
    })
  })
}

/**
 * Ends a catalogue on a day: it keeps its orders, and no later distribution offers it. Whatever others changed
 * meanwhile stays. Refuses a last day before the first.
 */
export function endCatalog(
  db: Db,
  asked: { actor: Actor; code: string; endsOn: Day; now: Date },
): Promise<Outcome<undefined, Stale<CatalogFacts> | { code: 'ends-too-early' }>> {
  const { actor, code, endsOn, now } = asked
  return inTransaction(db, async (trx) => {
    const kept = await lockCatalog(trx, actor, code)
    if (!kept) throw new NotFound('catalog')
    const mine = { version: kept.version, facts: { ...catalogFactsOf(kept), endsOn } }
    return changeCatalog(trx, { actor, code, mine, now })
  })
}

/** What is decided about a catalogue, without its ids and its producer. */
export function catalogFactsOf(catalog: Catalog): CatalogFacts {
  const { name, description, contact, minimumCents, seller, startsOn, endsOn } = catalog
  const { membersCanOrder, feeBp, defaultVatBp } = catalog
  const said = { name, description, contact, minimumCents, seller, startsOn, endsOn }
  return { ...said, membersCanOrder, feeBp, defaultVatBp }
}
