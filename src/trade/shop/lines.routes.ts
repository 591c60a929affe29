import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { readForm } from '#src/foundation/ui/form.ts'
import { saveDraftLine } from '#src/trade/orders/save-draft-line.action.ts'
import { draftOwnerOrNew, type ShopEnv } from './draft-owner.routes.ts'
import { queryOf, readFilter } from './filter.rules.ts'
import { refusalOf, shopOf } from './shop.routes.ts'

/**
 * `set`: a product's code and how much of it is wanted, in thousandths; `seen`: what the page showed of the draft;
 * `back`: what of the shop was shown.
 */
const lineSchema = z.object({
  set: z.string().regex(/^\w{1,20}:\d{1,9}$/),
  seen: z.string().max(20_000).optional(),
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
  const { set, seen, back, from } = sent.input
  const [productCode = '', quantity] = set.split(':')
  const saved = await saveDraftLine(c.var, {
    groupId,
    distributionCode: c.req.param('distribution'),
    productCode,
    owner: draftOwnerOrNew(c),
    quantityThousandths: Number(quantity),
    // a visitor's draft that has just met the household's is spoken of already
    seen: c.var.merged.has(c.req.param('distribution')) ? undefined : seen,
  })
  if (wantsJson(c)) {
    if (saved.ok) return c.json({ ok: true, ...saved.value })
    return c.json({ ok: false, says: (await refusalOf(c, set)) ?? '' }, 409)
  }
  const shown = readFilter(new URLSearchParams(from === 'shop' ? back : ''))
  const query = new URLSearchParams(queryOf(shown))
  if (!saved.ok) query.set('refused', set)
  else if (saved.value.hasChanged) query.set('changed', '1')
  const search = query.size > 0 ? `?${query}` : ''
  const page = from === 'basket' ? `${path}/basket` : path
  return c.redirect(`${page}${search}#p-${productCode}`, 303)
})

function wantsJson(c: Context<ShopEnv>): boolean {
  return c.req.header('accept') === 'application/json'
}
