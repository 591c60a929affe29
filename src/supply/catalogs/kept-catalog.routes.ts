import type { Context } from 'hono'
import { civilOf } from '#src/foundation/core/day.ts'
import { Forbidden, NotFound } from '#src/foundation/core/outcome.ts'
import { actorOf } from '#src/people/groups/guard.routes.ts'
import { type GroupEnv, holds } from '#src/people/groups/standing.rules.ts'
import { type Catalog, findCatalog } from './catalog.queries.ts'

/** The catalogue that the address names, for somebody who keeps it; 404 for all others. */
export async function keptCatalog(c: Context<GroupEnv>): Promise<Catalog> {
  const catalog = await findCatalog(c.var.db, actorOf(c), c.req.param('catalog') ?? '')
  if (!catalog) throw new NotFound('catalog')
  return catalog
}

/** Named catalogues are kept with their products; what is decided about a catalogue is for who keeps all of them. */
export function mustKeepAll(c: Context<GroupEnv>): void {
  if (!holds(c.var.standing, 'catalogs')) throw new Forbidden('catalogs')
}

/** Today, where the group is. */
export function todayOf(c: Context<GroupEnv>): string {
  return civilOf(c.var.clock.now(), c.var.standing.group.timeZone).day
}
