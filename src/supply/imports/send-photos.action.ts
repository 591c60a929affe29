import { NotFound, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import { addJob } from '#src/foundation/db/jobs.ts'
import type { Db } from '#src/foundation/db/open.ts'
import { inTransactionOrUndo, Undo } from '#src/foundation/db/transaction.ts'
import { PHOTO_LIST_BYTES_MAX, PHOTOS_MAX } from '#src/foundation/files/sent-photos.rules.ts'
import type { Actor } from '#src/people/groups/standing.rules.ts'
import { findCatalog } from '#src/supply/catalogs/catalog.queries.ts'
import { addPhotoFile, createPhotoList, type PhotoFile } from './photo-list.queries.ts'

type Sent = { actor: Actor; catalog: string; photos: AsyncIterable<PhotoFile>; now: Date }
type Answer = Outcome<string, { code: 'too-many-photos' | 'too-heavy-list' | 'file-missing' }>

/**
 * Keeps photos sent for a catalogue that the actor keeps, all or none, and has them read in the background. Answers the
 * list's code; refuses more than 300, more than 200 MB (also what a small zip unpacks to), and none at all.
 */
export function sendPhotos(db: Db, { actor, catalog, photos, now }: Sent): Promise<Answer> {
  const { groupId, personId } = actor
  return inTransactionOrUndo<Answer>(db, async (trx) => {
    const of = await findCatalog(trx, actor, catalog)
    if (!of) throw new NotFound('catalog')
    const list = await createPhotoList(trx, { groupId, catalogId: of.id, personId, now })
    const inList = { groupId, listId: list.id }
    let [position, bytes] = [0, 0]
    for await (const photo of photos) {
      if (position === PHOTOS_MAX) throw new Undo(refuse({ code: 'too-many-photos' }))
      bytes += 'bytes' in photo ? photo.bytes.length : 0
      if (bytes > PHOTO_LIST_BYTES_MAX) throw new Undo(refuse({ code: 'too-heavy-list' }))
      await addPhotoFile(trx, { ...inList, position }, photo)
      position += 1
    }
    if (position === 0) throw new Undo(refuse({ code: 'file-missing' }))
    await addJob(trx, 'read-photos', inList)
    return { ok: true, value: list.code }
  })
}
