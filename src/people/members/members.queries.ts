import { sql } from 'kysely'
import type { Db } from '#src/foundation/db/open.ts'
import { hasRight } from '#src/people/groups/rights.queries.ts'
import type { Actor, HeldRight } from '#src/people/groups/standing.rules.ts'

export type MemberPerson = {
  personId: number
  code: string
  firstName: string
  lastName: string
  email: string | null
  phone: string | null
  /** Has signed in at least once: a login is made by the first code. */
  hasSignedIn: boolean
  rights: HeldRight[]
}
export type Member = {
  accountId: number
  street: string
  postcode: string
  city: string
  joinedAt: Date
  people: MemberPerson[]
}

/** The member households of a group with their people, by name; empty for whoever lacks the right `members`. */
export async function listMembers(db: Db, actor: Actor): Promise<Member[]> {
  const { rows } = await sql<Member>`
    select a.id as "accountId", a.address_1 as street, a.postcode, a.city, m.joined_at as "joinedAt",
      people.list as people
    from member m join account a on a.id = m.account_id
    cross join lateral (
      select json_agg(json_build_object('personId', p.id, 'code', p.code, 'firstName', p.first_name,
        'lastName', p.last_name, 'email', p.email, 'phone', p.phone,
        'hasSignedIn', p.login_id is not null, 'rights', (
          select coalesce(json_agg(json_build_object('kind', r.kind, 'catalogId', r.catalog_id)), '[]')
          from held_right r where r.group_id = ${actor.groupId} and r.person_id = p.id))
        order by p.id) as list,
        (array_agg(p.last_name || ' ' || p.first_name order by p.id))[1] as first
      from person p where p.account_id = a.id
    ) people
    where m.group_id = ${actor.groupId} and people.list is not null and ${hasRight(actor, 'members')}
    order by people.first collate "fr-x-icu", a.id`.execute(db)
  return rows
}

export type FoundPerson = Pick<MemberPerson, 'personId' | 'code' | 'firstName' | 'lastName'> & {
  isMember: boolean
}

/**
 * A person of a member household, or one who holds rights in the group, by the code in the address; for people who
 * hold `settings`.
 */
export async function findPersonOf(
  db: Db,
  { actor, code }: { actor: Actor; code: string },
): Promise<FoundPerson | undefined> {
  const { rows } = await sql<FoundPerson>`
    select * from (
      select p.id as "personId", p.code, p.first_name as "firstName", p.last_name as "lastName",
        exists (select from member m where m.group_id = ${actor.groupId} and m.account_id = p.account_id) as "isMember",
        exists (select from held_right r where r.group_id = ${actor.groupId} and r.person_id = p.id) as "holdsAny"
      from person p where p.code = ${code} and ${hasRight(actor, 'settings')}
    ) found where "isMember" or "holdsAny"`.execute(db)
  return rows[0]
}

/** The people of member households, by name: whom rights may be given to. For people who hold `settings`. */
export async function listPeopleOf(db: Db, actor: Actor): Promise<FoundPerson[]> {
  const { rows } = await sql<FoundPerson>`
    select p.id as "personId", p.code, p.first_name as "firstName", p.last_name as "lastName", true as "isMember"
    from member m join person p on p.account_id = m.account_id
    where m.group_id = ${actor.groupId} and ${hasRight(actor, 'settings')}
    order by p.last_name collate "fr-x-icu", p.first_name collate "fr-x-icu", p.id`.execute(db)
  return rows
}

export type Joined = {
  at: Date
  /** Who did it: the person who joined, or who accepted the request. */
  actor: string | null
  /** The household's people by name, where somebody else made them members. */
  people: { firstName: string; lastName: string }[]
  isAccepted: boolean
}

/** How households became members, newest first, at most 200; for people who hold `members`. */
export async function listJoined(db: Db, actor: Actor): Promise<Joined[]> {
  const { rows } = await sql<Joined>`
    select h.at, p.first_name || ' ' || p.last_name as actor,
      coalesce(p.account_id <> h.object_id, false) as "isAccepted",
      (select coalesce(json_agg(json_build_object('firstName', o.first_name, 'lastName', o.last_name)
        order by o.id), '[]') from person o where o.account_id = h.object_id) as people
    from history h left join person p on p.id = h.actor_person_id
    where h.group_id = ${actor.groupId} and h.object = 'member' and h.room = 'members'
      and ${hasRight(actor, 'members')}
    order by h.id desc limit 200`.execute(db)
  return rows
}
