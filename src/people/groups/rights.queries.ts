import { type RawBuilder, sql } from 'kysely'
import { Forbidden, NotFound } from '#src/foundation/core/outcome.ts'
import type { Db, Trx } from '#src/foundation/db/open.ts'
import type { Actor, HeldRight, Right } from './standing.rules.ts'

/**
 * Of rows `r` of held_right: those that count. Where the group asks for a second factor, only rights of people who
 * have one do; the others wait.
 */
export const rightCounts = sql<boolean>`not exists (select from "group" asking
  where asking.id = r.group_id and asking.requires_second_factor and not exists (
    select from person held join second_factor f on f.login_id = held.login_id where held.id = r.person_id))`

/**
 * The check to write into a query: true where the actor holds the right in the group (for the catalogue, or for all).
 * `.where(hasRight(actor, 'catalogs', sql.ref('c.id')))`
 */
export function hasRight(
  actor: Pick<Actor, 'groupId' | 'personId'>,
  kind: Right,
  catalog?: RawBuilder<unknown> | number,
): RawBuilder<boolean> {
  const narrowed =
    catalog === undefined
      ? sql`r.catalog_id is null`
      : sql`(r.catalog_id is null or r.catalog_id = ${catalog})`
  return sql<boolean>`exists (select from held_right r where r.group_id = ${actor.groupId}
    and r.person_id = ${actor.personId} and r.kind = ${kind} and ${narrowed} and ${rightCounts})`
}

/**
 * Stops an action whose actor lacks the right: `Forbidden` for people of the group, `NotFound` for all others. The row
 * found stays locked (for share), so that a right taken away meanwhile waits for this transaction.
 */
export async function requireRight(
  db: Db,
  actor: Actor,
  kind: Right,
  catalogId?: number,
): Promise<void> {
  const held = await db
    .selectFrom('held_right as r')
    .select('r.kind')
    .where('r.group_id', '=', actor.groupId)
    .where('r.person_id', '=', actor.personId)
    .where('r.kind', '=', kind)
    .where((eb) =>
      eb.or([
        eb('r.catalog_id', 'is', null),
        ...(catalogId === undefined ? [] : [eb('r.catalog_id', '=', catalogId)]),
      ]),
    )
    .where(rightCounts)
    .limit(1)
    .forShare('r')
    .execute()
  if (held.length > 0) return
  throw (await belongs(db, actor)) ? new Forbidden(kind) : new NotFound('group')
}

/** Belongs, here, to whoever holds some right; members without rights are told 403 by the route before. */
async function belongs(db: Db, actor: Actor): Promise<boolean> {
  const rows = await db
    .selectFrom('held_right')
    .select('kind')
    .where('group_id', '=', actor.groupId)
    .where('person_id', '=', actor.personId)
    .limit(1)
    .execute()
  return rows.length > 0
}

export type Holder = {
  personId: number
  code: string
  firstName: string
  lastName: string
  rights: HeldRight[]
}

/** The people who hold rights in a group, by name, each with theirs; for people who hold `settings`. */
export async function listHolders(db: Db, actor: Actor): Promise<Holder[]> {
  const { rows } = await sql<Holder>`
    select p.id as "personId", p.code, p.first_name as "firstName", p.last_name as "lastName",
      json_agg(json_build_object('kind', r.kind, 'catalogId', r.catalog_id)) as rights
    from held_right r join person p on p.id = r.person_id
    where r.group_id = ${actor.groupId} and ${hasRight(actor, 'settings')} group by p.id
    order by p.last_name collate "fr-x-icu", p.first_name collate "fr-x-icu", p.id`.execute(db)
  return rows
}

/** The rights of one person in a group, for people who hold `settings`. */
export function listRights(
  db: Db,
  { actor, personId }: { actor: Actor; personId: number },
): Promise<HeldRight[]> {
  return db
    .selectFrom('held_right')
    .select(['kind', 'catalog_id as catalogId'])
    .where('group_id', '=', actor.groupId)
    .where('person_id', '=', personId)
    .where(hasRight(actor, 'settings'))
    .execute()
}

/** Whether anybody but this person may change the group's settings. */
export async function othersHoldSettings(
  db: Db,
  of: { groupId: number; personId: number },
): Promise<boolean> {
  const other = await db
    .selectFrom('held_right')
    .select('person_id')
    .where('group_id', '=', of.groupId)
    .where('person_id', '<>', of.personId)
    .where('kind', '=', 'settings')
    .limit(1)
    .executeTakeFirst()
  return other !== undefined
}

type Rows = { groupId: number; personId: number; rights: HeldRight[] }

export async function insertRights(trx: Trx, { groupId, personId, rights }: Rows): Promise<void> {
  const rows = rights.map(({ kind, catalogId }) => ({
    group_id: groupId,
    person_id: personId,
    kind,
    catalog_id: catalogId,
  }))
  if (rows.length > 0) await trx.insertInto('held_right').values(rows).execute()
}

/** Takes rights away; the database refuses the group's last `settings` (`lastSettings`) at the latest on commit. */
export async function deleteRights(trx: Trx, { groupId, personId, rights }: Rows): Promise<void> {
  if (rights.length === 0) return
  await trx
    .deleteFrom('held_right')
    .where('group_id', '=', groupId)
    .where('person_id', '=', personId)
    .where((eb) =>
      eb.or(
        rights.map(({ kind, catalogId }) =>
          eb.and([eb('kind', '=', kind), eb('catalog_id', 'is not distinct from', catalogId)]),
        ),
      ),
    )
    .execute()
}

/** Locks the group's row: who changes settings or rights takes turns. */
export async function lockGroup(trx: Trx, groupId: number): Promise<void> {
  await trx
    .selectFrom('group')
    .select('id')
    .where('id', '=', groupId)
    .forNoKeyUpdate()
    .executeTakeFirst()
}
