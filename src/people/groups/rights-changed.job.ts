import { z } from 'zod'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { defineJob } from '#src/foundation/post/jobs.ts'
import { keepLetter } from '#src/foundation/post/keep-letter.ts'
import { rightsChangedLetter } from './rights-changed.mail.tsx'
import { findRightsLetter } from './rights-letter.queries.ts'

const payload = z.object({
  groupId: z.int(),
  personId: z.int(),
  byPersonId: z.int(),
  at: z.coerce.date(),
})

/** Writes to the person whose rights were changed. */
export const rightsChanged = defineJob(payload, async ({ at, ...about }, { db, baseUrl }) => {
  await inTransaction(db, async (trx) => {
    const facts = await findRightsLetter(trx, about)
    if (!facts) return
    const language = facts.language ?? 'fr'
    await keepLetter(trx, {
      kind: 'rights-changed',
      event: `rights-changed ${about.groupId} person ${about.personId} ${at.toISOString()}`,
      to: facts.email,
      ...(facts.replyTo && { replyTo: facts.replyTo }),
      language,
      ...rightsChangedLetter(language, baseUrl, facts),
      baseUrl,
      at,
    })
  })
})
