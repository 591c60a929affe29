import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { readForm } from '#src/foundation/ui/form.ts'
import { listShopProducts } from '#src/supply/distributions/shop.queries.ts'
import { saveDraftLine } from '#src/trade/orders/save-draft-line.action.ts'
import { draftOwnerOrNew, type ShopEnv } from './draft-owner.routes.ts'
import { queryOf, readFilter } from './filter.rules.ts'
import { refusalOf, shopOf } from './shop.routes.ts'

/** `set`: a product's code and how much of it is wanted, in thousandths; `back`: what of the shop was shown. */
const lineSchema = z.object({
  set: z.string().regex(/^\w{1,20}:\d{1,9}$/),
  back: z.string().max(500).default(''),
  from: z.enum(['shop', 'basket']).default('shop'),
})

/** A quantity of one product in the draft. A browser with scripts asks for JSON, others go back to the product. */
export const lineRoutes = new Hono<ShopEnv>()

lineRoutes.post('/shop/:distribution/lines', async (c) => {
  const sent = await readForm(c, lineSchema)
  const { slug, id: groupId } = c.var.standing.group
  const path = `/g/${slug}/shop/${c.req.param('distribution')}`
  if (!sent.ok) {
    await shopOf(c)
    return c.redirect(path, 303)
  }
  const { set, back, from } = sent.input
  const [productCode = '', quantity] = set.split(':')
  const saved = await saveDraftLine(c.var, {
    groupId,
    distributionCode: c.req.param('distribution'),
    productCode,
    owner: draftOwnerOrNew(c),
    quantityThousandths: Number(quantity),
  })
  if (wantsJson(c)) return saved.ok ? c.json({ ok: true }) : c.json(await whyNot(c, set), 409)
  if (from === 'basket') return c.redirect(`${path}/basket#p-${productCode}`, 303)
  const query = new URLSearchParams(queryOf(readFilter(new URLSearchParams(back))))
  if (!saved.ok) query.set('refused', set)
  const search = query.toString()
  return c.redirect(`${path}${search && `?${search}`}#p-${productCode}`, 303)
})

function wantsJson(c: Context<ShopEnv>): boolean {
  return c.req.header('accept') === 'application/json'
}

async function whyNot(c: Context<ShopEnv>, wanted: string) {
  const shop = await shopOf(c)
  const { db, standing, clock } = c.var
  const groupId = standing.group.id
  const products = await listShopProducts(db, {
    groupId,
    distributionId: shop.id,
    now: clock.now(),
  })
  return { ok: false, says: refusalOf(c, products, wanted) ?? '' }
}
