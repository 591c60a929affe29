import { type Context, Hono } from 'hono'
import { render } from '#src/foundation/ui/page.tsx'
import type { LineRefusal } from '#src/trade/orders/check.rules.ts'
import { reviewDraft } from '#src/trade/orders/order.rules.ts'
import { type Draft, findDraft } from '#src/trade/orders/review.queries.ts'
import { BasketPage, type PlaceNews } from './basket.page.tsx'
import { draftOwner, type ShopEnv } from './draft-owner.routes.ts'
import type { Shop } from './shop.queries.ts'
import { refusalOf, shopOf } from './shop.routes.ts'

export const basketRoutes = new Hono<ShopEnv>()

basketRoutes.get('/shop/:distribution/basket', async (c) => showBasket(c, await shopOf(c)))

/** The basket page; after a refused placing (409) with what was found changed. */
export async function showBasket(
  c: Context<ShopEnv>,
  shop: Shop,
  refused?: { news: PlaceNews; changes: LineRefusal[] },
) {
  const { lang, visitor, standing, merged, clock } = c.var
  const hasMerged = merged.delete(shop.code)
  const draft = await draftOf(c, shop)
  const review = reviewDraft(draft, clock.now())
  const changes = refused?.changes.filter((one) => one.code === 'price-changed') ?? []
  const said = refused && { news: refused.news, changes }
  const refusal = await refusalOf(c, c.req.query('refused') ?? '')
  const hasChanged = c.req.query('changed') !== undefined
  const props = { lang, visitor, standing, shop, draft, review, hasMerged, hasChanged, refusal }
  return render(c, BasketPage({ ...props, ...said }), refused ? 409 : 200)
}

export async function draftOf(c: Context<ShopEnv>, shop: Shop): Promise<Draft> {
  const owner = draftOwner(c)
  if (!owner) return { products: [], basket: null, placed: [] }
  const groupId = c.var.standing.group.id
  return findDraft(c.var.db, { groupId, distributionId: shop.id, owner })
}
