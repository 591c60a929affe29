import { done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import type { Custody } from '#src/foundation/db/custody.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import { inTransactionOrUndo, Undo } from '#src/foundation/db/transaction.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { listHouseholdPeople, lockPerson } from '#src/people/accounts/household.queries.ts'
import { findLogin } from '#src/people/accounts/login.queries.ts'
import { makePerson } from '#src/people/accounts/make-person.action.ts'
import { findPersonByEmail } from '#src/people/accounts/person.queries.ts'
import { deleteRegistration } from '#src/people/accounts/registration.queries.ts'
import {
  deleteInvitation,
  findInvitation,
  type Invitation,
  lockHouseholds,
} from '#src/people/accounts/second-person.queries.ts'
import { TERMS_VERSION } from '#src/people/accounts/terms.rules.ts'
import { listTies, movePerson, recordJoined } from './moving.action.ts'
import { decideMove, type MoveRefusal } from './moving.rules.ts'

export type InvitationRefusal = MoveRefusal | { code: 'gone' } | { code: 'known' }
type Who = { personId: number; accountId: number; email: string }
type Which = { code: string; rooms: Custody[]; now: Date }

/**
 * The invited, signed in with the e-mail that was invited, comes into the household with all that
 * is theirs alone; their own household, empty then, goes. Done again it changes nothing. Refuses
 * `gone` (run out, taken back, another e-mail's), `full`, and `needs-merge` with what ties.
 */
export function acceptInvitation(
  db: Db,
  who: Who,
  which: Which,
): Promise<Outcome<undefined, InvitationRefusal>> {
  return inTransactionOrUndo(db, async (trx) => {
    const invitation = await findInvitation(trx, which)
    if (invitation?.email !== who.email) return refuse({ code: 'gone' })
    const from = { id: who.personId, accountId: who.accountId }
    return comeIn(trx, { invitation, from, ...which })
  })
}

export type Coming = {
  code: string
  first_name: string
  last_name: string
  passwordHash: string
  language: Lang
}

/**
 * The invited, whose e-mail has no account: the letter's link has proven it. Makes login and
 * person in the household. Whoever a coordinator has added with this e-mail before keeps name and
 * rights, gets the login, and moves by the same rule. Refuses `known` when the e-mail has got an
 * account meanwhile. Answers the login.
 */
export function registerInvited(
  db: Db,
  coming: Coming,
  { rooms, now }: Omit<Which, 'code'>,
): Promise<Outcome<{ loginId: number }, InvitationRefusal>> {
  return inTransactionOrUndo<Outcome<{ loginId: number }, InvitationRefusal>>(db, async (trx) => {
    const found = await findInvitation(trx, { code: coming.code, now })
    if (!found) return refuse({ code: 'gone' })
    const added = await findPersonByEmail(trx, found.email)
    if (!added) return makeThere(trx, coming, { invitation: found, now })
    if (added.loginId !== null) return refuse({ code: 'known' })
    const made = await makePerson(trx, provenBy(coming, found), now)
    const which = { code: coming.code, rooms, now }
    const moved = await comeIn(trx, { invitation: found, from: added, ...which })
    if (!moved.ok) throw new Undo(moved)
    return done({ loginId: made.loginId })
  })
}

/** Somebody new, straight into the household. */
async function makeThere(
  trx: Trx,
  coming: Coming,
  { invitation, now }: { invitation: Invitation; now: Date },
): Promise<Outcome<{ loginId: number }, InvitationRefusal>> {
  const { accountId: household, email } = invitation
  await lockHouseholds(trx, [household])
  if (!(await isStill(trx, invitation, now))) return refuse({ code: 'gone' })
  if (await findLogin(trx, email)) return refuse({ code: 'known' })
  const { length: people } = await listHouseholdPeople(trx, household)
  const decided = decideMove({ people, ties: [] })
  if (!decided.ok) return decided
  await deleteInvitation(trx, invitation.id)
  await deleteRegistration(trx, email)
  const made = await makePerson(trx, { ...provenBy(coming, invitation), household }, now)
  await recordJoined(trx, { personId: made.personId, from: null, to: household, at: now })
  return done({ loginId: made.loginId })
}

type Joining = Which & { invitation: Invitation; from: { id: number; accountId: number } }

/** Decides and moves: what the rooms lock first, then the households in id order, then the rest. */
async function comeIn(
  trx: Trx,
  { invitation, from, rooms, now }: Joining,
): Promise<Outcome<undefined, InvitationRefusal>> {
  const { accountId: to } = invitation
  if (from.accountId === to) return done()
  const whose = { personId: from.id, accountId: from.accountId }
  await lockBoth(trx, rooms, { personId: from.id, households: [from.accountId, to] })
  await lockHouseholds(trx, [from.accountId, to])
  const person = await lockPerson(trx, from.id)
  if (person?.accountId === to) return done()
  const isSame = person?.accountId === from.accountId && person.email === invitation.email
  if (!isSame || !(await isStill(trx, invitation, now))) return refuse({ code: 'gone' })
  const { length: people } = await listHouseholdPeople(trx, to)
  const decided = decideMove({ people, ties: await listTies(trx, rooms, whose) })
  if (!decided.ok) return decided
  await deleteInvitation(trx, invitation.id)
  await movePerson(trx, rooms, { personId: from.id, from: from.accountId, to, at: now })
  return done()
}

/** What rooms lock before households, of both, in id order: an order of either may hold its own draft already. */
async function lockBoth(
  trx: Trx,
  rooms: Custody[],
  { personId, households }: { personId: number; households: number[] },
): Promise<void> {
  for (const accountId of households.toSorted((a, b) => a - b)) {
    await listTies(trx, rooms, { personId, accountId })
  }
}

/** Asked again once the household is locked: who takes an invitation back locks it too. */
async function isStill(trx: Trx, { code, id }: Invitation, now: Date): Promise<boolean> {
  return (await findInvitation(trx, { code, now }))?.id === id
}

function provenBy(coming: Coming, { email }: Invitation) {
  const { first_name, last_name, language, passwordHash: password_hash } = coming
  const names = { first_name, last_name, email, phone: '', language }
  return { ...names, password_hash, terms_version: TERMS_VERSION }
}
