import type { Db, Trx } from '#src/foundation/db/open.ts'

export type SignInRow = {
  code: string
  userAgent: string
  startedAt: Date
  /** Renewed once a day while it is used. */
  seenAt: Date
  isThisOne: boolean
}

export type OwnSignIns = { loginId: number; signInId: number }

/** The browsers a login is signed in with, this one first, then the newest seen. */
export async function listSignIns(
  db: Db,
  { loginId, signInId }: OwnSignIns,
  now: Date,
): Promise<SignInRow[]> {
  const rows = await db
    .selectFrom('sign_in')
    .select(['id', 'code', 'user_agent', 'created_at as startedAt', 'updated_at as seenAt'])
    .where('login_id', '=', loginId)
    .where('expires_at', '>', now)
    .orderBy((eb) => eb('id', '=', signInId), 'desc')
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ id, user_agent, ...row }) => ({
    ...row,
    userAgent: user_agent ?? '',
    isThisOne: id === signInId,
  }))
}

/** Which sign-ins end: the one with that code, all but this one, or all. */
export type Ending = { code: string } | 'others' | 'all'

/** Ends sign-ins of a login; answers how many there were. */
export async function endSignIns(
  trx: Trx,
  { loginId, signInId }: OwnSignIns,
  which: Ending,
): Promise<number> {
  const own = trx.deleteFrom('sign_in').where('login_id', '=', loginId)
  const chosen =
    which === 'all'
      ? own
      : which === 'others'
        ? own.where('id', '<>', signInId)
        : own.where('code', '=', which.code)
  return Number((await chosen.executeTakeFirst()).numDeletedRows)
}

/** When this sign-in was last shown to be the same person: at its start, or since. */
export async function findConfirmedAt(db: Db, signInId: number): Promise<Date | null> {
  const row = await db
    .selectFrom('sign_in')
    .select((eb) => eb.fn.coalesce('confirmed_at', 'created_at').as('confirmedAt'))
    .where('id', '=', signInId)
    .executeTakeFirst()
  return row?.confirmedAt ?? null
}

export async function setConfirmedAt(db: Db, signInId: number, at: Date): Promise<void> {
  await db.updateTable('sign_in').set({ confirmed_at: at }).where('id', '=', signInId).execute()
}
