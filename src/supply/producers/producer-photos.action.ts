import { done, NotFound, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import { recordHistory } from '#src/foundation/db/history.ts'
import type { Trx } from '#src/foundation/db/open.ts'
import { keepPicture } from '#src/foundation/files/picture.queries.ts'
import type { ReadPicture } from '#src/foundation/files/read-picture.ts'
import { requireRight } from '#src/people/groups/rights.queries.ts'
import type { Actor } from '#src/people/groups/standing.rules.ts'
import { lockOwnSheet } from './change-sheet.action.ts'
import {
  appendProducerPhoto,
  deleteProducerPhoto,
  findProducerPhoto,
  listProducerPhotos,
  putProducerPhotoFirst,
} from './producer-photos.queries.ts'

const PHOTOS_MAX = 8

type OnSheet = { actor: Actor; producer: string; at: Date }

/** Adds a picture after the others, for the group that keeps the sheet; refuses `too-many` beyond 8. */
export async function addProducerPhoto(
  trx: Trx,
  { picture, ...on }: OnSheet & { picture: ReadPicture },
): Promise<Outcome<undefined, { code: 'too-many' }>> {
  const producerId = await lockProducer(trx, on)
  const shown = await listProducerPhotos(trx, producerId)
  if (shown.length >= PHOTOS_MAX) return refuse({ code: 'too-many' })
  const { id: pictureId } = await keepPicture(trx, picture)
  await appendProducerPhoto(trx, { producerId, pictureId })
  await record(trx, on, { producerId, action: 'photo-added' })
  return done()
}

/** Takes a picture away; it is forgotten. */
export async function removeProducerPhoto(trx: Trx, { code, ...on }: OnSheet & { code: string }) {
  const photo = await lockPhoto(trx, { ...on, code })
  await deleteProducerPhoto(trx, photo)
  await record(trx, on, { ...photo, action: 'photo-removed' })
}

/** Shows a picture before the others: it stands for the producer in lists. */
export async function putPhotoFirst(trx: Trx, { code, ...on }: OnSheet & { code: string }) {
  const photo = await lockPhoto(trx, { ...on, code })
  await putProducerPhotoFirst(trx, photo)
  await record(trx, on, { ...photo, action: 'photo-moved' })
}

/** Who changes a sheet's pictures takes turns with who changes the sheet. */
async function lockProducer(trx: Trx, { actor, producer }: OnSheet): Promise<number> {
  await requireRight(trx, actor, 'catalogs')
  return (await lockOwnSheet(trx, actor, producer)).id
}

async function lockPhoto(trx: Trx, { code, ...on }: OnSheet & { code: string }) {
  const producerId = await lockProducer(trx, on)
  const photo = await findProducerPhoto(trx, { producerId, code })
  if (!photo) throw new NotFound('picture')
  return { producerId, pictureId: photo.id }
}

type Done = { producerId: number; action: string }

function record(trx: Trx, { actor, at }: OnSheet, { producerId, action }: Done): Promise<void> {
  return recordHistory(trx, {
    groupId: actor.groupId,
    room: 'producers',
    object: 'producer',
    objectId: producerId,
    action,
    actorPersonId: actor.personId,
    at,
  })
}
