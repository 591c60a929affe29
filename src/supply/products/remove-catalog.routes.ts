import { type Context, Hono } from 'hono'
import { render } from '#src/foundation/ui/page.tsx'
import { actorOf, needsRight, visitorOf } from '#src/people/groups/guard.routes.ts'
import type { GroupEnv } from '#src/people/groups/standing.rules.ts'
import { keptCatalog, mustKeepAll } from '#src/supply/catalogs/kept-catalog.routes.ts'
import { listProducts } from './product.queries.ts'
import { removeCatalog } from './remove-catalog.action.ts'
import { RemoveCatalogPage } from './remove-catalog.page.tsx'

/** Deleting a catalogue that never served, for people who keep all of them. */
export function removeCatalogRoutes(): Hono<GroupEnv> {
  return new Hono<GroupEnv>()
    .get('/catalogs/:catalog/removal', needsRight('catalogs'), (c) => show(c, false))
    .delete('/catalogs/:catalog', needsRight('catalogs'), async (c) => {
      const { code } = await keptCatalog(c)
      mustKeepAll(c)
      const { db, clock, standing } = c.var
      const outcome = await removeCatalog(db, { actor: actorOf(c), code, now: clock.now() })
      if (!outcome.ok) return show(c, true)
      return c.redirect(`/g/${standing.group.slug}/catalogs?news=removed`, 303)
    })
}

async function show(c: Context<GroupEnv>, isInUse: boolean) {
  const { lang, standing, db } = c.var
  const catalog = await keptCatalog(c)
  mustKeepAll(c)
  const of = { groupId: standing.group.id, catalogId: catalog.id }
  const { length: products } = await listProducts(db, of)
  const page = { lang, visitor: visitorOf(c), standing, catalog, products, isInUse }
  return render(c, RemoveCatalogPage(page), isInUse ? 422 : 200)
}
