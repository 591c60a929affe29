import { newCode } from '#src/foundation/core/code.ts'
import { done, NotFound, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import { type HistoryEntry, recordHistory } from '#src/foundation/db/history.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { violates } from '#src/foundation/db/violation.ts'
import {
  deletePlace,
  insertPlace,
  lockPlace,
  type Place,
  type PlaceFields,
  updatePlace,
} from './places.queries.ts'
import { requireRight } from './rights.queries.ts'
import type { Stale } from './stale.rules.ts'
import type { Actor } from './standing.rules.ts'
import { saveVersioned } from './versioned.action.ts'

/** Adds a place to the group and answers its code. */
export async function addPlace(
  db: Db,
  actor: Actor,
  { place, at }: { place: PlaceFields; at: Date },
): Promise<string> {
  return inTransaction(db, async (trx) => {
    await requireRight(trx, actor, 'settings')
    return keepPlace(trx, actor, { place, at })
  })
}

/** The same without the check, for the group's first place, made with the group. */
export async function keepPlace(
  trx: Trx,
  actor: Pick<Actor, 'groupId' | 'personId'>,
  { place, at }: { place: PlaceFields; at: Date },
): Promise<string> {
  const code = newCode()
  const id = await insertPlace(trx, { groupId: actor.groupId, code, place })
  const fields = { name: { before: null, after: place.name } }
  await recordHistory(trx, entry(actor, { id, action: 'added', fields, at }))
  return code
}

/** A place may be somebody's home, behind a door code: where it is goes to the erasable part of history. */
const PERSONAL_FIELDS = ['address', 'postcode', 'city', 'accessNotes'] as const

type ChangePlace = { code: string; place: PlaceFields; version: number; at: Date }

/** Saves a place if nobody else has since it was read at `version`; else refuses with what the other saved. */
export async function changePlace(
  db: Db,
  actor: Actor,
  { code, place, version, at }: ChangePlace,
): Promise<Outcome<undefined, Stale<PlaceFields>>> {
  return inTransaction(db, async (trx) => {
    await requireRight(trx, actor, 'settings')
    const kept = await lockOrNotFound(trx, actor, code)
    return saveVersioned<PlaceFields>(trx, {
      actor,
      of: { room: 'groups', object: 'place', id: kept.id },
      kept: { version: kept.version, facts: fieldsOf(kept) },
      mine: { version, facts: place },
      now: at,
      personal: PERSONAL_FIELDS,
      write: () => updatePlace(trx, { groupId: actor.groupId, id: kept.id, place }),
    })
  })
}

/** Removes a place where nothing takes or took place; else refuses. */
export async function removePlace(
  db: Db,
  actor: Actor,
  { code, at }: { code: string; at: Date },
): Promise<Outcome<undefined, { code: 'in-use' }>> {
  try {
    return await inTransaction(db, async (trx) => {
      await requireRight(trx, actor, 'settings')
      const { id, name } = await lockOrNotFound(trx, actor, code)
      await deletePlace(trx, { groupId: actor.groupId, id })
      const fields = { name: { before: name, after: null } }
      await recordHistory(trx, entry(actor, { id, action: 'removed', fields, at }))
      return done()
    })
  } catch (error) {
    if (violates(error, 'inUse')) return refuse({ code: 'in-use' })
    throw error
  }
}

async function lockOrNotFound(trx: Trx, { groupId }: Actor, code: string): Promise<Place> {
  const place = await lockPlace(trx, { groupId, code })
  if (!place) throw new NotFound('place')
  return place
}

function fieldsOf({ name, address, postcode, city, accessNotes }: Place): PlaceFields {
  return { name, address, postcode, city, accessNotes }
}

type Row = { id: number; action: string; fields: NonNullable<HistoryEntry['fields']>; at: Date }

function entry(
  actor: Pick<Actor, 'groupId' | 'personId'>,
  { id, action, fields, at }: Row,
): HistoryEntry {
  const { groupId, personId } = actor
  const object = { room: 'groups', object: 'place', objectId: id }
  return { ...object, groupId, actorPersonId: personId, action, fields, at }
}
