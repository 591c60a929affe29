import { sql } from 'kysely'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import { hasRight } from '#src/people/groups/rights.queries.ts'
import type { Actor } from '#src/people/groups/standing.rules.ts'
import type { AnsweringFacts, AskingFacts, RequestOutcome } from './joining.rules.ts'

type Household = { groupId: number; accountId: number }

/** Who joins, asks, answers or withdraws for a household takes turns; taken before any of its requests. */
export async function lockHousehold(trx: Trx, accountId: number): Promise<void> {
  const account = trx.selectFrom('account').select('id').where('id', '=', accountId)
  await account.forNoKeyUpdate().execute()
}

/** What decides whether the person's household may ask to join, as it stands under its lock. */
export async function findAskingFacts(
  trx: Trx,
  { groupId, personId, accountId }: Actor,
): Promise<AskingFacts | undefined> {
  const { rows } = await sql<AskingFacts>`
    select exists (select from member m where m.group_id = g.id and m.account_id = a.id) as "isMember",
      json_build_object('registrationPolicy', g.registration_policy,
        'requiresPhone', g.requires_phone, 'requiresAddress', g.requires_address) as group,
      p.phone, a.address_1 as street, a.city,
      exists (select from join_request q where q.group_id = g.id and q.account_id = a.id
        and q.outcome is null) as "hasAsked",
      (select max(q.closed_at) from join_request q where q.group_id = g.id and q.account_id = a.id
        and q.outcome = 'refused') as "refusedAt",
      (select coalesce(array_agg(q.asked_at), '{}') from (select asked_at from join_request
        where group_id = g.id and account_id = a.id order by id desc limit 5) q) as "askedAt"
    from "group" g, person p join account a on a.id = p.account_id
    where g.id = ${groupId} and p.id = ${personId} and a.id = ${accountId}`.execute(trx)
  return rows[0]
}

/** Keeps a request; raises `taken` when the household waits already. */
export async function insertRequest(
  trx: Trx,
  { groupId, accountId, personId, message, at }: Actor & { message: string; at: Date },
): Promise<number> {
  const request = { group_id: groupId, account_id: accountId, person_id: personId }
  const { id } = await trx
    .insertInto('join_request')
    .values({ ...request, message, asked_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export type Closing = { outcome: RequestOutcome; byPersonId: number; answer?: string; at: Date }

/** Closes the household's request, when one waits; answers its id. */
export async function closeRequest(
  trx: Trx,
  { groupId, accountId, outcome, byPersonId, answer = '', at }: Household & Closing,
): Promise<number | undefined> {
  const closed = await trx
    .updateTable('join_request')
    .set({ outcome, closed_at: at, closed_by_person_id: byPersonId, answer })
    .where('group_id', '=', groupId)
    .where('account_id', '=', accountId)
    .where('outcome', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return closed?.id
}

/** Whose request the code in an address names, in this group. */
export async function findAsker(
  trx: Trx,
  of: { groupId: number; code: string },
): Promise<{ id: number; accountId: number } | undefined> {
  return trx
    .selectFrom('join_request')
    .select(['id', 'account_id as accountId'])
    .where('group_id', '=', of.groupId)
    .where('code', '=', of.code)
    .executeTakeFirst()
}

/** A request as it stands once its household is locked; undefined when it has gone into another one meanwhile. */
export function findAnsweringFacts(
  trx: Trx,
  of: Household & { id: number },
): Promise<AnsweringFacts | undefined> {
  return trx
    .selectFrom('join_request')
    .select(['outcome', 'closed_by_person_id as closedByPersonId'])
    .where('group_id', '=', of.groupId)
    .where('id', '=', of.id)
    .where('account_id', '=', of.accountId)
    .executeTakeFirst()
}

export type LastRequest = {
  askedAt: Date
  outcome: RequestOutcome | null
  closedAt: Date | null
  message: string
  answer: string
}

/** The household's newest request in the group. */
export function findLastRequest(db: Db, of: Household): Promise<LastRequest | undefined> {
  return db
    .selectFrom('join_request')
    .select(['asked_at as askedAt', 'outcome', 'closed_at as closedAt', 'message', 'answer'])
    .where('group_id', '=', of.groupId)
    .where('account_id', '=', of.accountId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

type Name = { firstName: string; lastName: string }
export type WaitingRequest = {
  code: string
  message: string
  askedAt: Date
  city: string
  /** Who asked, as told on the form: name, e-mail, phone. */
  asker: Name & { email: string | null; phone: string | null }
  /** The household's other people. */
  others: Name[]
}

/** The requests that wait, the longest first, at most `limit`; for people who hold `members`. */
export async function listWaiting(
  db: Db,
  { actor, limit }: { actor: Actor; limit: number },
): Promise<WaitingRequest[]> {
  const { rows } = await sql<WaitingRequest>`
    select q.code, q.message, q.asked_at as "askedAt", a.city,
      json_build_object('firstName', p.first_name, 'lastName', p.last_name, 'email', p.email,
        'phone', p.phone) as asker,
      (select coalesce(json_agg(json_build_object('firstName', o.first_name, 'lastName', o.last_name)
        order by o.id), '[]') from person o where o.account_id = q.account_id and o.id <> p.id) as others
    from join_request q join person p on p.id = q.person_id join account a on a.id = q.account_id
    where q.group_id = ${actor.groupId} and q.outcome is null and ${hasRight(actor, 'members')}
    order by q.id limit ${limit}`.execute(db)
  return rows
}

export type AnsweredRequest = Name & {
  code: string
  outcome: RequestOutcome
  closedAt: Date
  closedByPersonId: number
  closedBy: string
  answer: string
}

/** The requests that were settled, newest first, at most 50; for people who hold `members`. */
export async function listAnswered(db: Db, actor: Actor): Promise<AnsweredRequest[]> {
  const { rows } = await sql<AnsweredRequest>`
    select q.code, q.outcome, q.closed_at as "closedAt", q.answer,
      q.closed_by_person_id as "closedByPersonId", b.first_name || ' ' || b.last_name as "closedBy",
      p.first_name as "firstName", p.last_name as "lastName"
    from join_request q join person p on p.id = q.person_id
    join person b on b.id = q.closed_by_person_id
    where q.group_id = ${actor.groupId} and q.outcome is not null and ${hasRight(actor, 'members')}
    order by q.closed_at desc, q.id desc limit 50`.execute(db)
  return rows
}
