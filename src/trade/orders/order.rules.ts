import type { Outcome } from '#src/foundation/core/outcome.ts'
import { done } from '#src/foundation/core/outcome.ts'
import {
  type CheckRefusal,
  checkLines,
  fingerprint,
  type ProductFacts,
  type Wish,
} from './check.rules.ts'
import { type BasketLine, type LineTerms, type Plan, planBasket } from './plan.rules.ts'

/** A product under order: what may refuse it, and what its line would keep. */
export type OrderedProduct = ProductFacts & Omit<LineTerms, 'productId'>

/** What the database writes when an order is placed. */
export type CheckedOrder = {
  plan: Plan
  /** Pieces for unit and weighed, of the unit when loose. */
  taken: { productId: number; thousandths: number }[]
}

/**
 * What the order makes of the household's basket now, or why it can't be placed. The summary shows it and placing
 * repeats it under lock: the same facts give the same answer.
 */
export function decideOrder(
  order: {
    products: readonly OrderedProduct[]
    wishes: readonly Wish[]
    placed: readonly BasketLine[]
  },
  now: Date,
): Outcome<CheckedOrder, CheckRefusal> {
  const checked = checkLines(order.products, order.wishes, now)
  if (!checked.ok) return checked
  const wishes = checked.value.map(({ product, orderedThousandths }) => ({
    ...termsOf(product),
    orderedThousandths,
  }))
  const taken = wishes.map((wish) => ({
    productId: wish.productId,
    thousandths: wish.orderedThousandths,
  }))
  return done({ plan: planBasket(order.placed, wishes), taken })
}

/** A text for all that the summary shows: what is added and at which prices, what is due after it, the terms. */
export function fingerprintOf(plan: Plan, termsVersion: number): string {
  const lines = plan.lines.map(({ productId, priceCents, feeBp, vatBp, added }) => {
    const { quantityThousandths, totalCents } = added
    return { productId, quantityThousandths, priceCents, feeBp, vatBp, totalCents }
  })
  return fingerprint({ lines, totalCents: plan.totalCents, termsVersion })
}

/** What the basket's history keeps of an order: the lines it changed, before → after, and the totals. */
export function orderChanges(plan: Plan) {
  const changed = plan.lines.filter((line) => line.added.quantityThousandths !== 0)
  const total = { before: plan.totalCents - plan.addedCents, after: plan.totalCents }
  const lines = changed.map(
    ({ productId, name, priceCents, quantityThousandths, pieces, added }) => ({
      productId,
      name,
      priceCents,
      before: quantityThousandths - added.quantityThousandths,
      after: quantityThousandths,
      ...(pieces !== null && { pieces }),
    }),
  )
  return { total_cents: total, lines: { before: null, after: lines } }
}

function termsOf(product: OrderedProduct): LineTerms {
  const { id: productId, deliveryId, name, way, unit, netThousandths } = product
  const { seller, producerId, priceCents, feeBp, vatBp } = product
  const how = { way, unit, netThousandths, seller, producerId }
  return { productId, deliveryId, name, ...how, priceCents, feeBp, vatBp }
}
