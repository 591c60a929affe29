import type { StandingGroup } from './standing.rules.ts'

export const KINDS = ['grouped-orders', 'drive', 'farm-shop', 'amap'] as const
/** What a group is; it sets defaults and decides nothing afterwards. */
export type Kind = (typeof KINDS)[number]

export const POLICIES = ['open', 'waiting-list', 'closed', 'full'] as const satisfies Policy[]
export type Policy = StandingGroup['registrationPolicy']

export type KindDefaults = {
  registrationPolicy: Policy
  requiresPhone: boolean
  showsContactPhone: boolean
}

const DEFAULTS: Record<Kind, KindDefaults> = {
  'grouped-orders': { registrationPolicy: 'open', requiresPhone: true, showsContactPhone: false },
  drive: { registrationPolicy: 'open', requiresPhone: true, showsContactPhone: true },
  'farm-shop': { registrationPolicy: 'open', requiresPhone: false, showsContactPhone: true },
  amap: { registrationPolicy: 'closed', requiresPhone: true, showsContactPhone: false },
}

/**
 * What a new group of that kind starts with; all of it can be changed in its settings. Volunteers want a number to
 * call on the day, shops show theirs, an AMAP chooses who joins.
 */
export const defaultsOf = (kind: Kind): KindDefaults => DEFAULTS[kind]
