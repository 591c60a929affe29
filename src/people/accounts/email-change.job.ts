import { z } from 'zod'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { defineJob, type Job } from '#src/foundation/post/jobs.ts'
import { keepLetter } from '#src/foundation/post/keep-letter.ts'
import { changedEmailLetter, newEmailLetter, takenEmailLetter } from './email-change.mail.tsx'
import { isEmailTaken, lockUnwrittenChange, markChangeWritten } from './email-change.queries.ts'
import { digitsOf } from './email-code.rules.ts'
import { findRecipient } from './person.queries.ts'

/** Writes the letter of a new e-mail once: the code, or that the address has an account. */
export function writeNewEmailLetter(secret: string): Job {
  return defineJob(z.object({ loginId: z.int() }), ({ loginId }, { db, clock, baseUrl }) =>
    inTransaction(db, async (trx) => {
      const change = await lockUnwrittenChange(trx, loginId)
      const at = clock.now()
      if (!change || at >= change.expires_at) return
      await markChangeWritten(trx, loginId, at)
      const language = change.chosenLanguage ?? change.language
      const code = digitsOf({ ...change, purpose: 'new-email' }, secret)
      const said = { lang: language, baseUrl, firstName: change.firstName }
      const isTaken = await isEmailTaken(trx, change.email)
      const letter = isTaken ? takenEmailLetter(said) : newEmailLetter({ ...said, code })
      const about = { kind: isTaken ? 'new-email-taken' : 'new-email-code', to: change.email }
      await keepLetter(trx, { ...letter, ...about, language, baseUrl, at })
    }),
  )
}

const changed = z.object({ personId: z.int(), to: z.string(), at: z.iso.datetime() })

/** Tells the old e-mail that it is no longer the account's; each change once. */
export const writeEmailChangedLetter = defineJob(
  changed,
  async ({ personId, to, at }, { db, clock, baseUrl }) => {
    const person = await findRecipient(db, personId)
    if (!person) return
    const language = person.language ?? 'fr'
    const letter = changedEmailLetter({ lang: language, baseUrl, firstName: person.firstName })
    const event = `email-changed person ${personId} ${at}`
    const about = { kind: 'email-changed', event, to, language }
    const kept = { ...letter, ...about, baseUrl, at: clock.now() }
    await inTransaction(db, (trx) => keepLetter(trx, kept))
  },
)
