import { Hono } from 'hono'
import type { Auth } from '#src/people/accounts/auth.action.ts'
import type { GroupEnv } from '#src/people/groups/standing.rules.ts'
import { joinRoutes } from './join.routes.ts'
import { membersRoutes } from './members.routes.ts'
import { requestsRoutes } from './requests.routes.ts'
import { type ListCatalogNames, rightsRoutes } from './rights.routes.ts'

type Parts = {
  auth: Auth
  /** The question of the room that has the catalogues, which comes after this one. */
  listCatalogNames: ListCatalogNames
}

/** What the shell mounts at `/g/:slug`. */
export function memberRoutes({ auth, listCatalogNames }: Parts): Hono<GroupEnv> {
  return new Hono<GroupEnv>()
    .route('/', joinRoutes(auth))
    .route('/', requestsRoutes)
    .route('/', membersRoutes)
    .route('/', rightsRoutes(listCatalogNames))
}
