import { done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'

/** From when to when orders are taken: open when opensAt ≤ now < closesAt. */
export type OrderWindow = { opensAt: Date; closesAt: Date }

/** Whether orders are taken now: at the opening yes, at the closing no more. */
export function isOpen(window: OrderWindow, now: Date): boolean {
  return window.opensAt <= now && now < window.closesAt
}

export type WindowRefusal = {
  code: 'closing-not-after-opening' | 'closing-after-start' | 'end-not-after-start'
}

/**
 * Whether a window can be: opening < closing ≤ start of the distribution. The same for the
 * distribution's own window and for a delivery's; closing at the very start is allowed.
 */
export function checkWindow(
  window: OrderWindow & { startsAt: Date },
): Outcome<undefined, WindowRefusal> {
  if (window.closesAt <= window.opensAt) return refuse({ code: 'closing-not-after-opening' })
  if (window.closesAt > window.startsAt) return refuse({ code: 'closing-after-start' })
  return done()
}

/** Whether a distribution's hours can be: start < end. */
export function checkHours(hours: {
  startsAt: Date
  endsAt: Date
}): Outcome<undefined, WindowRefusal> {
  return hours.startsAt < hours.endsAt ? done() : refuse({ code: 'end-not-after-start' })
}
