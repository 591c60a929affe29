import { z } from 'zod'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { defineJob } from '#src/foundation/post/jobs.ts'
import { keepLetter } from '#src/foundation/post/keep-letter.ts'
import { passwordLetter } from './password.mail.tsx'
import { findRecipient } from './person.queries.ts'

const payload = z.object({
  personId: z.int(),
  at: z.iso.datetime(),
  /** Which sign-ins ended with it; a job of an older program ended all. */
  ended: z.enum(['all', 'others', 'none']).default('all'),
})

/** Tells a person that the password was changed; each change once, however often it runs. */
export const writePasswordLetter = defineJob(
  payload,
  async ({ personId, at, ended }, { db, clock, baseUrl }) => {
    const person = await findRecipient(db, personId)
    if (!person?.email) return
    const language = person.language ?? 'fr'
    const letter = passwordLetter({ lang: language, baseUrl, firstName: person.firstName, ended })
    const event = `password-changed person ${personId} ${at}`
    const about = { kind: 'password-changed', event, to: person.email, language }
    const kept = { ...letter, ...about, baseUrl, at: clock.now() }
    await inTransaction(db, (trx) => keepLetter(trx, kept))
  },
)
