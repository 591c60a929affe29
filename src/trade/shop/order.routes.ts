import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { newCode } from '#src/foundation/core/code.ts'
import { readForm } from '#src/foundation/ui/form.ts'
import { fieldsStarting } from '#src/foundation/ui/form-fields.ts'
import { render } from '#src/foundation/ui/page.tsx'
import { withReturn } from '#src/people/accounts/return-path.rules.ts'
import { TERMS_VERSION } from '#src/people/accounts/terms.rules.ts'
import { fingerprintOf, memberPrices, reviewDraft } from '#src/trade/orders/order.rules.ts'
import { type PlaceRefusal, placeOrder } from '#src/trade/orders/place-order.action.ts'
import { draftOf, showBasket } from './basket.routes.ts'
import { buyerOf, type ShopEnv } from './draft-owner.routes.ts'
import { OrderPage } from './order.page.tsx'
import type { Shop } from './shop.queries.ts'
import { shopOf } from './shop.routes.ts'

export const orderRoutes = new Hono<ShopEnv>()

const orderSchema = z
  .looseObject({ key: z.string().min(1).max(60), fingerprint: z.string().max(100) })
  .transform(({ key, fingerprint, ...rest }) => ({
    key,
    fingerprint,
    shownPrices: Object.fromEntries(
      Object.entries(fieldsStarting('shown-', rest)).map(([code, cents]) => [code, Number(cents)]),
    ),
  }))

orderRoutes.get('/shop/:distribution/order', async (c) => {
  const shop = await shopOf(c)
  const { lang, visitor, standing, clock } = c.var
  const path = basketPath(c)
  if (!visitor) return c.redirect(withReturn('/sign-in', path), 303)
  const draft = await draftOf(c, shop)
  const { plan, refused } = reviewDraft(draft, clock.now())
  const { isMember, missing, group } = standing
  const mayOrder = isMember || (group.registrationPolicy === 'open' && missing.length === 0)
  if (refused.length > 0 || draft.products.length === 0 || !mayOrder) return c.redirect(path, 303)
  const sealed = {
    key: newCode() + newCode(),
    fingerprint: fingerprintOf(plan, { pickUp: shop, termsVersion: TERMS_VERSION }),
    shownPrices: memberPrices(draft.products),
  }
  return render(c, OrderPage({ lang, visitor, standing, shop, draft, plan, sealed }))
})

orderRoutes.post('/shop/:distribution/order', async (c) => {
  const shop = await shopOf(c)
  if (!c.var.visitor) return c.redirect(withReturn('/sign-in', basketPath(c)), 303)
  const sent = await readForm(c, orderSchema)
  if (!sent.ok) return c.redirect(basketPath(c), 303)
  const order = { ...sent.input, distributionId: shop.id, termsVersion: TERMS_VERSION }
  const placed = await placeOrder(c.var, { ...order, actor: buyerOf(c) })
  if (!placed.ok) return sayWhyNot(c, shop, placed.refusal)
  return c.redirect(`/g/${c.var.standing.group.slug}/baskets/${placed.value.code}?news=placed`, 303)
})

/** Nothing was placed: the draft comes back, line by line, and the member decides. */
function sayWhyNot(c: Context<ShopEnv>, shop: Shop, refusal: PlaceRefusal) {
  switch (refusal.code) {
    case 'basket-empty':
      return c.redirect(basketPath(c), 303)
    case 'lines-refused':
      return showBasket(c, shop, { news: refusal.code, changes: refusal.lines })
    case 'summary-outdated':
    case 'details-missing':
      return showBasket(c, shop, { news: refusal.code, changes: [] })
    default:
      return showBasket(c, shop, { news: 'not-accepted', changes: [] })
  }
}

function basketPath(c: Context<ShopEnv>): string {
  return `/g/${c.var.standing.group.slug}/shop/${c.req.param('distribution')}/basket`
}
