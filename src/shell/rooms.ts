import type { Hono } from 'hono'
import { devMailRoutes } from '#src/foundation/post/dev-mails.routes.ts'
import { assetRoutes } from '#src/foundation/ui/asset-routes.ts'
import { devUiRoutes } from '#src/foundation/ui/dev-ui.routes.ts'
import { languageRoutes } from '#src/foundation/ui/language.routes.ts'
import type { AppEnv } from '#src/foundation/ui/request.ts'
import { uiSamples } from '#src/foundation/ui/samples.tsx'
import { groupRoutes } from '#src/people/groups/groups.routes.ts'
import { catalogRoutes } from '#src/supply/catalogs/catalogs.routes.ts'
import { producerRoutes } from '#src/supply/producers/producer.routes.ts'
import type { AppParts } from './app.tsx'

/** The rooms' routes; those of a group are relative to `/g/:slug`, where the standing is known. */
export function mountRooms(app: Hono<AppEnv>, { isLocal, keepsMails }: AppParts): void {
  app.route('/', assetRoutes())
  app.route('/', languageRoutes())
  app.route('/g/:slug', groupRoutes())
  app.route('/g/:slug', producerRoutes())
  app.route('/g/:slug', catalogRoutes())
  if (isLocal) app.route('/', devUiRoutes(uiSamples))
  if (isLocal && keepsMails) app.route('/', devMailRoutes())
}
