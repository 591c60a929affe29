import { z } from 'zod'
import { defineJob } from './jobs.ts'
import { deleteSettledMails } from './mail.queries.ts'

const KEPT_DAYS = 60
const DAY_MS = 86_400_000

/** Letters hold names, addresses, codes: they go two months after their fate was settled. */
export const forgetLetters = defineJob(z.looseObject({}), async (_, { db, clock, log }) => {
  const before = new Date(clock.now().getTime() - KEPT_DAYS * DAY_MS)
  const letters = await deleteSettledMails(db, before)
  log.info({ letters }, 'old letters forgotten')
})
