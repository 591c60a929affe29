import type { Hono, MiddlewareHandler } from 'hono'
import { fileSamples } from '#src/foundation/files/photo-samples.page.tsx'
import { pictureRoutes } from '#src/foundation/files/picture.routes.ts'
import { devMailRoutes } from '#src/foundation/post/dev-mails.routes.ts'
import { assetRoutes } from '#src/foundation/ui/asset-routes.ts'
import { devUiRoutes } from '#src/foundation/ui/dev-ui.routes.ts'
import { languageRoutes } from '#src/foundation/ui/language.routes.ts'
import type { AppEnv } from '#src/foundation/ui/request.ts'
import { uiSamples } from '#src/foundation/ui/samples.tsx'
import { invitationRoutes } from '#src/front/custody/invitation.routes.tsx'
import { groupHomeRoutes, homeRoutes } from '#src/front/home/home.routes.ts'
import { producerPageRoutes } from '#src/front/home/producer.routes.ts'
import { accountRoutes } from '#src/people/accounts/accounts.routes.ts'
import { type Auth, makeAuth } from '#src/people/accounts/auth.action.ts'
import { groupRoutes } from '#src/people/groups/groups.routes.ts'
import { followsMovedSlug } from '#src/people/groups/guard.routes.ts'
import { createGroupRoutes } from '#src/people/members/create-group.routes.ts'
import { memberRoutes } from '#src/people/members/members-room.routes.ts'
import { listCatalogNames } from '#src/supply/catalogs/catalog-names.queries.ts'
import { catalogRoutes } from '#src/supply/catalogs/catalogs.routes.ts'
import { distributionRoutes } from '#src/supply/distributions/distribution.routes.ts'
import { importRoutes } from '#src/supply/imports/import.routes.ts'
import { photosRoutes } from '#src/supply/imports/photos.routes.ts'
import { charterTextRoutes } from '#src/supply/producers/charter.routes.ts'
import { producerRoutes } from '#src/supply/producers/producer.routes.ts'
import { catalogSheetRoutes } from '#src/supply/products/catalog-sheet.routes.ts'
import { cellRoutes } from '#src/supply/products/cells.routes.ts'
import { copyCatalogRoutes } from '#src/supply/products/copy-catalog.routes.ts'
import { productRoutes } from '#src/supply/products/product.routes.ts'
import { removeCatalogRoutes } from '#src/supply/products/remove-catalog.routes.ts'
import { findOrdered, listOrdered } from '#src/trade/orders/ordered.queries.ts'
import { shopRoutes } from '#src/trade/shop/journey.routes.ts'
import { shopSamples } from '#src/trade/shop/shop-samples.page.tsx'
import type { AppParts } from './app.tsx'
import { allCustody } from './custody.ts'

/** The rooms' routes. Where two match, the first counts: words like `new` stand before codes. */
export function mountRooms(app: Hono<AppEnv>, parts: AppParts): void {
  const { isLocal, keepsMails } = parts
  const auth = makeAuth(parts)
  app.route('/', assetRoutes())
  app.route('/', pictureRoutes())
  app.route('/', accountRoutes(auth))
  app.route('/', invitationRoutes({ auth, rooms: allCustody }))
  app.route('/', languageRoutes())
  app.route('/', homeRoutes())
  app.route('/', charterTextRoutes())
  app.route('/', producerPageRoutes())
  app.route('/', createGroupRoutes())
  mountGroup(app, auth)
  if (isLocal) app.route('/', devUiRoutes([...uiSamples, ...fileSamples, ...shopSamples]))
  if (isLocal && keepsMails) app.route('/', devMailRoutes())
}

/** Relative to `/g/:slug`, where the standing of whoever asks is known. */
function mountGroup(app: Hono<AppEnv>, auth: Auth): void {
  app.use('/g/:slug/*', followsMovedSlug as MiddlewareHandler)
  app.route('/g/:slug', groupRoutes())
  app.route('/g/:slug', memberRoutes({ auth, listCatalogNames }))
  app.route('/g/:slug', producerRoutes())
  app.route('/g/:slug', catalogRoutes())
  app.route('/g/:slug', importRoutes())
  app.route('/g/:slug', photosRoutes())
  app.route('/g/:slug', productRoutes())
  app.route('/g/:slug', cellRoutes())
  app.route('/g/:slug', copyCatalogRoutes())
  app.route('/g/:slug', removeCatalogRoutes())
  app.route('/g/:slug', catalogSheetRoutes())
  app.route('/g/:slug', distributionRoutes({ findOrdered, listOrdered }))
  app.route('/g/:slug', shopRoutes())
  app.route('/g/:slug', groupHomeRoutes())
}
