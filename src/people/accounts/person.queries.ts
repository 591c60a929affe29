import type { Db, Trx } from '#src/foundation/db/open.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import type { Address } from './registration.queries.ts'

export type NewPerson = {
  login_id: number | null
  first_name: string
  last_name: string
  email: string | null
  phone: string | null
  language: Lang | null
}

export async function insertAccount(trx: Trx, address: Partial<Address>): Promise<number> {
  const values = { address_1: '', ...address }
  const row = await trx
    .insertInto('account')
    .values(values)
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function insertPerson(
  trx: Trx,
  accountId: number,
  person: NewPerson,
): Promise<number> {
  const row = await trx
    .insertInto('person')
    .values({ ...person, account_id: accountId })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Somebody added by a coordinator with this e-mail, who has never signed in; locked. */
export function lockPersonWithoutLogin(trx: Trx, email: string) {
  return trx
    .selectFrom('person')
    .select(['id', 'account_id as accountId'])
    .where('email', '=', email)
    .where('login_id', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

export async function giveLogin(trx: Trx, personId: number, loginId: number): Promise<void> {
  await trx.updateTable('person').set('login_id', loginId).where('id', '=', personId).execute()
}

export function findPersonOfLogin(db: Db, loginId: number) {
  return db
    .selectFrom('person')
    .select(['id', 'account_id as accountId'])
    .where('login_id', '=', loginId)
    .executeTakeFirst()
}

export function findPersonByEmail(db: Db, email: string) {
  return db
    .selectFrom('person')
    .select(['id', 'account_id as accountId', 'login_id as loginId'])
    .where('email', '=', email)
    .executeTakeFirst()
}

export function getPersonsHousehold(db: Db, personId: number): Promise<{ accountId: number }> {
  return db
    .selectFrom('person')
    .select('account_id as accountId')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
}

export async function setLanguage(db: Db, personId: number, language: Lang): Promise<void> {
  await db.updateTable('person').set('language', language).where('id', '=', personId).execute()
}

/** False when that version was accepted before. */
export async function insertAcceptance(
  trx: Trx,
  of: { personId: number; version: number; at: Date },
): Promise<boolean> {
  const made = await trx
    .insertInto('terms_acceptance')
    .values({ person_id: of.personId, version: of.version, accepted_at: of.at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .executeTakeFirst()
  return made !== undefined
}

/** The newest version of the terms that the person of a login has accepted; 0 for none. */
export async function findAcceptedVersion(db: Db, loginId: number): Promise<number> {
  const row = await db
    .selectFrom('terms_acceptance as t')
    .innerJoin('person as p', 'p.id', 't.person_id')
    .select((eb) => eb.fn.max('t.version').as('version'))
    .where('p.login_id', '=', loginId)
    .executeTakeFirst()
  return row?.version ?? 0
}

/** How to write to a person; no e-mail, no letter. */
export function findRecipient(db: Db, personId: number) {
  return db
    .selectFrom('person')
    .select(['email', 'language', 'first_name as firstName', 'last_name as lastName'])
    .where('id', '=', personId)
    .executeTakeFirst()
}
