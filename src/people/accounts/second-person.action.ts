import { done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import { recordHistory } from '#src/foundation/db/history.ts'
import { addJob } from '#src/foundation/db/jobs.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import { inTransaction, inTransactionOrUndo, Undo } from '#src/foundation/db/transaction.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { listHouseholdPeople } from './household.queries.ts'
import { takeLetter, type Wait } from './limit-attempts.action.ts'
import {
  deleteInvitation,
  findInvitationOf,
  type Invited,
  lockHouseholds,
  prolongInvitation,
  replaceInvitation,
} from './second-person.queries.ts'
import {
  decideInviting,
  type InvitingRefusal,
  invitationEnds,
  mayResend,
} from './second-person.rules.ts'

export type Inviter = { personId: number; accountId: number }
type From = { language: Lang; address: string; now: Date }

/**
 * Invites a second person into the household; a letter goes out whether the e-mail is known or
 * not, and nothing here tells. The same e-mail again is the same invitation, prolonged.
 */
export function inviteSecondPerson(
  db: Db,
  inviter: Inviter,
  { invited, from }: { invited: Invited; from: From },
): Promise<Outcome<undefined, InvitingRefusal | Wait | { code: 'too-soon' }>> {
  return inTransactionOrUndo(db, async (trx) => {
    const made = await invite(trx, inviter, { invited, ...from })
    if (!made.ok) return made
    const taken = await takeLetter(trx, { ...from, email: invited.email }, from.now)
    if (!taken.ok) throw new Undo(taken)
    return done()
  })
}

type Inviting = { invited: Invited; language: Lang; now: Date }

/** As `inviteSecondPerson`, in a transaction that has counted its letter or needs no limit. */
export async function invite(
  trx: Trx,
  inviter: Inviter,
  { invited, language, now }: Inviting,
): Promise<Outcome<undefined, InvitingRefusal | { code: 'too-soon' }>> {
  await lockHouseholds(trx, [inviter.accountId])
  const people = await listHouseholdPeople(trx, inviter.accountId)
  const known = await findInvitationOf(trx, inviter.accountId)
  const isWaiting = known !== undefined && known.expires_at > now
  const waiting = isWaiting ? known.email : null
  const refusal = decideInviting({ email: invited.email, people, waiting })
  if (refusal) return refuse(refusal)
  if (isWaiting && !mayResend(known.asked_at, now)) return refuse({ code: 'too-soon' })
  const id = await replaceInvitation(trx, {
    ...invited,
    account_id: inviter.accountId,
    invited_by_person_id: inviter.personId,
    language,
    asked_at: now,
    expires_at: invitationEnds(now),
  })
  await recordInvitation(trx, inviter, { action: 'person-invited', at: now })
  await enqueueLetter(trx, id, now)
  return done()
}

/** Mails the invitation once more, for 14 days from now. Nothing happens when there is none. */
export function resendInvitation(
  db: Db,
  inviter: Inviter,
  from: { address: string; now: Date },
): Promise<Outcome<undefined, Wait | { code: 'too-soon' } | { code: 'gone' }>> {
  return inTransactionOrUndo(db, async (trx) => {
    const { now } = from
    await lockHouseholds(trx, [inviter.accountId])
    const known = await findInvitationOf(trx, inviter.accountId)
    if (!known) return refuse({ code: 'gone' })
    if (!mayResend(known.asked_at, now)) return refuse({ code: 'too-soon' })
    await prolongInvitation(trx, known.id, { asked_at: now, expires_at: invitationEnds(now) })
    await enqueueLetter(trx, known.id, now)
    const taken = await takeLetter(trx, { ...from, email: known.email }, now)
    if (!taken.ok) throw new Undo(taken)
    return done()
  })
}

/** Takes the household's invitation back: its link is worth nothing from then on. */
export async function revokeInvitation(db: Db, inviter: Inviter, now: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    await lockHouseholds(trx, [inviter.accountId])
    const known = await findInvitationOf(trx, inviter.accountId)
    if (!known || !(await deleteInvitation(trx, known.id))) return
    await recordInvitation(trx, inviter, { action: 'invitation-revoked', at: now })
  })
}

function enqueueLetter(trx: Trx, invitationId: number, now: Date): Promise<void> {
  const at = now.toISOString()
  return addJob(
    trx,
    'write-invitation-letter',
    { invitationId, at },
    { key: `invitation-${invitationId}` },
  )
}

function recordInvitation(
  trx: Trx,
  { personId, accountId }: Inviter,
  { action, at }: { action: 'person-invited' | 'invitation-revoked'; at: Date },
): Promise<void> {
  return recordHistory(trx, {
    groupId: null,
    room: 'accounts',
    object: 'account',
    objectId: accountId,
    action,
    actorPersonId: personId,
    at,
  })
}
