import { type Context, Hono } from 'hono'
import { actorOf, needsRight } from '#src/people/groups/guard.routes.ts'
import type { GroupEnv } from '#src/people/groups/standing.rules.ts'
import { keptCatalog } from '#src/supply/catalogs/kept-catalog.routes.ts'
import { archiveProduct } from './archive-product.action.ts'

const ARCHIVE = '/catalogs/:catalog/products/:product/archive'

/** Products off the shelves and back, for people who keep their catalogue. */
export function archiveProductRoutes(): Hono<GroupEnv> {
  return new Hono<GroupEnv>()
    .post(ARCHIVE, needsRight('catalogs'), (c) => archive(c, true))
    .delete(ARCHIVE, needsRight('catalogs'), (c) => archive(c, false))
}

async function archive(c: Context<GroupEnv>, isArchived: boolean) {
  const { db, clock, standing } = c.var
  const catalog = await keptCatalog(c)
  const code = c.req.param('product') ?? ''
  const asked = { actor: actorOf(c), catalog: catalog.code, code, isArchived, now: clock.now() }
  const outcome = await archiveProduct(db, asked)
  const path = `/g/${standing.group.slug}/catalogs/${catalog.code}`
  if (!outcome.ok)
    return c.redirect(`${path}/products/${code}?refused=${outcome.refusal.code}`, 303)
  return c.redirect(`${path}?news=${isArchived ? 'archived' : 'restored'}`, 303)
}
