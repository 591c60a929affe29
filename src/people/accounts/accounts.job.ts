import { z } from 'zod'
import { defineJob, type Jobs } from '#src/foundation/post/jobs.ts'
import { writeEmailChangedLetter, writeNewEmailLetter } from './email-change.job.ts'
import { deleteExpired } from './forgetting.queries.ts'
import { writeInvitationLetter, writeJoinedLetter } from './second-person.job.ts'
import { writeCodeLetter } from './write-code-letter.job.ts'
import { writePasswordLetter } from './write-password-letter.job.ts'
import { writeSafetyLetter, writeSignInLetter } from './write-safety-letters.job.ts'

/**
 * Run once an hour: nothing that has expired works any more, this only takes it out of the
 * database.
 */
const forgetExpired = defineJob(z.looseObject({}), async (_, { db, clock, log }) => {
  log.info(await deleteExpired(db, clock.now()), 'expired forms, codes and sign-ins forgotten')
})

/** This room's handlers; letters with codes need the installation's secret. */
export function accountJobs(secret: string) {
  return {
    'write-code-letter': writeCodeLetter(secret),
    'write-password-letter': writePasswordLetter,
    'write-safety-letter': writeSafetyLetter,
    'write-sign-in-letter': writeSignInLetter,
    'write-new-email-letter': writeNewEmailLetter(secret),
    'write-email-changed-letter': writeEmailChangedLetter,
    'write-invitation-letter': writeInvitationLetter(secret),
    'write-joined-letter': writeJoinedLetter,
    'forget-expired': forgetExpired,
  } satisfies Jobs
}
