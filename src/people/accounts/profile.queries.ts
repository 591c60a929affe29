import type { Db, Trx } from '#src/foundation/db/open.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import type { Address } from './registration.queries.ts'

/** What a person says of themself; '' for no phone, no choice of language. */
export type Profile = {
  first_name: string
  last_name: string
  phone: string
  language: Lang | ''
}

export async function getProfile(db: Db, personId: number): Promise<Profile> {
  return shaped(await profileOf(db, personId).executeTakeFirstOrThrow())
}

export async function lockProfile(trx: Trx, personId: number): Promise<Profile> {
  return shaped(await profileOf(trx, personId).forNoKeyUpdate().executeTakeFirstOrThrow())
}

export async function updateProfile(trx: Trx, personId: number, profile: Profile): Promise<void> {
  const { phone, language, ...names } = profile
  await trx
    .updateTable('person')
    .set({ ...names, phone: phone || null, language: language || null })
    .where('id', '=', personId)
    .execute()
}

export async function getAddress(db: Db, accountId: number): Promise<Address> {
  return addressOf(db, accountId).executeTakeFirstOrThrow()
}

export async function lockAddress(trx: Trx, accountId: number): Promise<Address> {
  return addressOf(trx, accountId).forNoKeyUpdate().executeTakeFirstOrThrow()
}

export async function updateAddress(trx: Trx, accountId: number, address: Address): Promise<void> {
  await trx.updateTable('account').set(address).where('id', '=', accountId).execute()
}

/** Whether the login has a password of its own; without one it signs in by mailed links. */
export async function hasPassword(db: Db, loginId: number): Promise<boolean> {
  const row = await db
    .selectFrom('credential')
    .select('id')
    .where('login_id', '=', loginId)
    .where('provider_id', '=', 'credential')
    .where('password', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}

function profileOf(db: Db, personId: number) {
  return db
    .selectFrom('person')
    .select(['first_name', 'last_name', 'phone', 'language'])
    .where('id', '=', personId)
}

function shaped<Row extends { phone: string | null; language: Lang | null }>(row: Row) {
  return { ...row, phone: row.phone ?? '', language: row.language ?? ('' as const) }
}

function addressOf(db: Db, accountId: number) {
  return db
    .selectFrom('account')
    .select(['address_1', 'address_2', 'postcode', 'city'])
    .where('id', '=', accountId)
}
