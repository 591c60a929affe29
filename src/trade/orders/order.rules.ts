import { memberPriceCents } from '#src/foundation/core/money.ts'
import { done, type Outcome } from '#src/foundation/core/outcome.ts'
import {
  type CheckRefusal,
  checkLines,
  type LineRefusal,
  type ProductFacts,
  type Wish,
} from './check.rules.ts'
import { fingerprint, type PickUp } from './fingerprint.rules.ts'
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

/** A product in a draft, as it is now; without delivery when the distribution doesn't bring it any more. */
export type DraftedProduct = Omit<OrderedProduct, 'deliveryId'> & {
  deliveryId: number | null
  quantityThousandths: number
}

/** Why so much of a product can't stand in a draft now, first reason first; to take it out can't be refused. */
export function whyNotInDraft(
  { deliveryId, ...product }: ProductFacts & { deliveryId: number | null },
  quantityThousandths: number,
  now: Date,
): LineRefusal | undefined {
  if (quantityThousandths === 0) return undefined
  const wish = { productId: product.id, quantityThousandths, shownPriceCents: null }
  const checked = checkLines(deliveryId === null ? [] : [product], [wish], now)
  if (checked.ok || checked.refusal.code !== 'lines-refused') return undefined
  return checked.refusal.lines[0]
}

/** A draft looked at now: what the lines that could be placed make of the basket, and why the others couldn't. */
export type Review = { plan: Plan; refused: LineRefusal[] }

/** What a draft would make of the household's basket if it were placed now, without the lines that can't be. */
export function reviewDraft(
  draft: { products: readonly DraftedProduct[]; placed: readonly BasketLine[] },
  now: Date,
): Review {
  const { placed } = draft
  const products = draft.products.flatMap(brought)
  const wishes = draft.products.map(({ id, quantityThousandths }) => {
    return { productId: id, quantityThousandths, shownPriceCents: null }
  })
  const whole = decideOrder({ products, wishes, placed }, now)
  if (whole.ok) return { plan: whole.value.plan, refused: [] }
  if (whole.refusal.code === 'basket-empty') return { plan: planBasket(placed, []), refused: [] }
  const refused = whole.refusal.lines
  const passing = wishes.filter((wish) => !refused.some((one) => one.productId === wish.productId))
  const rest = decideOrder({ products, wishes: passing, placed }, now)
  return { plan: rest.ok ? rest.value.plan : planBasket(placed, []), refused }
}

function brought({ deliveryId, quantityThousandths: _, ...product }: DraftedProduct) {
  return deliveryId === null ? [] : [{ ...product, deliveryId }]
}

/**
 * A text for all that the summary shows: what is added, of whom and at which prices, what is due after it, when and
 * where it is handed over, the terms.
 */
export function fingerprintOf(
  plan: Plan,
  around: { pickUp: PickUp; termsVersion: number },
): string {
  const lines = plan.lines.map(
    ({ soldBy, added: { quantityThousandths, totalCents }, ...line }) => {
      return { ...line, seller: soldBy, quantityThousandths, totalCents }
    },
  )
  return fingerprint({ lines, totalCents: plan.totalCents, ...around })
}

/** The member prices that a summary shows, by product code: its form carries them. */
export function memberPrices(
  products: readonly { code: string; priceCents: number; feeBp: number }[],
): Record<string, number> {
  return Object.fromEntries(
    products.map(({ code, priceCents, feeBp }) => [code, memberPriceCents(priceCents, feeBp)]),
  )
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
