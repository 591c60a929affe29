import { sql } from 'kysely'
import type { Db } from '#src/foundation/db/open.ts'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { HeldRight, Standing, StandingGroup } from '#src/people/groups/standing.rules.ts'
import { type GivenDetails, missingDetails } from './joining.rules.ts'

export type Asked = {
  /** Of the sign-in cookie, its signature checked already. */
  token: string | null
  /** From the address, `/g/:slug`; a slug the group had before leads to it too. */
  slug: string | null
  now: Date
}

/**
 * Who is asking and where that person stands in the group, in one query per request. No visitor when the sign-in is
 * unknown or has expired; no standing when there is no such group.
 */
export async function findStanding(
  db: Db,
  { token, slug, now }: Asked,
): Promise<{ visitor: Visitor | null; standing: Standing | null }> {
  const { rows } = await sql<Found>`
    with asking as (
      select s.id as "signInId", s.expires_at as "signInExpiresAt", l.id as "loginId",
        p.id as "personId", p.account_id as "accountId",
        p.first_name as "firstName", p.last_name as "lastName", l.email, p.language,
        (select coalesce(max(t.version), 0) from terms_acceptance t where t.person_id = p.id) as "termsVersion"
      from sign_in s join login l on l.id = s.login_id join person p on p.login_id = l.id
      where s.token = ${token} and s.expires_at > ${now}
    ), here as (
      select g.id, g.slug, g.name, g.time_zone as "timeZone",
        g.registration_policy as "registrationPolicy", g.requires_phone as "requiresPhone",
        g.requires_address as "requiresAddress", g.requires_second_factor as "asksSecondFactor"
      from taken_slug t join "group" g on g.id = t.group_id where t.slug = ${slug}
    )
    select to_json(asking) as visitor, to_json(here) as group,
      exists (select from member m where m.group_id = here.id and m.account_id = "accountId") as "isMember",
      (select coalesce(json_agg(json_build_object('kind', r.kind, 'catalogId', r.catalog_id)), '[]')
        from held_right r where r.group_id = here.id and r.person_id = "personId") as held,
      here."asksSecondFactor" and not exists (
        select from second_factor f where f.login_id = "loginId") as "lacksSecondFactor",
      exists (select from join_request q where q.group_id = here.id and q.account_id = "accountId"
        and q.outcome is null) as "hasAsked",
      (select json_build_object('phone', p.phone, 'street', a.address_1, 'city', a.city)
        from person p join account a on a.id = p.account_id where p.id = "personId") as given,
      (select count(*) from join_request q where q.group_id = here.id and q.outcome is null
        and exists (select from held_right r where r.group_id = here.id
          and r.person_id = "personId" and r.kind = 'members')) as "waitingRequests"
    from (select) one left join asking on true left join here on true`.execute(db)
  const { visitor = null, group = null, given = null } = rows[0] ?? {}
  if (!rows[0] || !group) return { visitor, standing: null }
  const { isMember, held, lacksSecondFactor, hasAsked } = rows[0]
  const rightsWait = lacksSecondFactor && held.length > 0
  const rights = rightsWait ? [] : held
  const waitingRequests = rightsWait ? 0 : rows[0].waitingRequests
  const missing = given ? missingDetails({ group, ...given }) : []
  return {
    visitor,
    standing: { group, isMember, rights, rightsWait, hasAsked, missing, waitingRequests },
  }
}

type Found = {
  visitor: Visitor | null
  group: StandingGroup | null
  isMember: boolean
  held: HeldRight[]
  /** That this group asks for. */
  lacksSecondFactor: boolean
  hasAsked: boolean
  given: GivenDetails | null
  waitingRequests: number
}
