import type { Db, Trx } from '#src/foundation/db/open.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import type { KeptCode, Purpose } from './email-code.rules.ts'

export type CodeKey = { email: string; purpose: Purpose }

/**
 * The code of an e-mail for a purpose, locked until the end: two who type it at once take turns.
 */
export function lockCode(
  trx: Trx,
  { email, purpose }: CodeKey,
): Promise<(KeptCode & { id: number; return_path: string }) | undefined> {
  return trx
    .selectFrom('email_code')
    .select(['id', 'email', 'purpose', 'nonce', 'tries', 'expires_at', 'return_path'])
    .select(['used_at', 'used_form'])
    .where('email', '=', email)
    .where('purpose', '=', purpose)
    .forUpdate()
    .executeTakeFirst()
}

export type NewCode = CodeKey & {
  nonce: string
  language: Lang
  return_path: string
  asked_at: Date
  expires_at: Date
}

/**
 * A code in the place of one asked for before `since`, or used: its id stays, all else is new;
 * undefined for a younger one.
 */
export function replaceCode(
  trx: Trx,
  code: NewCode,
  since: Date,
): Promise<{ id: number } | undefined> {
  const anew = { ...code, tries: 0, written_at: null, used_at: null, used_form: null }
  return trx
    .insertInto('email_code')
    .values(anew)
    .onConflict((conflict) =>
      conflict
        .columns(['email', 'purpose'])
        .doUpdateSet(anew)
        .where((is) =>
          is.or([is('email_code.asked_at', '<=', since), is('email_code.used_at', 'is not', null)]),
        ),
    )
    .returning('id')
    .executeTakeFirst()
}

/** Where to go on after the code, when the form is sent again while the last one is still young. */
export async function setCodeReturnPath(
  trx: Trx,
  { email, purpose }: CodeKey,
  returnPath: string,
): Promise<void> {
  await trx
    .updateTable('email_code')
    .set('return_path', returnPath)
    .where('email', '=', email)
    .where('purpose', '=', purpose)
    .execute()
}

export async function countTry(trx: Trx, id: number): Promise<void> {
  await trx
    .updateTable('email_code')
    .set((eb) => ({ tries: eb('tries', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** The code has opened something; the form that sent it may come twice. */
export async function markCodeUsed(
  trx: Trx,
  id: number,
  use: { at: Date; form: string | null },
): Promise<void> {
  const used = { used_at: use.at, used_form: use.form }
  await trx.updateTable('email_code').set(used).where('id', '=', id).execute()
}

/**
 * A code whose letter is still to be written, locked, with the person it is for when the e-mail
 * is known.
 */
export function lockUnwrittenCode(trx: Trx, id: number) {
  return trx
    .selectFrom('email_code as c')
    .leftJoin('login as l', 'l.email', 'c.email')
    .leftJoin('person as p', 'p.login_id', 'l.id')
    .select(['c.id', 'c.email', 'c.purpose', 'c.nonce', 'c.language', 'c.expires_at'])
    .select(['l.id as loginId', 'p.language as chosenLanguage'])
    .where('c.id', '=', id)
    .where('c.written_at', 'is', null)
    .forUpdate('c')
    .executeTakeFirst()
}

export async function markCodeWritten(trx: Trx, id: number, at: Date): Promise<void> {
  await trx.updateTable('email_code').set('written_at', at).where('id', '=', id).execute()
}

/** Where to go on after a code; `/` when there is none. */
export async function findCodeReturnPath(db: Db, { email, purpose }: CodeKey): Promise<string> {
  const code = await db
    .selectFrom('email_code')
    .select('return_path')
    .where('email', '=', email)
    .where('purpose', '=', purpose)
    .executeTakeFirst()
  return code?.return_path ?? '/'
}
