import { z } from 'zod'
import { defineJob } from '#src/foundation/post/jobs.ts'
import { deleteExpiredDrafts } from './import-draft.queries.ts'
import { deleteExpiredPhotoLists } from './photo-list.queries.ts'

/** Run every hour: lists and photos that nobody applied go a day after they came. */
export const forgetLists = defineJob(z.looseObject({}), async (_, { db, clock, log }) => {
  const now = clock.now()
  const drafts = await deleteExpiredDrafts(db, now)
  const photos = await deleteExpiredPhotoLists(db, now)
  log.info({ drafts, photos }, 'lists that nobody applied forgotten')
})
