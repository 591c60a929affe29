import { sql } from 'kysely'
import type { Db } from '#src/foundation/db/open.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { rightCounts } from '#src/people/groups/rights.queries.ts'
import type { RequestAnswer } from './joining.rules.ts'

type Request = { groupId: number; requestId: number }

export type RequestedFacts = {
  group: string
  slug: string
  firstName: string
  lastName: string
  email: string | null
  message: string
  readers: { personId: number; email: string; language: Lang | null }[]
}

/**
 * What the letter about a new request says, and to whom: everyone with an e-mail who may answer. Nothing once it is
 * settled.
 */
export async function findRequestedLetter(
  db: Db,
  { groupId, requestId }: Request,
): Promise<RequestedFacts | undefined> {
  const { rows } = await sql<RequestedFacts>`
    select g.name as group, g.slug, p.first_name as "firstName", p.last_name as "lastName", p.email,
      q.message, (select coalesce(json_agg(json_build_object('personId', c.id, 'email', c.email,
          'language', c.language) order by c.id), '[]')
        from held_right r join person c on c.id = r.person_id
        where r.group_id = g.id and r.kind = 'members' and ${rightCounts} and c.email is not null)
        as readers
    from join_request q join "group" g on g.id = q.group_id join person p on p.id = q.person_id
    where q.group_id = ${groupId} and q.id = ${requestId} and q.outcome is null`.execute(db)
  return rows[0]
}

export type AnsweredFacts = {
  group: string
  slug: string
  firstName: string
  email: string
  language: Lang | null
  outcome: RequestAnswer
  answer: string
  /** Where an answer goes: the group's contact, else who answered. */
  replyTo: string | null
}

/** What the letter with the answer says; nobody without an e-mail gets one. */
export async function findAnsweredLetter(
  db: Db,
  { groupId, requestId }: Request,
): Promise<AnsweredFacts | undefined> {
  const { rows } = await sql<AnsweredFacts>`
    select g.name as group, g.slug, p.first_name as "firstName", p.email, p.language, q.outcome,
      q.answer, coalesce(g.contact_email, b.email) as "replyTo"
    from join_request q join "group" g on g.id = q.group_id join person p on p.id = q.person_id
    join person b on b.id = q.closed_by_person_id
    where q.group_id = ${groupId} and q.id = ${requestId} and q.outcome in ('accepted', 'refused')
      and p.email is not null`.execute(db)
  return rows[0]
}
