/** Why something can't be ordered now. */
export type Obstacle =
  | {
      code:
        | 'archived'
        | 'product-off'
        | 'catalog-off'
        | 'out-of-season'
        | 'producer-incomplete'
        | 'none-left'
        | 'no-product'
        | 'no-delivery'
        | 'all-deliveries'
    }
  | { code: 'not-open-yet'; opensAt: Date }
  | { code: 'closed'; closedAt: Date }

/** When a delivery takes orders: closing is the earlier of its window's and when somebody closed by hand. */
type Times = { opensAt: Date; closesAt: Date }

type CatalogFacts = Times & {
  /** The catalogue's switch, and whether the distribution's day lies in its season. */
  membersCanOrder: boolean
  isInSeason: boolean
  /** All that the law asks of the producer is written down. */
  isProducerComplete: boolean
}

/** A product in a distribution, as far as anybody may order of it. */
export type OfferedFacts = CatalogFacts & { isActive: boolean; isArchived: boolean }

/**
 * Everything that keeps a product from being ordered now, whatever is left of it, the first to be solved first: the
 * product itself, its catalogue, its producer, the clock. `[]`: it can be ordered. Placing refuses by the same rule.
 */
export function whyNotOffered(product: OfferedFacts, now: Date): Obstacle[] {
  return [
    ...when(product.isArchived, { code: 'archived' }),
    ...when(!product.isActive && !product.isArchived, { code: 'product-off' }),
    ...catalogObstacles(product),
    ...clockObstacles(product, now),
  ]
}

type StockFacts = { stockLeftThousandths: number | null; stepThousandths: number }

/** The same, and whether one step of it is left. */
export function whyNotProduct(product: OfferedFacts & StockFacts, now: Date): Obstacle[] {
  const { stockLeftThousandths: left, stepThousandths: step } = product
  return [
    ...whyNotOffered(product, now),
    ...when(left !== null && left < step, { code: 'none-left' }),
  ]
}

/** A catalogue's part in a distribution, with how much it has to offer. */
export type DeliveryFacts = CatalogFacts & {
  /** Products switched on, and those of them of which something is left. */
  activeCount: number
  takeableCount: number
}

/** Everything that keeps a whole delivery from being ordered now; `[]`: something of it can be. */
export function whyNotDelivery(delivery: DeliveryFacts, now: Date): Obstacle[] {
  const { activeCount, takeableCount } = delivery
  return [
    ...catalogObstacles(delivery),
    ...when(activeCount === 0, { code: 'no-product' }),
    ...when(activeCount > 0 && takeableCount === 0, { code: 'none-left' }),
    ...clockObstacles(delivery, now),
  ]
}

/**
 * Why nothing at all can be ordered in a distribution: it brings nothing, or something is to be mended in every
 * delivery; else when the first of those that lack nothing opens, or since when the last of them is closed.
 */
export function whyNotDistribution(deliveries: readonly DeliveryFacts[], now: Date): Obstacle[] {
  if (deliveries.length === 0) return [{ code: 'no-delivery' }]
  const stopped = deliveries.map((delivery) => whyNotDelivery(delivery, now))
  const ready = stopped.filter((obstacles) => obstacles.every(isOfTheClock))
  if (ready.length === 0) return [{ code: 'all-deliveries' }]
  if (ready.some((obstacles) => obstacles.length === 0)) return []
  const opening = earliestOpening(ready.flat())
  return opening.length > 0 ? opening : latestClosing(ready.flat())
}

/** Whether waiting solves it, or nothing does: nobody has to repair anything. */
export const isOfTheClock = (obstacle: Obstacle): boolean =>
  obstacle.code === 'not-open-yet' || obstacle.code === 'closed'

function earliestOpening(clocks: readonly Obstacle[]): Obstacle[] {
  return clocks
    .flatMap((one) => (one.code === 'not-open-yet' ? [one] : []))
    .toSorted((a, b) => +a.opensAt - +b.opensAt)
    .slice(0, 1)
}

function latestClosing(clocks: readonly Obstacle[]): Obstacle[] {
  return clocks
    .flatMap((one) => (one.code === 'closed' ? [one] : []))
    .toSorted((a, b) => +b.closedAt - +a.closedAt)
    .slice(0, 1)
}

function catalogObstacles(of: CatalogFacts): Obstacle[] {
  return [
    ...when(!of.membersCanOrder, { code: 'catalog-off' }),
    ...when(!of.isInSeason, { code: 'out-of-season' }),
    ...when(!of.isProducerComplete, { code: 'producer-incomplete' }),
  ]
}

/** Closed comes first: what somebody closed before it opened stays closed. */
function clockObstacles({ opensAt, closesAt }: Times, now: Date): Obstacle[] {
  if (now >= closesAt) return [{ code: 'closed', closedAt: closesAt }]
  return when(now < opensAt, { code: 'not-open-yet', opensAt })
}

const when = (holds: boolean, obstacle: Obstacle): Obstacle[] => (holds ? [obstacle] : [])
