import type { Trx } from './open.ts'

export type Change = { before: unknown; after: unknown }
export type HistoryEntry = {
  /** null only for what belongs to no group (a person's own things). */
  groupId: number | null
  room: string
  /** What changed: 'group', 'place', 'basket' … and its id inside the database. */
  object: string
  objectId: number
  /** A word of the room: 'created', 'changed', 'placed' … */
  action: string
  actorPersonId: number | null
  /** Whom the actor stood in for, if anybody (an operator, a coordinator ordering for a member). */
  actingAsPersonId?: number | null
  fields?: Record<string, Change>
  /** Personal values (names, addresses, free text): erased with the person, the row stays. */
  personal?: Record<string, Change>
  at: Date
}

/** Writes one row per object changed, in the action's own transaction. */
export async function recordHistory(
  trx: Trx,
  entries: HistoryEntry | HistoryEntry[],
): Promise<void> {
  const rows = [entries].flat().map((entry) => ({
    group_id: entry.groupId,
    room: entry.room,
    object: entry.object,
    object_id: entry.objectId,
    action: entry.action,
    actor_person_id: entry.actorPersonId,
    acting_as_person_id: entry.actingAsPersonId ?? null,
    fields: JSON.stringify(entry.fields ?? {}),
    personal: entry.personal ? JSON.stringify(entry.personal) : null,
    at: entry.at,
  }))
  if (rows.length > 0) await trx.insertInto('history').values(rows).execute()
}

/** Empties the personal values of what a person did and of what was done about them; the rows stay. */
export async function forgetPersonal(trx: Trx, { personId }: { personId: number }): Promise<void> {
  await trx
    .updateTable('history')
    .set('personal', null)
    .where('personal', 'is not', null)
    .where((eb) =>
      eb.or([
        eb('actor_person_id', '=', personId),
        eb('acting_as_person_id', '=', personId),
        eb('object', 'in', ABOUT_A_PERSON).and('object_id', '=', personId),
      ]),
    )
    .execute()
}

/** Objects whose id is a person's. */
const ABOUT_A_PERSON = ['person', 'right']

/** The fields that differ: `changesOf({ a: 1, b: 2 }, { a: 1, b: 3 })` → `{ b: { before: 2, after: 3 } }`. */
export function changesOf<T extends object>(before: T, after: Partial<T>): Record<string, Change> {
  const keys = Object.keys(after) as (keyof T & string)[]
  return Object.fromEntries(
    keys
      .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
      .map((key) => [key, { before: before[key], after: after[key] }]),
  )
}
