import { NotFound } from '#src/foundation/core/outcome.ts'
import type { Trx } from '#src/foundation/db/open.ts'
import type { ReadPicture } from '#src/foundation/files/read-picture.ts'
import { savePhoto } from './photo.action.ts'
import {
  lockGroupPhoto,
  lockPlacePhoto,
  updateGroupPhoto,
  updatePlacePhoto,
} from './photos.queries.ts'
import { requireRight } from './rights.queries.ts'
import type { Actor } from './standing.rules.ts'

type Change = { picture: ReadPicture | null; at: Date }

/** The group's picture, instead of the poster crate; null takes it away. */
export async function changeGroupPhoto(trx: Trx, actor: Actor, { picture, at }: Change) {
  const { groupId } = actor
  await requireRight(trx, actor, 'settings')
  const pictureId = await lockGroupPhoto(trx, groupId)
  const of = { room: 'groups', object: 'group', id: groupId, pictureId }
  const write = (kept: number | null) => updateGroupPhoto(trx, groupId, kept)
  await savePhoto(trx, { actor, of, picture, at, write })
}

/** What a place looks like, so that people find its door; null takes the photo away. */
export async function changePlacePhoto(
  trx: Trx,
  actor: Actor,
  { code, picture, at }: Change & { code: string },
) {
  const { groupId } = actor
  await requireRight(trx, actor, 'settings')
  const place = await lockPlacePhoto(trx, { groupId, code })
  if (!place) throw new NotFound('place')
  const of = { room: 'groups', object: 'place', ...place }
  const write = (pictureId: number | null) =>
    updatePlacePhoto(trx, { groupId, id: place.id, pictureId })
  await savePhoto(trx, { actor, of, picture, at, write })
}
