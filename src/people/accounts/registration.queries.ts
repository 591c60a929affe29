import type { Trx } from '#src/foundation/db/open.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import type { SecondPerson } from './registration.rules.ts'

export type Address = { address_1: string; address_2: string; postcode: string; city: string }

/** What was typed, as it waits for the code. */
export type WaitingRegistration = Address &
  SecondPerson & {
    email: string
    form: string
    first_name: string
    last_name: string
    phone: string
    language: Lang
    password_hash: string
    terms_version: number
    expires_at: Date
  }

/** The newest form wins. */
export async function replaceRegistration(trx: Trx, typed: WaitingRegistration): Promise<void> {
  await trx
    .insertInto('registration')
    .values(typed)
    .onConflict((conflict) => conflict.column('email').doUpdateSet(typed))
    .execute()
}

/** Keeps what was typed as long as a code that is asked for again. */
export async function prolongRegistration(
  trx: Trx,
  email: string,
  until: { expiresAt: Date; now: Date },
): Promise<void> {
  await trx
    .updateTable('registration')
    .set('expires_at', until.expiresAt)
    .where('email', '=', email)
    .where('expires_at', '>', until.now)
    .execute()
}

export function lockRegistration(
  trx: Trx,
  email: string,
  now: Date,
): Promise<WaitingRegistration | undefined> {
  return trx
    .selectFrom('registration')
    .selectAll()
    .where('email', '=', email)
    .where('expires_at', '>', now)
    .forUpdate()
    .executeTakeFirst()
}

export async function deleteRegistration(trx: Trx, email: string): Promise<void> {
  await trx.deleteFrom('registration').where('email', '=', email).execute()
}
