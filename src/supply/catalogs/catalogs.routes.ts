import { Hono } from 'hono'
import type { GroupEnv } from '#src/people/groups/standing.rules.ts'
import { catalogListRoutes } from './catalog.routes.ts'
import { newCatalogRoutes } from './catalog-new.routes.ts'
import { endCatalogRoutes } from './end-catalog.routes.ts'
import { producersRoutes } from './producers.routes.ts'

/** All of this room, below `/g/:slug`; words like `new` come before codes. */
export function catalogRoutes(): Hono<GroupEnv> {
  return new Hono<GroupEnv>()
    .route('/', newCatalogRoutes())
    .route('/', catalogListRoutes())
    .route('/', endCatalogRoutes())
    .route('/', producersRoutes())
}
