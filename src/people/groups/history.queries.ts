import { sql } from 'kysely'
import type { Change } from '#src/foundation/db/history.ts'
import type { Db } from '#src/foundation/db/open.ts'
import { hasRight } from './rights.queries.ts'
import type { Actor } from './standing.rules.ts'

export type SettingsHistory = {
  at: Date
  action: string
  actorName: string | null
  /** The place's or person's name, where the row is about one. */
  about: string | null
  fields: Record<string, Change>
  personal: Record<string, Change> | null
}

/**
 * What happened to a group's settings, places and rights, newest first, at most `limit` rows; for people who hold
 * `settings`.
 */
export async function listSettingsHistory(
  db: Db,
  { actor, limit = 200 }: { actor: Actor; limit?: number },
): Promise<SettingsHistory[]> {
  const { rows } = await sql<SettingsHistory>`
    select h.at, h.object || ':' || h.action as action, h.fields, h.personal,
      a.first_name || ' ' || a.last_name as "actorName",
      case h.object when 'right' then p.first_name || ' ' || p.last_name
        when 'place' then coalesce(l.name, h.fields->'name'->>'before', h.fields->'name'->>'after') end as about
    from history h left join person a on a.id = h.actor_person_id
    left join person p on h.object = 'right' and p.id = h.object_id
    left join place l on h.object = 'place' and l.group_id = h.group_id and l.id = h.object_id
    where h.group_id = ${actor.groupId} and h.object in ('group', 'place', 'right') and h.room = 'groups'
      and ${hasRight(actor, 'settings')}
    order by h.id desc limit ${limit}`.execute(db)
  return rows
}

export type Since = {
  groupId: number
  object: string
  objectId: number
  version: number
}
export type MeanwhileChange = { actorName: string | null; before: Record<string, unknown> }

/** What others saved since the version a form was read at: the last of them, and each field as it was then. */
export async function findChangesSince(
  db: Db,
  { groupId, object, objectId, version }: Since,
): Promise<MeanwhileChange> {
  const { rows } = await sql<{ actorName: string | null; changes: Record<string, Change> }>`
    select a.first_name || ' ' || a.last_name as "actorName",
      h.fields || coalesce(h.personal, '{}') as changes
    from history h left join person a on a.id = h.actor_person_id
    where h.group_id = ${groupId} and h.object = ${object} and h.object_id = ${objectId}
      and h.action = 'changed' and (h.fields->'version'->>'before')::bigint >= ${version}
    order by h.id desc`.execute(db)
  const before = rows.map((row) =>
    Object.entries(row.changes).map(([name, { before }]) => [name, before]),
  )
  return { actorName: rows[0]?.actorName ?? null, before: Object.fromEntries(before.flat()) }
}
