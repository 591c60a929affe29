import { Hono } from 'hono'
import type { GroupEnv } from '#src/people/groups/standing.rules.ts'
import { charterRoutes } from './charter.routes.ts'
import { producerPhotosRoutes } from './producer-photos.routes.ts'
import { proposalRoutes } from './proposal.routes.ts'
import { sheetRoutes } from './sheet.routes.ts'

/** All of this room, below `/g/:slug`. */
export function producerRoutes(): Hono<GroupEnv> {
  return new Hono<GroupEnv>()
    .route('/', sheetRoutes())
    .route('/', producerPhotosRoutes())
    .route('/', charterRoutes())
    .route('/', proposalRoutes())
}
