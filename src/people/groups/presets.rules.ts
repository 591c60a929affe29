import { type HeldRight, RIGHTS, type Right } from './standing.rules.ts'

export const PRESETS = [
  'coordinator',
  'producer-contact',
  'treasurer',
  'distribution-team',
] as const
/** Rights that go together: coordinateur, référent producteur, trésorier, équipe de distribution. */
export type Preset = (typeof PRESETS)[number]

const KINDS: Record<Preset, readonly Right[]> = {
  coordinator: RIGHTS,
  'producer-contact': ['catalogs'],
  treasurer: ['members', 'money'],
  'distribution-team': ['distributions'],
}

/** The kinds of right a preset ticks; for a producer's contact the catalogues are then named. */
export const kindsOf = (preset: Preset): readonly Right[] => KINDS[preset]

/**
 * The preset that somebody's rights amount to, if any: `money` and `members` → `treasurer`. A producer's contact
 * holds named catalogues only; all of them is `catalogs` by itself and no preset.
 */
export function presetOf(rights: HeldRight[]): Preset | undefined {
  const kinds = new Set(rights.map((right) => right.kind))
  const isNamed = rights.some((right) => right.catalogId !== null)
  return PRESETS.find((preset) => {
    const wanted = KINDS[preset]
    if (isNamed !== (preset === 'producer-contact')) return false
    return wanted.length === kinds.size && wanted.every((kind) => kinds.has(kind))
  })
}
