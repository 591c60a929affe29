import { recordHistory } from '#src/foundation/db/history.ts'
import type { Trx } from '#src/foundation/db/open.ts'
import { keepPicture } from '#src/foundation/files/picture.queries.ts'
import type { ReadPicture } from '#src/foundation/files/read-picture.ts'
import type { Actor } from './standing.rules.ts'

type SavePhoto = {
  actor: Actor
  /** What shows it, and the picture it shows now; the caller holds its lock. */
  of: { room: string; object: string; id: number; pictureId: number | null }
  /** null takes the photo away. */
  picture: ReadPicture | null
  at: Date
  write: (pictureId: number | null) => Promise<unknown>
}

/** Gives a thing its one photo, or takes it away, with a row of history; the one before is forgotten. */
export async function savePhoto(
  trx: Trx,
  { actor, of, picture, at, write }: SavePhoto,
): Promise<void> {
  const { pictureId, id: objectId, ...object } = of
  if (!picture && pictureId === null) return
  await write(picture ? (await keepPicture(trx, picture)).id : null)
  const replaced = pictureId === null ? 'photo-added' : 'photo-replaced'
  await recordHistory(trx, {
    ...object,
    objectId,
    groupId: actor.groupId,
    actorPersonId: actor.personId,
    action: picture ? replaced : 'photo-removed',
    at,
  })
}
