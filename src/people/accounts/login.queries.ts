import type { Db, Trx } from '#src/foundation/db/open.ts'

export type Login = { id: number; name: string; email: string }

/** The login of an e-mail: every one has been proven. */
export function findLogin(db: Db, email: string): Promise<Login | undefined> {
  return db
    .selectFrom('login')
    .select(['id', 'name', 'email'])
    .where('email', '=', email)
    .executeTakeFirst()
}

export function lockLogin(trx: Trx, id: number): Promise<Login | undefined> {
  return trx
    .selectFrom('login')
    .select(['id', 'name', 'email'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function insertLogin(
  trx: Trx,
  login: { name: string; email: string },
  at: Date,
): Promise<number> {
  const row = await trx
    .insertInto('login')
    .values({ ...login, email_proven: true, created_at: at, updated_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/**
 * The password of a login, in the place of one before; the subject is what better-auth looks it
 * up by.
 */
export async function setPassword(
  trx: Trx,
  { loginId, hash, at }: { loginId: number; hash: string; at: Date },
): Promise<void> {
  const subject = { provider_id: 'credential', provider_subject: String(loginId) }
  const password = { password: hash, updated_at: at }
  await trx
    .insertInto('credential')
    .values({ ...subject, ...password, login_id: loginId, created_at: at })
    .onConflict((conflict) =>
      conflict.columns(['provider_id', 'provider_subject']).doUpdateSet(password),
    )
    .execute()
}

/** When the login's password was chosen; null where there is none. */
export async function findPasswordSetAt(db: Db, loginId: number): Promise<Date | null> {
  const row = await db
    .selectFrom('credential')
    .select('updated_at')
    .where('login_id', '=', loginId)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst()
  return row?.updated_at ?? null
}

/** Signs the login out of every browser. */
export async function deleteSignIns(trx: Trx, loginId: number): Promise<void> {
  await trx.deleteFrom('sign_in').where('login_id', '=', loginId).execute()
}

/** Keeps a sign-in that is being used. */
export async function prolongSignIn(
  db: Db,
  id: number,
  until: { expiresAt: Date; now: Date },
): Promise<void> {
  await db
    .updateTable('sign_in')
    .set({ expires_at: until.expiresAt, updated_at: until.now })
    .where('id', '=', id)
    .execute()
}
