import { z } from 'zod'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { defineJob, type Job } from '#src/foundation/post/jobs.ts'
import { keepLetter } from '#src/foundation/post/keep-letter.ts'
import { listOthersToTell } from './household.queries.ts'
import { findRecipient } from './person.queries.ts'
import { invitationLetter, joinedLetter } from './second-person.mail.tsx'
import { findInvitationLetter } from './second-person.queries.ts'
import { invitationLink } from './second-person.rules.ts'

const payload = z.object({ invitationId: z.int(), at: z.iso.datetime() })

/** Writes the letter of an invitation, once for each time it was asked for; none once it is gone. */
export function writeInvitationLetter(secret: string): Job {
  return defineJob(payload, async ({ invitationId, at }, { db, clock, baseUrl }) => {
    const invitation = await findInvitationLetter(db, invitationId)
    const now = clock.now()
    if (!invitation || now >= invitation.expires_at) return
    const language = invitation.chosenLanguage ?? invitation.language
    const letter = invitationLetter({
      lang: language,
      baseUrl,
      firstName: invitation.firstName,
      inviter: `${invitation.inviterFirstName} ${invitation.inviterLastName}`,
      link: invitationLink({ baseUrl, secret, code: invitation.code }),
    })
    const event = `household-invitation ${invitationId} ${at}`
    const replyTo = invitation.inviterEmail ? { replyTo: invitation.inviterEmail } : {}
    const about = { kind: 'household-invitation', event, to: invitation.email, language }
    const kept = { ...letter, ...about, ...replyTo, baseUrl, at: now }
    await inTransaction(db, (trx) => keepLetter(trx, kept))
  })
}

const joined = z.object({ personId: z.int(), accountId: z.int() })

/** Tells the other person of a household who has come into it; once. */
export const writeJoinedLetter = defineJob(
  joined,
  async ({ personId, accountId }, { db, clock, baseUrl }) => {
    const newcomer = await findRecipient(db, personId)
    const others = await listOthersToTell(db, { personId, accountId })
    await inTransaction(db, async (trx) => {
      for (const { id, firstName, email, language: chosen } of others) {
        if (!newcomer || email === null) continue
        const language = chosen ?? 'fr'
        const who = `${newcomer.firstName} ${newcomer.lastName}`
        const letter = joinedLetter({ lang: language, baseUrl, firstName, newcomer: who })
        const event = `household-joined ${accountId} person ${personId} to ${id}`
        const about = { kind: 'household-joined', event, to: email, language }
        await keepLetter(trx, { ...letter, ...about, baseUrl, at: clock.now() })
      }
    })
  },
)
