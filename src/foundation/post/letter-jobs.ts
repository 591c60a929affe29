import { forgetLetters } from './forget-letters.job.ts'
import type { Jobs } from './jobs.ts'
import { sendMail } from './send-mail.job.ts'

/** This room's handlers. */
export const letterJobs = {
  'send-mail': sendMail,
  'forget-letters': forgetLetters,
} satisfies Jobs
