import { Hono } from 'hono'
import { basketRoutes } from './basket.routes.ts'
import { adoptVisitorsDrafts, type ShopEnv } from './draft-owner.routes.ts'
import { lineRoutes } from './lines.routes.ts'
import { orderRoutes } from './order.routes.ts'
import { placedRoutes } from './placed.routes.ts'
import { shopPageRoutes } from './shop.routes.ts'

/** The shop and the way from it to the confirmation, relative to `/g/:slug`. */
export function shopRoutes(): Hono<ShopEnv> {
  const routes = new Hono<ShopEnv>()
  routes.use('/shop/*', adoptVisitorsDrafts, async (c, next) => {
    await next()
    // going back must not bring old quantities
    c.header('Cache-Control', 'no-store')
  })
  for (const part of [shopPageRoutes, lineRoutes, basketRoutes, orderRoutes, placedRoutes]) {
    routes.route('/', part)
  }
  return routes
}
