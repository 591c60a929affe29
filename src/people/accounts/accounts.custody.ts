import { sql } from 'kysely'
import type { Custody } from '#src/foundation/db/custody.ts'
import { forgetPersonal } from '#src/foundation/db/history.ts'
import type { Trx } from '#src/foundation/db/open.ts'
import { deleteMailsOf } from '#src/foundation/post/mail.queries.ts'
import { listHouseholdPeople } from './household.queries.ts'

/** What stands where a name was: no name may be empty. */
const ERASED = '–'

/** Households, people and how they sign in. */
export const accountsCustody: Custody = {
  room: 'accounts',
  tables: [
    'account',
    'person',
    'login',
    'credential',
    'sign_in',
    'terms_acceptance',
    'household_invitation',
    'email_change',
    'second_factor',
    'recovery_code',
    'device',
  ],

  async blocksLeaving() {
    return []
  },

  async tiesOf(trx, { personId, accountId }) {
    const people = await listHouseholdPeople(trx, accountId)
    return people.some(({ id }) => id !== personId) ? ['other-person'] : []
  },

  async moveTo(trx, { from, to }) {
    await trx.updateTable('person').set('account_id', to).where('account_id', '=', from).execute()
    // who was to come into the household that is given up has nowhere to come
    await trx.deleteFrom('household_invitation').where('account_id', '=', from).execute()
  },

  async exportOf(db, { personId, accountId }) {
    const person = db.selectFrom('person').selectAll().where('id', '=', personId)
    const account = db.selectFrom('account').selectAll().where('id', '=', accountId)
    const terms = db.selectFrom('terms_acceptance').selectAll().where('person_id', '=', personId)
    const signIns = db
      .selectFrom('sign_in as s')
      .innerJoin('person as p', 'p.login_id', 's.login_id')
      .select(['s.created_at', 's.expires_at', 's.ip_address', 's.user_agent'])
      .where('p.id', '=', personId)
    const invitations = db
      .selectFrom('household_invitation')
      .select(['first_name', 'last_name', 'email', 'asked_at', 'expires_at'])
      .where('account_id', '=', accountId)
    const login = db.selectFrom('person').select('login_id').where('id', '=', personId)
    const change = db
      .selectFrom('email_change')
      .select(['email', 'asked_at'])
      .where('login_id', '=', login)
    const factor = db.selectFrom('second_factor').select('since').where('login_id', '=', login)
    const recovery = db.selectFrom('recovery_code').select('used_at').where('login_id', '=', login)
    const devices = db.selectFrom('device').select('last_seen_at').where('login_id', '=', login)
    return {
      person: await person.execute(),
      account: await account.execute(),
      terms_acceptance: await terms.execute(),
      sign_in: await signIns.execute(),
      household_invitation: await invitations.execute(),
      email_change: await change.execute(),
      second_factor: await factor.execute(),
      recovery_code: await recovery.execute(),
      device: await devices.execute(),
    }
  },

  async erase(trx, { personId, accountId }) {
    const person = await erasePerson(trx, personId)
    await forgetPersonal(trx, { personId })
    if (person?.email) await eraseEmail(trx, person.email)
    await trx
      .deleteFrom('household_invitation')
      .where('invited_by_person_id', '=', personId)
      .execute()
    if (person?.login_id) await trx.deleteFrom('login').where('id', '=', person.login_id).execute()
    await eraseEmptyHousehold(trx, accountId)
  },
}

/** The row stays: books and histories name its id. */
async function erasePerson(trx: Trx, personId: number) {
  const found = await trx
    .selectFrom('person')
    .select(['email', 'login_id'])
    .where('id', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  const nobody = { first_name: ERASED, last_name: ERASED, email: null, phone: null }
  await trx
    .updateTable('person')
    .set({ ...nobody, login_id: null, language: null })
    .where('id', '=', personId)
    .execute()
  return found
}

async function eraseEmail(trx: Trx, email: string): Promise<void> {
  await trx.deleteFrom('registration').where('email', '=', email).execute()
  await trx.deleteFrom('email_code').where('email', '=', email).execute()
  await trx.deleteFrom('household_invitation').where('email', '=', email).execute()
  await trx.deleteFrom('attempt').where('subject', '=', email).execute()
  await deleteMailsOf(trx, email)
}

/** The address goes with the last person who has a name. */
async function eraseEmptyHousehold(trx: Trx, accountId: number): Promise<void> {
  await trx
    .updateTable('account')
    .set({ address_1: '', address_2: '', postcode: '', city: '' })
    .where('id', '=', accountId)
    .where(
      sql<boolean>`not exists (select from person p where p.account_id = account.id
        and p.first_name <> ${ERASED})`,
    )
    .execute()
}
