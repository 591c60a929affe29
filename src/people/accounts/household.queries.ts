import { sql } from 'kysely'
import type { Db, Trx } from '#src/foundation/db/open.ts'

export type HouseholdPerson = {
  id: number
  firstName: string
  lastName: string
  email: string | null
}

/** The people of a household, as they came. */
export function listHouseholdPeople(db: Db, accountId: number): Promise<HouseholdPerson[]> {
  return db
    .selectFrom('person')
    .select(['id', 'first_name as firstName', 'last_name as lastName', 'email'])
    .where('account_id', '=', accountId)
    .orderBy('id')
    .execute()
}

/** Gives a household without an address the one of another. */
export async function takeOverAddress(trx: Trx, { from, to }: { from: number; to: number }) {
  await sql`update account a set (address_1, address_2, postcode, city)
      = (o.address_1, o.address_2, o.postcode, o.city)
    from account o where a.id = ${to} and o.id = ${from}
      and concat(a.address_1, a.address_2, a.postcode, a.city) = ''`.execute(trx)
}

/** Removes a household that nothing belongs to any more; the database refuses while anything does. */
export async function deleteHousehold(trx: Trx, accountId: number): Promise<void> {
  await trx.deleteFrom('account').where('id', '=', accountId).execute()
}

/** A person whose household may be changing, locked. */
export function lockPerson(trx: Trx, personId: number) {
  return trx
    .selectFrom('person')
    .select(['account_id as accountId', 'email'])
    .where('id', '=', personId)
    .forUpdate()
    .executeTakeFirst()
}

/** Whom to tell in a household, beside one person. */
export function listOthersToTell(db: Db, of: { personId: number; accountId: number }) {
  return db
    .selectFrom('person')
    .select(['id', 'first_name as firstName', 'email', 'language'])
    .where('account_id', '=', of.accountId)
    .where('id', '<>', of.personId)
    .where('email', 'is not', null)
    .orderBy('id')
    .execute()
}
