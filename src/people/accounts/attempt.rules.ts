/** What is known of the failures of one e-mail or one address. */
export type AttemptState = {
  failures: number
  /** Failures are forgotten a while after this; a wait moves it to its own end. */
  windowStartedAt: Date
  blockedUntil: Date | null
}

export type AttemptDecision =
  | { isAllowed: true; next: AttemptState }
  | { isAllowed: false; until: Date }

/** How many failures are borne: `free` is the one that makes the first wait. */
export type Patience = { free: number; windowMinutes: number }

const MINUTE_MS = 60_000
const LONGEST_WAIT_MINUTES = 15
const USUAL: Patience = { free: 5, windowMinutes: 15 }

/**
 * Whether one more attempt may be made, and the state if it fails: each counts as a failure until
 * it is given back. Usually the 5th failure in 15 minutes makes one wait 1 minute, the next ones 2,
 * 4, 8, then always 15; 15 quiet minutes after a wait all is forgotten.
 */
export function decideAttempt(
  state: AttemptState | null,
  now: Date,
  patience: Partial<Patience> = {},
): AttemptDecision {
  const { free, windowMinutes } = { ...USUAL, ...patience }
  if (state?.blockedUntil && now < state.blockedUntil) {
    return { isAllowed: false, until: state.blockedUntil }
  }
  const known = state && now.getTime() < endOf(state, windowMinutes) ? state : null
  const failures = (known?.failures ?? 0) + 1
  if (failures < free) {
    const windowStartedAt = known?.windowStartedAt ?? now
    return { isAllowed: true, next: { failures, windowStartedAt, blockedUntil: null } }
  }
  const until = new Date(
    now.getTime() + Math.min(2 ** (failures - free), LONGEST_WAIT_MINUTES) * MINUTE_MS,
  )
  return { isAllowed: true, next: { failures, windowStartedAt: until, blockedUntil: until } }
}

/**
 * The state after an attempt that succeeded: it was counted beforehand and counts no more, nor
 * does its wait.
 */
export function giveBack(state: AttemptState, now: Date): AttemptState {
  const windowStartedAt = state.windowStartedAt > now ? now : state.windowStartedAt
  return { failures: Math.max(0, state.failures - 1), windowStartedAt, blockedUntil: null }
}

/** Whole minutes to wait, as a page says them: 61 s → 2, 1 s → 1. */
export function minutesUntil(until: Date, now: Date): number {
  return Math.max(1, Math.ceil((until.getTime() - now.getTime()) / MINUTE_MS))
}

const endOf = ({ windowStartedAt }: AttemptState, minutes: number) =>
  windowStartedAt.getTime() + minutes * MINUTE_MS
