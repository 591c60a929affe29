import type { Db, Trx } from '#src/foundation/db/open.ts'
import { pictureCode } from '#src/foundation/files/picture.queries.ts'
import { hasRight } from './rights.queries.ts'
import type { Actor } from './standing.rules.ts'

/** The code of the group's picture, null for none; for whoever holds `settings`. */
export async function findGroupPhoto(db: Db, actor: Actor): Promise<string | null> {
  const group = await db
    .selectFrom('group')
    .select(pictureCode('picture_id'))
    .where('id', '=', actor.groupId)
    .where(hasRight(actor, 'settings'))
    .executeTakeFirst()
  return group?.pictureCode ?? null
}

/** The picture that the group shows now, its row locked: who changes settings takes turns. */
export async function lockGroupPhoto(trx: Trx, groupId: number): Promise<number | null> {
  const group = await trx
    .selectFrom('group')
    .select('picture_id')
    .where('id', '=', groupId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
  return group.picture_id
}

export function updateGroupPhoto(trx: Trx, groupId: number, pictureId: number | null) {
  return trx.updateTable('group').set({ picture_id: pictureId }).where('id', '=', groupId).execute()
}

export async function lockPlacePhoto(trx: Trx, of: { groupId: number; code: string }) {
  return trx
    .selectFrom('place')
    .select(['id', 'picture_id as pictureId'])
    .where('group_id', '=', of.groupId)
    .where('code', '=', of.code)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

type PlacePhoto = { groupId: number; id: number; pictureId: number | null }

export function updatePlacePhoto(trx: Trx, { groupId, id, pictureId }: PlacePhoto) {
  return trx
    .updateTable('place')
    .set({ picture_id: pictureId })
    .where('group_id', '=', groupId)
    .where('id', '=', id)
    .execute()
}
