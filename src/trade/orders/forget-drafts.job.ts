import { z } from 'zod'
import { defineJob, type Jobs } from '#src/foundation/post/jobs.ts'
import { deleteOldDrafts } from './draft.queries.ts'

const KEPT_DAYS = 30
const DAY_MS = 86_400_000

/** Run once a day: a draft goes 30 days after the last closing of its distribution, whosever it is. */
const forgetDrafts = defineJob(z.looseObject({}), async (_, { db, clock, log }) => {
  const closedBefore = new Date(clock.now().getTime() - KEPT_DAYS * DAY_MS)
  const drafts = await deleteOldDrafts(db, closedBefore)
  log.info({ drafts }, 'drafts of past distributions forgotten')
})

/** This room's handlers. */
export const orderJobs = { 'forget-drafts': forgetDrafts } satisfies Jobs
