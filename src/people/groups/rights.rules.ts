import { done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import { type HeldRight, RIGHTS, type Right } from './standing.rules.ts'

/** As ticked in a form: kinds, and for `catalogs` the named ones; none named means all. */
export type WantedRights = { kinds: readonly Right[]; catalogIds: number[] }

export type RightsRefusal = { code: 'last-settings' } | { code: 'changed-meanwhile' }

export type RightsChange = { added: HeldRight[]; removed: HeldRight[] }

/**
 * Rights as rows: `{ kinds: ['catalogs', 'money'], catalogIds: [3, 5] }` →
 * money, catalogs of 3, catalogs of 5.
 */
export function rowsOf({ kinds, catalogIds }: WantedRights): HeldRight[] {
  const wanted = RIGHTS.filter((kind) => kinds.includes(kind))
  if (!wanted.includes('catalogs') || catalogIds.length === 0) return wanted.map(whole)
  const named = [...new Set(catalogIds)].map((catalogId) => ({
    kind: 'catalogs' as const,
    catalogId,
  }))
  return [...wanted.filter((kind) => kind !== 'catalogs').map(whole), ...named]
}

const whole = (kind: Right): HeldRight => ({ kind, catalogId: null })

export type RightsFacts = {
  held: HeldRight[]
  wanted: HeldRight[]
  /** Whether anybody else in the group holds `settings`. */
  othersHoldSettings: boolean
  /** The fingerprint of the rights the form showed. */
  shown: string
}

/**
 * What changes when a person's rights become the wanted ones. Refuses to leave a group without anybody who holds
 * `settings`, and a form that showed other rights than are held by now.
 */
export function decideRights(facts: RightsFacts): Outcome<RightsChange, RightsRefusal> {
  const { held, wanted, othersHoldSettings, shown } = facts
  if (fingerprint(held) !== shown) return refuse({ code: 'changed-meanwhile' })
  const removed = without(held, wanted)
  const losesSettings = removed.some((right) => right.kind === 'settings')
  if (losesSettings && !othersHoldSettings) return refuse({ code: 'last-settings' })
  return done({ added: without(wanted, held), removed })
}

/** Rights as one text that does not depend on their order: `catalogs:3 money`. */
export function fingerprint(rights: HeldRight[]): string {
  return rights.map(keyOf).sort().join(' ')
}

function without(rights: HeldRight[], others: HeldRight[]): HeldRight[] {
  const keys = new Set(others.map(keyOf))
  return rights.filter((right) => !keys.has(keyOf(right)))
}

const keyOf = ({ kind, catalogId }: HeldRight) =>
  catalogId === null ? kind : `${kind}:${catalogId}`
