import { sql } from 'kysely'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import { pictureCode } from '#src/foundation/files/picture.queries.ts'
import { hasRight } from './rights.queries.ts'
import type { Actor } from './standing.rules.ts'

/** What is typed of a place. */
export type PlaceFields = {
  name: string
  address: string
  postcode: string
  city: string
  accessNotes: string
}
export type Place = PlaceFields & {
  id: number
  code: string
  version: number
  pictureCode: string | null
}

/** The places of a group by name, for whoever sets them up (`settings`) or plans there (`distributions`). */
export function listPlaces(db: Db, actor: Actor): Promise<Place[]> {
  return placesOf(db, actor.groupId)
    .where(sql<boolean>`(${hasRight(actor, 'settings')} or ${hasRight(actor, 'distributions')})`)
    .orderBy('name', (by) => by.collate('fr-x-icu'))
    .execute()
}

/** A place of the group, for people who hold `settings`; undefined for all others. */
export function findPlace(
  db: Db,
  { actor, code }: { actor: Actor; code: string },
): Promise<Place | undefined> {
  return placesOf(db, actor.groupId)
    .where('code', '=', code)
    .where(hasRight(actor, 'settings'))
    .executeTakeFirst()
}

export function lockPlace(
  trx: Trx,
  of: { groupId: number; code: string },
): Promise<Place | undefined> {
  return placesOf(trx, of.groupId).where('code', '=', of.code).forUpdate().executeTakeFirst()
}

const placesOf = (db: Db, groupId: number) =>
  db
    .selectFrom('place')
    .select(['id', 'code', 'version', 'name', 'address', 'postcode', 'city'])
    .select(['access_notes as accessNotes', pictureCode('picture_id')])
    .where('group_id', '=', groupId)

type NewPlace = { groupId: number; code: string; place: PlaceFields }

export async function insertPlace(trx: Trx, { groupId, code, place }: NewPlace): Promise<number> {
  const { id } = await trx
    .insertInto('place')
    .values({ group_id: groupId, code, ...columnsOf(place) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

type ChangedPlace = { groupId: number; id: number; place: PlaceFields }

export async function updatePlace(trx: Trx, { groupId, id, place }: ChangedPlace): Promise<void> {
  await trx
    .updateTable('place')
    .set((eb) => ({ ...columnsOf(place), version: eb('version', '+', 1) }))
    .where('group_id', '=', groupId)
    .where('id', '=', id)
    .execute()
}

/** Raises `inUse` when a distribution takes place there. */
export async function deletePlace(trx: Trx, of: { groupId: number; id: number }): Promise<void> {
  await trx.deleteFrom('place').where('group_id', '=', of.groupId).where('id', '=', of.id).execute()
}

const columnsOf = ({ accessNotes, ...place }: PlaceFields) => ({
  ...place,
  access_notes: accessNotes,
})
