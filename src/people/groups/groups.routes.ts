import { Hono } from 'hono'
import { photosRoutes } from './photos.routes.tsx'
import { placesRoutes } from './places.routes.ts'
import { settingsRoutes } from './settings.routes.ts'
import type { GroupEnv } from './standing.rules.ts'

/** What the shell mounts at `/g/:slug`. */
export function groupRoutes(): Hono<GroupEnv> {
  return new Hono<GroupEnv>()
    .route('/', settingsRoutes)
    .route('/', placesRoutes)
    .route('/', photosRoutes)
}
