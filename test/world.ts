import { newCode } from '#src/foundation/core/code.ts'
import { hashPassword } from '#src/foundation/core/password.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import {
  GROUPS,
  type GroupKey,
  HOUSEHOLDS,
  PASSWORD,
  PEOPLE,
  type PersonKey,
  RIGHTS,
} from './cast.ts'
import { PRODUCERS, type ProducerKey } from './cast-producers.ts'
import { loadDistributions } from './world-distributions.ts'
import { loadProducer } from './world-producers.ts'

/** Wednesday 25 November 2026, 16:00 in Saint-Avit: orders for Saturday 28 are open until tomorrow 20:00. */
export const TEST_NOW = new Date('2026-11-25T15:00:00Z')

type Ids<Key extends string, Value> = Record<Key, Value>
export type WorldPerson = { id: number; accountId: number; loginId: number; email: string }
export type WorldGroup = { id: number; slug: string; placeId: number; placeCode: string }
export type WorldCatalog = {
  groupId: number
  id: number
  code: string
  producerId: number
  producerCode: string
}
export type World = {
  people: Ids<PersonKey, WorldPerson>
  groups: Ids<GroupKey, WorldGroup>
  catalogs: Ids<ProducerKey, WorldCatalog>
}

/** Puts the cast into an empty database, around `now`, by plain inserts in one transaction. */
export async function loadWorld(db: Db, now: Date): Promise<void> {
  const password = await hashPassword(PASSWORD)
  await inTransaction(db, async (trx) => {
    const accounts = await loadHouseholds(trx)
    for (const key of Object.keys(PEOPLE) as PersonKey[])
      await loadPerson(trx, key, accounts, password, now)
    for (const key of Object.keys(GROUPS) as GroupKey[]) await loadGroup(trx, key, accounts, now)
    for (const key of Object.keys(PRODUCERS) as ProducerKey[]) await loadProducer(trx, key)
    await loadRights(trx)
    await loadDistributions(trx, now)
  })
}

/** The ids of the cast, read back by e-mail, slug and name. */
export async function findWorld(db: Db): Promise<World> {
  const people = await db
    .selectFrom('person')
    .innerJoin('login', 'login.id', 'person.login_id')
    .select(['person.id', 'account_id as accountId', 'login.id as loginId', 'login.email'])
    .execute()
  const groups = await db
    .selectFrom('group as g')
    .innerJoin('place as p', 'p.group_id', 'g.id')
    .select(['g.id', 'g.slug', 'p.id as placeId', 'p.code as placeCode'])
    .execute()
  const catalogs = await db
    .selectFrom('catalog as c')
    .innerJoin('producer as p', 'p.id', 'c.producer_id')
    .select([
      'c.group_id as groupId',
      'c.id',
      'c.code',
      'p.id as producerId',
      'p.code as producerCode',
      'p.name',
    ])
    .execute()
  return {
    people: byKey(PEOPLE, (cast) => people.find((person) => person.email === cast.email)),
    groups: byKey(GROUPS, (cast) => groups.find((group) => group.slug === cast.slug)),
    catalogs: byKey(PRODUCERS, (cast) => catalogs.find((catalog) => catalog.name === cast.name)),
  }
}

function byKey<Cast extends object, Found>(
  cast: Cast,
  find: (of: Cast[keyof Cast]) => Found | undefined,
) {
  const entries = Object.entries(cast).map(([key, of]) => {
    const found = find(of)
    if (!found) throw new Error(`The cast's ${key} is not in this database`)
    return [key, found]
  })
  return Object.fromEntries(entries) as Record<keyof Cast, Found>
}

async function loadHouseholds(trx: Trx): Promise<Record<string, number>> {
  const ids: Record<string, number> = {}
  for (const [key, household] of Object.entries(HOUSEHOLDS)) {
    const row = await trx
      .insertInto('account')
      .values(household)
      .returning('id')
      .executeTakeFirstOrThrow()
    ids[key] = row.id
  }
  return ids
}

async function loadPerson(
  trx: Trx,
  key: PersonKey,
  accounts: Record<string, number>,
  password: string,
  now: Date,
) {
  const { firstName, lastName, email, household } = PEOPLE[key]
  const login = await trx
    .insertInto('login')
    .values({ name: `${firstName} ${lastName}`, email, email_proven: true })
    .returning('id')
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('credential')
    .values({
      login_id: login.id,
      provider_id: 'credential',
      provider_subject: String(login.id),
      password,
    })
    .execute()
  const person = await trx
    .insertInto('person')
    .values({
      account_id: accounts[household] ?? 0,
      login_id: login.id,
      first_name: firstName,
      last_name: lastName,
      email,
      language: 'fr',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('terms_acceptance')
    .values({ person_id: person.id, version: 1, accepted_at: now })
    .execute()
}

async function loadGroup(trx: Trx, key: GroupKey, accounts: Record<string, number>, now: Date) {
  const { place, members, ...settings } = GROUPS[key]
  const group = await trx
    .insertInto('group')
    .values(settings)
    .returning('id')
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('place')
    .values({ ...place, group_id: group.id, code: newCode() })
    .execute()
  const rows = members.map((name) => ({
    group_id: group.id,
    account_id: accounts[name] ?? 0,
    joined_at: now,
  }))
  await trx.insertInto('member').values(rows).execute()
}

async function loadRights(trx: Trx) {
  for (const { group, person, kinds, producer } of RIGHTS) {
    const { id: group_id } = await groupRow(trx, group)
    const { id: person_id } = await trx
      .selectFrom('person')
      .select('id')
      .where('email', '=', PEOPLE[person].email)
      .executeTakeFirstOrThrow()
    const catalog = producer
      ? await trx
          .selectFrom('catalog as c')
          .innerJoin('producer as p', 'p.id', 'c.producer_id')
          .select('c.id')
          .where('p.name', '=', PRODUCERS[producer].name)
          .executeTakeFirstOrThrow()
      : null
    const rows = kinds.map((kind) => ({
      group_id,
      person_id,
      kind,
      catalog_id: catalog?.id ?? null,
    }))
    await trx.insertInto('held_right').values(rows).execute()
  }
}

const groupRow = (trx: Trx, key: GroupKey) =>
  trx
    .selectFrom('group')
    .select('id')
    .where('slug', '=', GROUPS[key].slug)
    .executeTakeFirstOrThrow()
