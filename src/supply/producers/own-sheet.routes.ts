import type { Context } from 'hono'
import { civilOf, type Day } from '#src/foundation/core/day.ts'
import { Forbidden, NotFound } from '#src/foundation/core/outcome.ts'
import { type GroupEnv, holds } from '#src/people/groups/standing.rules.ts'
import { findSheet, type Sheet } from './sheet.queries.ts'

/** The sheet that the address names, for who keeps all catalogues of the group that keeps it; 404 for other groups. */
export async function ownSheet(c: Context<GroupEnv>): Promise<Sheet> {
  const sheet = await anySheet(c)
  if (sheet.keptByGroupId !== c.var.standing.group.id) throw new NotFound('producer')
  return sheet
}

/** The sheet that the address names, whichever group keeps it. */
export async function anySheet(c: Context<GroupEnv>): Promise<Sheet> {
  if (!holds(c.var.standing, 'catalogs')) throw new Forbidden('catalogs')
  const sheet = await findSheet(c.var.db, c.req.param('producer') ?? '')
  if (!sheet) throw new NotFound('producer')
  return sheet
}

/** Today, where the group is. */
export function todayHere(c: Context<GroupEnv>): Day {
  return civilOf(c.var.clock.now(), c.var.standing.group.timeZone).day
}

/** The page of a sheet, for coordinators. */
export const sheetPath = (c: Context<GroupEnv>, code: string) =>
  `/g/${c.var.standing.group.slug}/producers/${code}`
