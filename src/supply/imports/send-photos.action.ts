import { NotFound, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import { addJob } from '#src/foundation/db/jobs.ts'
import type { Db } from '#src/foundation/db/open.ts'
import { inTransactionOrUndo, Undo } from '#src/foundation/db/transaction.ts'
import type { Actor } from '#src/people/groups/standing.rules.ts'
import { findCatalog } from '#src/supply/catalogs/catalog.queries.ts'
import { addPhotoFile, createPhotoList, type PhotoFile } from './photo-list.queries.ts'

export const MOST_PHOTOS = 300

type Sent = { actor: Actor; catalog: string; photos: AsyncIterable<PhotoFile>; now: Date }
type Answer = Outcome<string, { code: 'too-many-photos' | 'file-missing' }>

/**
 * Keeps photos sent for a catalogue that the actor keeps, all or none, and has them read in the background. Answers the
 * list's code; refuses more than 300, and none at all.
 */
export function sendPhotos(db: Db, { actor, catalog, photos, now }: Sent): Promise<Answer> {
  const { groupId, personId } = actor
  return inTransactionOrUndo<Answer>(db, async (trx) => {
    const of = await findCatalog(trx, actor, catalog)
    if (!of) throw new NotFound('catalog')
    const list = await createPhotoList(trx, { groupId, catalogId: of.id, personId, now })
    const inList = { groupId, listId: list.id }
    let position = 0
    for await (const photo of photos) {
      if (position === MOST_PHOTOS) throw new Undo(refuse({ code: 'too-many-photos' }))
      await addPhotoFile(trx, { ...inList, position }, photo)
      position += 1
    }
    if (position === 0) throw new Undo(refuse({ code: 'file-missing' }))
    await addJob(trx, 'read-photos', inList)
    return { ok: true, value: list.code }
  })
}
