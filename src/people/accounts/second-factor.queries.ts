import { sql } from 'kysely'
import type { Db, Trx } from '#src/foundation/db/open.ts'

export async function hasSecondFactor(db: Db, loginId: number): Promise<boolean> {
  const found = db.selectFrom('second_factor').select('login_id').where('login_id', '=', loginId)
  return (await found.executeTakeFirst()) !== undefined
}

/** The same, of a person. */
export async function personHasSecondFactor(db: Db, personId: number): Promise<boolean> {
  const found = await db
    .selectFrom('second_factor as f')
    .innerJoin('person as p', 'p.login_id', 'f.login_id')
    .select('f.login_id')
    .where('p.id', '=', personId)
    .executeTakeFirst()
  return found !== undefined
}

export type KeptFactor = { sealedKey: string; lastStep: number; since: Date }
export type LastUse = { lastForm: string | null; lastUsedAt: Date | null }

/** Locked until the end: two who type a code at once take turns. */
export function lockSecondFactor(
  trx: Trx,
  loginId: number,
): Promise<(KeptFactor & LastUse) | undefined> {
  return trx
    .selectFrom('second_factor')
    .select(['sealed_key as sealedKey', 'last_step as lastStep', 'since'])
    .select(['last_form as lastForm', 'last_used_at as lastUsedAt'])
    .where('login_id', '=', loginId)
    .forUpdate()
    .executeTakeFirst()
}

/** Since when a login has one, and how many recovery codes are left. */
export function findSecondFactor(
  db: Db,
  loginId: number,
): Promise<{ since: Date; codesLeft: number } | undefined> {
  return db
    .selectFrom('second_factor as f')
    .select('f.since')
    .select(
      sql<number>`(select count(*) from recovery_code r
        where r.login_id = f.login_id and r.used_at is null)`.as('codesLeft'),
    )
    .where('f.login_id', '=', loginId)
    .executeTakeFirst()
}

export async function insertSecondFactor(
  trx: Trx,
  { loginId, sealedKey, lastStep, since }: KeptFactor & { loginId: number },
): Promise<void> {
  await trx
    .insertInto('second_factor')
    .values({ login_id: loginId, sealed_key: sealedKey, last_step: lastStep, since })
    .execute()
}

export async function setLastStep(trx: Trx, loginId: number, step: number): Promise<void> {
  await trx
    .updateTable('second_factor')
    .set({ last_step: step })
    .where('login_id', '=', loginId)
    .execute()
}

/** What let in last; `form` null for a form without a key. */
export async function setLastUse(
  trx: Trx,
  { loginId, form, at }: { loginId: number; form: string | null; at: Date },
): Promise<void> {
  await trx
    .updateTable('second_factor')
    .set({ last_form: form, last_used_at: at })
    .where('login_id', '=', loginId)
    .execute()
}

/** Its recovery codes go with it. */
export async function deleteSecondFactor(trx: Trx, loginId: number): Promise<void> {
  await trx.deleteFrom('second_factor').where('login_id', '=', loginId).execute()
}

/** These instead of all codes before. */
export async function replaceRecoveryCodes(
  trx: Trx,
  loginId: number,
  hashes: string[],
): Promise<void> {
  await trx.deleteFrom('recovery_code').where('login_id', '=', loginId).execute()
  const rows = hashes.map((hash) => ({ login_id: loginId, hash }))
  await trx.insertInto('recovery_code').values(rows).execute()
}

export async function hasRecoveryCode(db: Db, loginId: number, hash: string): Promise<boolean> {
  const found = await db
    .selectFrom('recovery_code')
    .select('hash')
    .where('login_id', '=', loginId)
    .where('hash', '=', hash)
    .executeTakeFirst()
  return found !== undefined
}

/** Whether there was such a code, not used before. */
export async function spendRecoveryCode(
  trx: Trx,
  { loginId, hash, at }: { loginId: number; hash: string; at: Date },
): Promise<boolean> {
  const spent = await trx
    .updateTable('recovery_code')
    .set({ used_at: at })
    .where('login_id', '=', loginId)
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .returning('hash')
    .executeTakeFirst()
  return spent !== undefined
}
