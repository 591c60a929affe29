import type { Db, Trx } from '#src/foundation/db/open.ts'
import type { Lang } from '#src/foundation/ui/words.ts'

export type NewChange = {
  login_id: number
  email: string
  nonce: string
  language: Lang
  asked_at: Date
  expires_at: Date
}

/**
 * The new e-mail a login asks for, in the place of one asked for before `since` or another one;
 * false for the same one a moment later.
 */
export async function replaceEmailChange(trx: Trx, change: NewChange, since: Date) {
  const anew = { ...change, tries: 0, written_at: null }
  const made = await trx
    .insertInto('email_change')
    .values(anew)
    .onConflict((conflict) =>
      conflict
        .column('login_id')
        .doUpdateSet(anew)
        .where((is) =>
          is.or([
            is('email_change.asked_at', '<=', since),
            is('email_change.email', '<>', change.email),
          ]),
        ),
    )
    .returning('login_id')
    .executeTakeFirst()
  return made !== undefined
}

/** The e-mail a login waits to prove, while its code is good. */
export async function findEmailChange(db: Db, of: { loginId: number; now: Date }) {
  const row = await db
    .selectFrom('email_change')
    .select('email')
    .where('login_id', '=', of.loginId)
    .where('expires_at', '>', of.now)
    .executeTakeFirst()
  return row?.email ?? null
}

export function lockEmailChange(trx: Trx, loginId: number) {
  return trx
    .selectFrom('email_change')
    .select(['email', 'nonce', 'tries', 'expires_at'])
    .where('login_id', '=', loginId)
    .forUpdate()
    .executeTakeFirst()
}

export async function countChangeTry(trx: Trx, loginId: number): Promise<void> {
  await trx
    .updateTable('email_change')
    .set((eb) => ({ tries: eb('tries', '+', 1) }))
    .where('login_id', '=', loginId)
    .execute()
}

export async function deleteEmailChange(trx: Trx, loginId: number): Promise<void> {
  await trx.deleteFrom('email_change').where('login_id', '=', loginId).execute()
}

/** A new e-mail whose letter is still to be written, locked, with what the letter says. */
export function lockUnwrittenChange(trx: Trx, loginId: number) {
  return trx
    .selectFrom('email_change as c')
    .innerJoin('person as p', 'p.login_id', 'c.login_id')
    .select(['c.email', 'c.nonce', 'c.language', 'c.expires_at'])
    .select(['p.language as chosenLanguage', 'p.first_name as firstName'])
    .where('c.login_id', '=', loginId)
    .where('c.written_at', 'is', null)
    .forUpdate('c')
    .executeTakeFirst()
}

export async function markChangeWritten(trx: Trx, loginId: number, at: Date): Promise<void> {
  await trx
    .updateTable('email_change')
    .set('written_at', at)
    .where('login_id', '=', loginId)
    .execute()
}

/** Whether somebody has that e-mail: with a login, or added by a coordinator. */
export async function isEmailTaken(db: Db, email: string): Promise<boolean> {
  const row = await db
    .selectFrom('person')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirst()
  return row !== undefined
}

/** The person's e-mail follows by its foreign key. */
export async function setLoginEmail(
  trx: Trx,
  of: { loginId: number; email: string; at: Date },
): Promise<void> {
  await trx
    .updateTable('login')
    .set({ email: of.email, updated_at: of.at })
    .where('id', '=', of.loginId)
    .execute()
}
