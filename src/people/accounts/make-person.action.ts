import { recordHistory } from '#src/foundation/db/history.ts'
import type { Trx } from '#src/foundation/db/open.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { insertLogin, setPassword } from './login.queries.ts'
import {
  giveLogin,
  insertAcceptance,
  insertAccount,
  insertPerson,
  lockPersonWithoutLogin,
} from './person.queries.ts'
import type { Address } from './registration.queries.ts'

export type ProvenPerson = Partial<Address> & {
  email: string
  first_name: string
  last_name: string
  phone: string
  language: Lang | null
  /** null: signs in by a mailed code until a password is chosen. */
  password_hash: string | null
  terms_version: number | null
  /** Whose household they come into, by invitation; else one of their own is made. */
  household?: number
}

/**
 * A person whose e-mail is proven, with login, password and a household. Whoever was
 * added before with this e-mail by a coordinator keeps name and household, and gets the login.
 */
export async function makePerson(
  trx: Trx,
  person: ProvenPerson,
  now: Date,
): Promise<{ personId: number; loginId: number }> {
  const name = `${person.first_name} ${person.last_name}`
  const loginId = await insertLogin(trx, { name, email: person.email }, now)
  if (person.password_hash) await setPassword(trx, { loginId, hash: person.password_hash, at: now })
  const known = await lockPersonWithoutLogin(trx, person.email)
  const personId = known?.id ?? (await insertHousehold(trx, person, loginId))
  if (known) await giveLogin(trx, known.id, loginId)
  const { terms_version: version } = person
  if (version !== null) await insertAcceptance(trx, { personId, version, at: now })
  await recordRegistered(trx, { personId, name, email: person.email, version, at: now })
  return { personId, loginId }
}

type Registered = {
  personId: number
  name: string
  email: string
  /** Of the terms, accepted with it. */
  version: number | null
  at: Date
}

/** The row of history of somebody new. */
export function recordRegistered(trx: Trx, registered: Registered): Promise<void> {
  const { personId, name, email, version, at } = registered
  return recordHistory(trx, {
    groupId: null,
    room: 'accounts',
    object: 'person',
    objectId: personId,
    action: 'registered',
    actorPersonId: personId,
    fields: { termsVersion: { before: null, after: version } },
    personal: { email: { before: null, after: email }, name: { before: null, after: name } },
    at,
  })
}

async function insertHousehold(trx: Trx, person: ProvenPerson, loginId: number): Promise<number> {
  const { address_1 = '', address_2 = '', postcode = '', city = '' } = person
  const address = { address_1, address_2, postcode, city }
  const accountId = person.household ?? (await insertAccount(trx, address))
  const { first_name, last_name, email, language } = person
  const named = { first_name, last_name, email, language, phone: person.phone || null }
  return insertPerson(trx, accountId, { ...named, login_id: loginId })
}
