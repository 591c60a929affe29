import type { Db, Trx } from '#src/foundation/db/open.ts'
import type { Lang } from '#src/foundation/ui/words.ts'

export type Invited = { first_name: string; last_name: string; email: string }
export type NewInvitation = Invited & {
  account_id: number
  invited_by_person_id: number
  language: Lang
  asked_at: Date
  expires_at: Date
}

/** Locks a household: whoever comes, goes, invites or orders for the first time takes turns. */
export async function lockHouseholds(trx: Trx, accountIds: number[]): Promise<number[]> {
  const rows = await trx
    .selectFrom('account')
    .select('id')
    .where('id', 'in', accountIds)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(({ id }) => id)
}

/** The invitation a household has under way, run out or not. */
export function findInvitationOf(db: Db, accountId: number) {
  return invitations(db).where('i.account_id', '=', accountId).executeTakeFirst()
}

/** An invitation that has not run out, by the code in its address, with who invites. */
export function findInvitation(db: Db, of: { code: string; now: Date }) {
  return invitations(db)
    .innerJoin('person as p', 'p.id', 'i.invited_by_person_id')
    .select(['p.first_name as inviterFirstName', 'p.last_name as inviterLastName'])
    .where('i.code', '=', of.code)
    .where('i.expires_at', '>', of.now)
    .executeTakeFirst()
}

export type Invitation = NonNullable<Awaited<ReturnType<typeof findInvitation>>>

/** An invitation with all that its letter says, the language chosen by whom it goes to. */
export function findInvitationLetter(db: Db, id: number) {
  return invitations(db)
    .innerJoin('person as p', 'p.id', 'i.invited_by_person_id')
    .leftJoin('person as known', 'known.email', 'i.email')
    .select(['p.first_name as inviterFirstName', 'p.last_name as inviterLastName'])
    .select(['p.email as inviterEmail', 'i.language', 'known.language as chosenLanguage'])
    .where('i.id', '=', id)
    .executeTakeFirst()
}

/** The one invitation of a household, in the place of one that is there. */
export async function replaceInvitation(trx: Trx, made: NewInvitation): Promise<number> {
  await deleteInvitationOf(trx, made.account_id)
  const row = await trx
    .insertInto('household_invitation')
    .values(made)
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function prolongInvitation(
  trx: Trx,
  id: number,
  until: { asked_at: Date; expires_at: Date },
): Promise<void> {
  await trx.updateTable('household_invitation').set(until).where('id', '=', id).execute()
}

/** False when it is gone already. */
export async function deleteInvitation(trx: Trx, id: number): Promise<boolean> {
  const gone = await trx
    .deleteFrom('household_invitation')
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return gone !== undefined
}

async function deleteInvitationOf(trx: Trx, accountId: number): Promise<void> {
  await trx.deleteFrom('household_invitation').where('account_id', '=', accountId).execute()
}

function invitations(db: Db) {
  return db
    .selectFrom('household_invitation as i')
    .select(['i.id', 'i.code', 'i.account_id as accountId', 'i.email'])
    .select(['i.first_name as firstName', 'i.last_name as lastName'])
    .select(['i.invited_by_person_id as inviterId', 'i.asked_at', 'i.expires_at'])
}
