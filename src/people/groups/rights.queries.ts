import { type RawBuilder, sql } from 'kysely'
import { Forbidden, NotFound } from '#src/foundation/core/outcome.ts'
import type { Db } from '#src/foundation/db/open.ts'
import type { Actor, Right } from './standing.rules.ts'

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
    and r.person_id = ${actor.personId} and r.kind = ${kind} and ${narrowed})`
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
    .selectFrom('held_right')
    .select('kind')
    .where('group_id', '=', actor.groupId)
    .where('person_id', '=', actor.personId)
    .where('kind', '=', kind)
    .where((eb) =>
      eb.or([
        eb('catalog_id', 'is', null),
        ...(catalogId === undefined ? [] : [eb('catalog_id', '=', catalogId)]),
      ]),
    )
    .limit(1)
    .forShare()
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
