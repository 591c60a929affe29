import { memberPriceCents } from '#src/foundation/core/money.ts'
import type { Outcome } from '#src/foundation/core/outcome.ts'
import { done } from '#src/foundation/core/outcome.ts'
import type { Db } from '#src/foundation/db/open.ts'
import type { Actor } from '#src/people/groups/standing.rules.ts'
import type { CheckRefusal } from './check.rules.ts'
import { type DraftProduct, listDraftProducts } from './draft-product.queries.ts'
import { listLines } from './line.queries.ts'
import { decideOrder, fingerprintOf } from './order.rules.ts'
import type { Plan } from './plan.rules.ts'

export type Summary = {
  plan: Plan
  /** The basket that the order is added to, if there is one already. */
  basket: { code: string; number: number } | null
  products: DraftProduct[]
  fingerprint: string
  shownPrices: Record<string, number>
}

/** What somebody is about to order, as the summary shows it and its form carries it; or why it can't be placed now. */
export async function findSummary(
  db: Db,
  of: { actor: Actor; distributionId: number; termsVersion: number; now: Date },
): Promise<Outcome<Summary, CheckRefusal>> {
  const { groupId, accountId } = of.actor
  const owner = { accountId }
  const products = await listDraftProducts(db, {
    groupId,
    distributionId: of.distributionId,
    owner,
  })
  const basket = await findBasketOf(db, { groupId, accountId, distributionId: of.distributionId })
  const placed = basket ? await listLines(db, { groupId, basketId: basket.id }) : []
  const decided = decideOrder(
    { products: products.filter(isBrought), wishes: products.map(wishOf), placed },
    of.now,
  )
  if (!decided.ok) return decided
  const { plan } = decided.value
  return done({
    plan,
    basket: basket ?? null,
    products,
    fingerprint: fingerprintOf(plan, of.termsVersion),
    shownPrices: Object.fromEntries(
      products.map(({ code, priceCents, feeBp }) => [code, memberPriceCents(priceCents, feeBp)]),
    ),
  })
}

/** The household's basket in a distribution, if it has ordered. */
function findBasketOf(db: Db, of: { groupId: number; distributionId: number; accountId: number }) {
  return db
    .selectFrom('basket')
    .select(['id', 'code', 'number'])
    .where('group_id', '=', of.groupId)
    .where('distribution_id', '=', of.distributionId)
    .where('account_id', '=', of.accountId)
    .executeTakeFirst()
}

function isBrought<Product extends { deliveryId: number | null }>(
  product: Product,
): product is Product & { deliveryId: number } {
  return product.deliveryId !== null
}

function wishOf({ id, quantityThousandths }: DraftProduct) {
  return { productId: id, quantityThousandths, shownPriceCents: null }
}
