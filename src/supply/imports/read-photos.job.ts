import { z } from 'zod'
import type { Db } from '#src/foundation/db/open.ts'
import { inTransactionOrUndo, Undo } from '#src/foundation/db/transaction.ts'
import { keepPicture } from '#src/foundation/files/picture.queries.ts'
import { readPicture } from '#src/foundation/files/read-picture.ts'
import { defineJob, type Jobs } from '#src/foundation/post/jobs.ts'
import { forgetLists } from './forget-lists.job.ts'
import { findUnreadPhoto, notePhotoRead } from './photo-list.queries.ts'

/** Reads the photos of a list one by one; after a kill it goes on with the first that wasn't read. */
const readPhotos = defineJob(
  z.object({ groupId: z.int(), listId: z.int() }),
  async (list, { db }) => {
    for (;;) {
      const photo = await findUnreadPhoto(db, list)
      if (!photo?.bytes) return
      await readOne(db, { ...list, position: photo.position }, photo.bytes)
    }
  },
)

async function readOne(
  db: Db,
  of: { groupId: number; listId: number; position: number },
  bytes: Buffer,
): Promise<void> {
  const read = await readPicture(bytes)
  await inTransactionOrUndo(db, async (trx) => {
    const came = read.ok
      ? { picture_id: (await keepPicture(trx, read.value)).id }
      : { flaw: read.refusal.code }
    // another reader was quicker, or the list is gone: the picture is not kept twice
    if (!(await notePhotoRead(trx, of, came))) throw new Undo(undefined)
  })
}

/** This room's handlers. */
export const importJobs = {
  'read-photos': readPhotos,
  'forget-lists': forgetLists,
} satisfies Jobs
