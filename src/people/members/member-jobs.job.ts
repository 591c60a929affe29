import { z } from 'zod'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { defineJob, type Jobs } from '#src/foundation/post/jobs.ts'
import { keepLetter } from '#src/foundation/post/keep-letter.ts'
import { joinAnsweredLetter } from './join-answered.mail.tsx'
import { joinRequestedLetter } from './join-requested.mail.tsx'
import { findAnsweredLetter, findRequestedLetter } from './request-letters.queries.ts'

const payload = z.object({ groupId: z.int(), requestId: z.int() })

/** Writes to everyone who may answer a new request. */
const joinRequested = defineJob(payload, async (request, { db, baseUrl, clock }) => {
  await inTransaction(db, async (trx) => {
    const facts = await findRequestedLetter(trx, request)
    if (!facts) return
    for (const reader of facts.readers) {
      const language = reader.language ?? 'fr'
      await keepLetter(trx, {
        kind: 'join-requested',
        event: `join-requested ${request.groupId}-${request.requestId} person ${reader.personId}`,
        to: reader.email,
        ...(facts.email && { replyTo: facts.email }),
        language,
        ...joinRequestedLetter(language, baseUrl, facts),
        baseUrl,
        at: clock.now(),
      })
    }
  })
})

/** Writes the answer to the person who asked. */
const joinAnswered = defineJob(payload, async (request, { db, baseUrl, clock }) => {
  await inTransaction(db, async (trx) => {
    const facts = await findAnsweredLetter(trx, request)
    if (!facts) return
    const language = facts.language ?? 'fr'
    await keepLetter(trx, {
      kind: 'join-answered',
      event: `join-answered ${request.groupId}-${request.requestId}`,
      to: facts.email,
      ...(facts.replyTo && { replyTo: facts.replyTo }),
      language,
      ...joinAnsweredLetter(language, baseUrl, facts),
      baseUrl,
      at: clock.now(),
    })
  })
})

/** This room's handlers. */
export const memberJobs = {
  'join-requested': joinRequested,
  'join-answered': joinAnswered,
} satisfies Jobs
