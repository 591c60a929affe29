import { type Context, Hono } from 'hono'
import { NotFound } from '#src/foundation/core/outcome.ts'
import { render } from '#src/foundation/ui/page.tsx'
import { DISTRIBUTION_RIGHTS, hasSome } from '#src/people/groups/standing.rules.ts'
import { listDeliveryStates } from '#src/supply/distributions/delivery-states.queries.ts'
import { listHiddenProducts } from '#src/supply/distributions/hidden-products.queries.ts'
import { listShopProducts } from '#src/supply/distributions/shop.queries.ts'
import { listDraftLines } from '#src/trade/orders/draft.queries.ts'
import { findProductFacts } from '#src/trade/orders/draft-product.queries.ts'
import { whyNotInDraft } from '#src/trade/orders/order.rules.ts'
import { seenText } from '#src/trade/orders/seen.rules.ts'
import { buyerOf, draftOwner, householdMark, type ShopEnv } from './draft-owner.routes.ts'
import { readFilter } from './filter.rules.ts'
import { saidRefusal } from './refusal.words.ts'
import { ShopPage } from './shop.page.tsx'
import { findShop, type Shop } from './shop.queries.ts'
import type { WhyNot } from './why-not.page.tsx'

export const shopPageRoutes = new Hono<ShopEnv>()

shopPageRoutes.get('/shop/:distribution', async (c) => {
  const shop = await shopOf(c)
  const { db, lang, visitor, standing, merged, clock } = c.var
  const of = { groupId: standing.group.id, distributionId: shop.id, now: clock.now() }
  const products = await listShopProducts(db, of)
  const query = new URL(c.req.url).searchParams
  const refusal = await refusalOf(c, query.get('refused') ?? '')
  const props = { lang, visitor, standing, shop, products, filter: readFilter(query), now: of.now }
  const news = { hasMerged: merged.delete(shop.code), hasChanged: query.has('changed'), refusal }
  const lines = await draftLinesOf(c, shop)
  const draft = new Map(lines.map((line) => [line.productId, line.quantityThousandths]))
  const kept = { seen: seenText(lines), keptFor: householdMark(c) }
  const whyNot = await whyNotOf(c, shop)
  return render(c, ShopPage({ ...props, ...kept, draft, whyNot, news }))
})

/** For people with rights: what keeps members from ordering. */
async function whyNotOf(c: Context<ShopEnv>, shop: Shop): Promise<WhyNot | undefined> {
  const { db, visitor, standing } = c.var
  if (!visitor || !DISTRIBUTION_RIGHTS.some((kind) => hasSome(standing, kind))) return undefined
  const of = { actor: buyerOf(c), distributionId: shop.id }
  const deliveries = await listDeliveryStates(db, of)
  return { deliveries, products: await listHiddenProducts(db, of) }
}

/** The shop that the address names; others', unknown and hidden ones are 404. */
export async function shopOf(c: Context<ShopEnv>): Promise<Shop> {
  const { db, standing, visitor, clock } = c.var
  const shop = await findShop(db, {
    groupId: standing.group.id,
    code: c.req.param('distribution') ?? '',
    accountId: visitor?.accountId ?? null,
    now: clock.now(),
  })
  if (!shop) throw new NotFound('shop')
  return shop
}

async function draftLinesOf(c: Context<ShopEnv>, shop: Shop) {
  const owner = draftOwner(c)
  if (!owner) return []
  const groupId = c.var.standing.group.id
  return listDraftLines(c.var.db, { groupId, distributionId: shop.id, owner })
}

/** Why a product can't be had as wanted (`code:2000`), said anew from what holds now; nothing when it can. */
export async function refusalOf(c: Context<ShopEnv>, wanted: string): Promise<string | undefined> {
  const [productCode = '', quantity = ''] = wanted.split(':')
  const quantityThousandths = Number(quantity)
  if (!productCode || !Number.isSafeInteger(quantityThousandths)) return undefined
  const { db, lang, standing, clock } = c.var
  const distributionCode = c.req.param('distribution') ?? ''
  const of = { groupId: standing.group.id, distributionCode, productCode }
  const product = await findProductFacts(db, of)
  const refusal = product && whyNotInDraft(product, quantityThousandths, clock.now())
  const at = { lang, zone: standing.group.timeZone }
  return refusal && saidRefusal(at, { ...product, quantityThousandths }, refusal)
}
