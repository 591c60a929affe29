import { z } from 'zod'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { defineJob, type JobTools } from '#src/foundation/post/jobs.ts'
import { keepLetter } from '#src/foundation/post/keep-letter.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { findRecipient } from './person.queries.ts'
import { safetyLetter, signInLetter } from './safety.mail.tsx'
import { SAFETY_CHANGES } from './safety.rules.ts'

const safetyChange = z.object({
  personId: z.int(),
  what: z.enum(SAFETY_CHANGES),
  at: z.iso.datetime(),
})
const newDevice = z.object({
  signInId: z.int(),
  personId: z.int(),
  userAgent: z.string(),
  at: z.coerce.date(),
})

/** Tells a person what changed about their second factor; each change once. */
export const writeSafetyLetter = defineJob(safetyChange, ({ personId, what, at }, tools) =>
  write(tools, {
    personId,
    kind: what,
    event: `${what} person ${personId} ${at}`,
    letter: (to) => safetyLetter({ ...to, what }),
  }),
)

/** Tells a person of a sign-in from a new device; each once, signed out meanwhile or not. */
export const writeSignInLetter = defineJob(newDevice, ({ signInId, personId, ...seen }, tools) =>
  write(tools, {
    personId,
    kind: 'new-device',
    event: `sign-in ${signInId}`,
    letter: (to) => signInLetter({ ...to, ...seen }),
  }),
)

type To = { lang: Lang; baseUrl: string; firstName: string }
type Writing = {
  personId: number
  kind: string
  event: string
  letter: (to: To) => ReturnType<typeof safetyLetter>
}

async function write({ db, clock, baseUrl }: JobTools, { personId, ...about }: Writing) {
  const person = await findRecipient(db, personId)
  if (!person?.email) return
  const { email: to, firstName } = person
  const language = person.language ?? 'fr'
  const { kind, event } = about
  const letter = about.letter({ lang: language, baseUrl, firstName })
  const kept = { ...letter, kind, event, to, language, baseUrl, at: clock.now() }
  await inTransaction(db, (trx) => keepLetter(trx, kept))
}
