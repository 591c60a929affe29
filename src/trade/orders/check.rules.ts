import {
  type LineTotals,
  lineTotals,
  memberPriceCents,
  roundHalfUp,
} from '#src/foundation/core/money.ts'
import { assert, done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import { fitsStep } from '#src/foundation/core/quantity.ts'
import {
  type Obstacle,
  type OfferedFacts,
  whyNotOffered,
} from '#src/supply/distributions/why-not.rules.ts'
import { pricedThousandths, type Way } from '#src/supply/products/ways.rules.ts'
import { mostOf } from './most.rules.ts'

/** What holds at this moment of a product in a distribution, under lock. */
export type ProductFacts = OfferedFacts & {
  id: number
  way: Way
  netThousandths: number
  stepThousandths: number
  priceCents: number
  feeBp: number
  /** What can still be taken, beside what this basket holds already; null: no stock is kept. */
  stockLeftThousandths: number | null
}

/** What a member wants to order (more) of a product: pieces of weighed ones, else the quantity. */
export type Wish = {
  productId: number
  quantityThousandths: number
  /** The member price that the summary showed; null when none was shown. */
  shownPriceCents: number | null
}

/** A quantity that would pass now; 0 proposes to leave the product out. */
type Proposal = { proposal: { quantityThousandths: number } }
type Change =
  | ({ code: 'product-gone' | 'product-inactive' | 'producer-incomplete' } & Proposal)
  | ({ code: 'delivery-not-open'; opensAt: Date } & Proposal)
  | ({ code: 'delivery-closed'; closedAt: Date } & Proposal)
  | ({ code: 'step-wrong'; stepThousandths: number } & Proposal)
  | ({ code: 'stock-short'; leftThousandths: number } & Proposal)
  | ({ code: 'too-much'; mostThousandths: number } & Proposal)
  | { code: 'price-changed'; shownCents: number; nowCents: number }
/** Why a wish can't be placed as it is; one product may have several. */
export type LineRefusal = { productId: number } & Change

const LEAVE_OUT = { proposal: { quantityThousandths: 0 } }

/** A line that may be placed: the product as it is now, what is ordered, and its amounts. */
export type CheckedLine<Facts> = LineTotals & {
  product: Facts
  orderedThousandths: number
  /** What the price multiplies: of weighed products the estimated weight. */
  quantityThousandths: number
}

export type CheckRefusal =
  | { code: 'basket-empty' }
  | { code: 'lines-refused'; lines: LineRefusal[] }

/**
 * The second check, just before placing: every wish (one a product) against what holds now. All
 * lines pass, or nothing does and the answer lists everything that changed, with what would pass;
 * nothing is cut or dropped in silence. 2 wanted, 1 left → `stock-short`, leftThousandths 1000,
 * proposal 1000; closed since → `delivery-closed`, proposal 0.
 */
export function checkLines<Facts extends ProductFacts>(
  facts: readonly Facts[],
  wishes: readonly Wish[],
  now: Date,
): Outcome<CheckedLine<Facts>[], CheckRefusal> {
  assert(new Set(wishes.map((wish) => wish.productId)).size === wishes.length, 'one wish a product')
  if (wishes.length === 0) return refuse({ code: 'basket-empty' })
  const products = new Map(facts.map((product) => [product.id, product]))
  const checked = wishes.map((wish) => checkLine(products.get(wish.productId), wish, now))
  const refused = checked.flatMap((one) => (one.ok ? [] : one.refusal.lines))
  if (refused.length > 0) return refuse({ code: 'lines-refused', lines: refused })
  return done(checked.flatMap((one) => (one.ok ? [one.value] : [])))
}

function checkLine<Facts extends ProductFacts>(
  product: Facts | undefined,
  wish: Wish,
  now: Date,
): Outcome<CheckedLine<Facts>, { code: 'line-refused'; lines: LineRefusal[] }> {
  const changes = product
    ? (whyNotOrderable(product, now) ?? whyNotThisWish(product, wish))
    : [{ code: 'product-gone' as const, ...LEAVE_OUT }]
  if (product && changes.length === 0) return done(lineOf(product, wish.quantityThousandths))
  const lines = changes.map((change) => ({ productId: wish.productId, ...change }))
  return refuse({ code: 'line-refused', lines })
}

/** What keeps a product from being ordered, as a member reads it; the first reason is enough. */
function whyNotOrderable(product: ProductFacts, now: Date): Change[] | undefined {
  const [obstacle] = whyNotOffered(product, now)
  return obstacle && [{ ...changeOf(obstacle), ...LEAVE_OUT }]
}

function changeOf(obstacle: Obstacle) {
  switch (obstacle.code) {
    case 'not-open-yet':
      return { code: 'delivery-not-open' as const, opensAt: obstacle.opensAt }
    case 'closed':
      return { code: 'delivery-closed' as const, closedAt: obstacle.closedAt }
    case 'producer-incomplete':
      return { code: obstacle.code }
    default:
      return { code: 'product-inactive' as const }
  }
}

function whyNotThisWish(product: ProductFacts, wish: Wish): Change[] {
  const { stepThousandths, stockLeftThousandths: left } = product
  const { quantityThousandths: wanted, shownPriceCents: shownCents } = wish
  const proposal = { quantityThousandths: closestPossible(product, wanted) }
  const nowCents = memberPriceCents(product.priceCents, product.feeBp)
  const changes: Change[] = []
  if (wanted <= 0 || !fitsStep(wanted, stepThousandths))
    changes.push({ code: 'step-wrong', stepThousandths, proposal })
  if (left !== null && wanted > left)
    changes.push({ code: 'stock-short', leftThousandths: left, proposal })
  else if (wanted > mostOf(product))
    changes.push({ code: 'too-much', mostThousandths: mostOf(product), proposal })
  if (shownCents !== null && shownCents !== nowCents)
    changes.push({ code: 'price-changed', shownCents, nowCents })
  return changes
}

/** The nearest quantity that fits the step, at least one step, never more than is left or than one order takes. */
function closestPossible(product: ProductFacts, wanted: number): number {
  const { stepThousandths: step, stockLeftThousandths: left } = product
  const steps = Math.max(1, roundHalfUp(wanted, step))
  const possible = left === null ? steps : Math.max(0, Math.floor(left / step))
  return Math.min(Math.min(steps, possible) * step, mostOf(product))
}

function lineOf<Facts extends ProductFacts>(product: Facts, orderedThousandths: number) {
  const quantityThousandths = pricedThousandths(product, orderedThousandths)
  const { priceCents, feeBp } = product
  const totals = lineTotals({ quantityThousandths, priceCents, feeBp })
  return { product, orderedThousandths, quantityThousandths, ...totals }
}
