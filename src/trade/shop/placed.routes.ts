import { Hono } from 'hono'
import { NotFound } from '#src/foundation/core/outcome.ts'
import { render } from '#src/foundation/ui/page.tsx'
import { withReturn } from '#src/people/accounts/return-path.rules.ts'
import { findBasket, listBasketHistory } from '#src/trade/orders/basket.queries.ts'
import { listShownLines } from '#src/trade/orders/line.queries.ts'
import { buyerOf, type ShopEnv } from './draft-owner.routes.ts'
import { PlacedPage } from './placed.page.tsx'

export const placedRoutes = new Hono<ShopEnv>()

placedRoutes.get('/baskets/:basket', async (c) => {
  const { db, lang, standing, visitor } = c.var
  if (!visitor) return c.redirect(withReturn('/sign-in', c.req.path), 303)
  const groupId = standing.group.id
  const basket = await findBasket(db, { actor: buyerOf(c), code: c.req.param('basket') })
  if (!basket) throw new NotFound('basket')
  const lines = await listShownLines(db, { groupId, basketId: basket.id })
  const history = await listBasketHistory(db, { actor: buyerOf(c), basketId: basket.id })
  const isNew = c.req.query('news') === 'placed'
  return render(c, PlacedPage({ lang, visitor, standing, basket, lines, history, isNew }))
})
