import { Hono } from 'hono'
import { render } from '#src/foundation/ui/page.tsx'
import { actorOf, needsRight, visitorOf } from '#src/people/groups/guard.routes.ts'
import type { GroupEnv } from '#src/people/groups/standing.rules.ts'
import { ProducersPage } from './producers.page.tsx'
import { listGroupProducers } from './producers.queries.ts'

/** The producers of the group's catalogues. */
export function producersRoutes(): Hono<GroupEnv> {
  return new Hono<GroupEnv>().get('/producers', needsRight('catalogs'), async (c) => {
    const { lang, standing, db } = c.var
    const producers = await listGroupProducers(db, actorOf(c))
    return render(c, ProducersPage({ lang, visitor: visitorOf(c), standing, producers }))
  })
}
