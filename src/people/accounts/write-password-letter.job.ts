import { z } from 'zod'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { defineJob } from '#src/foundation/post/jobs.ts'
import { keepLetter } from '#src/foundation/post/keep-letter.ts'
import { passwordLetter } from './password.mail.tsx'
import { findRecipient } from './person.queries.ts'

/** Tells a person that the password was changed. */
export const writePasswordLetter = defineJob(
  z.object({ personId: z.int() }),
  async ({ personId }, { db, clock, baseUrl }) => {
    const person = await findRecipient(db, personId)
    if (!person?.email) return
    const language = person.language ?? 'fr'
    const letter = passwordLetter({ lang: language, baseUrl, firstName: person.firstName })
    const kept = { kind: 'password-changed', to: person.email, language, baseUrl, at: clock.now() }
    await inTransaction(db, (trx) => keepLetter(trx, { ...letter, ...kept }))
  },
)
