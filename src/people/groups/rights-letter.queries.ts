import { sql } from 'kysely'
import type { Db } from '#src/foundation/db/open.ts'
import type { HeldRight } from './standing.rules.ts'

export type RightsLetterFacts = {
  email: string
  language: 'fr' | 'en' | null
  group: string
  slug: string
  actorName: string
  /** Where an answer goes: the group's contact, else who changed the rights. */
  replyTo: string | null
  rights: HeldRight[]
}
export type About = { groupId: number; personId: number; byPersonId: number }

/** What the letter about changed rights says, as things are now. Nobody without an e-mail gets one. */
export async function findRightsLetter(
  db: Db,
  { groupId, personId, byPersonId }: About,
): Promise<RightsLetterFacts | undefined> {
  const { rows } = await sql<RightsLetterFacts>`
    select p.email, p.language, g.name as group, g.slug,
      a.first_name || ' ' || a.last_name as "actorName", coalesce(g.contact_email, a.email) as "replyTo",
      (select coalesce(json_agg(json_build_object('kind', r.kind, 'catalogId', r.catalog_id)), '[]')
        from held_right r where r.group_id = g.id and r.person_id = p.id) as rights
    from "group" g, person p, person a
    where g.id = ${groupId} and p.id = ${personId} and a.id = ${byPersonId} and p.email is not null`.execute(
    db,
  )
  return rows[0]
}
