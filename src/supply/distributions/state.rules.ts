import { isOpen, type OrderWindow } from './window.rules.ts'

/** A catalogue's part in a distribution, with the window that counts for it. */
export type DeliveryFacts = OrderWindow & { cancelled: boolean }
export type DistributionFacts = {
  startsAt: Date
  endsAt: Date
  cancelled: boolean
  validated: boolean
  deliveries: readonly DeliveryFacts[]
}

/**
 * Where a distribution stands. `closesAt` is when the last delivery open now closes, `firstClosesAt`
 * when the first does; `opensAt` is the next opening, `reopens` that something was open before it.
 */
export type DistributionState =
  | { state: 'cancelled' | 'validated' | 'done' | 'under-way' | 'closed' }
  | { state: 'open'; closesAt: Date; firstClosesAt: Date }
  | { state: 'planned'; opensAt: Date; reopens: boolean }

/**
 * The state of a distribution now, by precedence: cancelled > validated > done (now ≥ end) > under
 * way (now ≥ start) > open (a delivery is open) > planned (an opening is to come, also between two
 * windows) > closed. Cancelled deliveries don't count; without any delivery it is closed.
 * Bread open until Wednesday 20:00, vegetables until Thursday 20:00: on Tuesday `open` with
 * closesAt Thursday, firstClosesAt Wednesday; on Friday `closed`; on Saturday 9:30 `under-way`.
 */
export function stateOf(distribution: DistributionFacts, now: Date): DistributionState {
  if (distribution.cancelled) return { state: 'cancelled' }
  if (distribution.validated) return { state: 'validated' }
  if (now >= distribution.endsAt) return { state: 'done' }
  if (now >= distribution.startsAt) return { state: 'under-way' }
  return orderState(distribution.deliveries.filter(counts), now)
}

function orderState(deliveries: readonly DeliveryFacts[], now: Date): DistributionState {
  const closings = deliveries.filter((one) => isOpen(one, now)).map((one) => one.closesAt)
  const [firstClosesAt, closesAt] = [earliest(closings), latest(closings)]
  if (firstClosesAt && closesAt) return { state: 'open', closesAt, firstClosesAt }
  const opensAt = earliest(deliveries.flatMap((one) => openingAfter(one, now)))
  if (!opensAt) return { state: 'closed' }
  return { state: 'planned', opensAt, reopens: deliveries.some((one) => one.closesAt <= now) }
}

/** Orders closed by hand before a delivery opened close it before its opening: then it doesn't open. */
function openingAfter({ opensAt, closesAt }: DeliveryFacts, now: Date): Date[] {
  return opensAt > now && opensAt < closesAt ? [opensAt] : []
}

/**
 * Whether members see the distribution at all: when a delivery counts; a cancelled one when there
 * was any, so that nobody comes for nothing.
 */
export function isShownToMembers(
  distribution: Pick<DistributionFacts, 'cancelled' | 'deliveries'>,
): boolean {
  if (distribution.cancelled) return distribution.deliveries.length > 0
  return distribution.deliveries.some(counts)
}

function counts(delivery: DeliveryFacts): boolean {
  return !delivery.cancelled
}

function earliest(dates: readonly Date[]): Date | undefined {
  return dates.toSorted((a, b) => a.getTime() - b.getTime())[0]
}

function latest(dates: readonly Date[]): Date | undefined {
  return dates.toSorted((a, b) => b.getTime() - a.getTime())[0]
}

const MINUTE_MS = 60_000
const SHORT_MINUTES = 48 * 60

/**
 * How long is left, once it is under 48 hours; rounded down, so that nobody counts on time that isn't there. Wednesday
 * 16:00 for Thursday 20:00 → `{ days: 1, hours: 4, minutes: 0 }`. Null before that, and when nothing is left.
 */
export function remainingTime(
  closesAt: Date,
  now: Date,
): { days: number; hours: number; minutes: number } | null {
  const minutes = Math.floor((closesAt.getTime() - now.getTime()) / MINUTE_MS)
  if (minutes < 0 || minutes >= SHORT_MINUTES) return null
  return {
    days: Math.floor(minutes / 1440),
    hours: Math.floor(minutes / 60) % 24,
    minutes: minutes % 60,
  }
}
