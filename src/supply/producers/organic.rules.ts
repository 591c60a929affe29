import type { Day } from '#src/foundation/core/day.ts'
import { fold } from '#src/foundation/core/fold.ts'
import { done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'

/** The bodies that certify organic farming in France, by code, each by its name as `fold` makes it. */
export const ORGANIC_BODIES = {
  'FR-BIO-01': 'ecocert france',
  'FR-BIO-09': 'certipaq bio',
  'FR-BIO-10': 'bureau veritas certification france',
  'FR-BIO-12': 'certisud',
  'FR-BIO-13': 'certis',
  'FR-BIO-15': 'bureau alpes controles',
  'FR-BIO-16': 'qualisud',
  'FR-BIO-17': 'biotek agriculture',
  'FR-BIO-18': 'eurofins certification',
  'FR-BIO-19': 'control union inspections france',
  'FR-BIO-20': 'ocacia',
} as const
export type OrganicBody = keyof typeof ORGANIC_BODIES

/** Less of a name is a code that went wrong. */
const NAME_MIN = 4

/**
 * The body as it is written on certificates and labels: `fr-bio-01`, `FR BIO 1`, `01` or `Ecocert` → `FR-BIO-01`.
 * Refuses `organic-body-unknown`; a code that is not in the list passes, because new bodies are admitted.
 */
export function checkOrganicBody(text: string): Outcome<string, { code: 'organic-body-unknown' }> {
  const [, number] = /^(?:fr)?[\s-]*(?:bio)?[\s-]*(\d{1,2})$/i.exec(text.trim()) ?? []
  if (number !== undefined && Number(number) > 0) return done(`FR-BIO-${number.padStart(2, '0')}`)
  const typed = fold(text)
  const named = Object.entries(ORGANIC_BODIES).filter(([, name]) => name.startsWith(typed))
  const exact = named.find(([, name]) => name === typed)
  const [only, ...more] = exact ? [exact] : named
  if (typed.length < NAME_MIN || !only || more.length > 0)
    return refuse({ code: 'organic-body-unknown' })
  return done(only[0])
}

export type OrganicFacts = {
  organicBody: string | null
  organicNumber: string
  /** The last day on which the certificate counts. */
  organicUntil: Day | null
}

export type OrganicState = 'none' | 'incomplete' | 'expired' | 'valid'

/**
 * Where a certificate stands on a day. Nothing written → `none`; until 30 June is `valid` on 30 June, `expired` on
 * 1 July.
 */
export function organicState(facts: OrganicFacts, today: Day): OrganicState {
  const { organicBody, organicNumber, organicUntil } = facts
  const parts = [organicBody !== null, organicNumber !== '', organicUntil !== null]
  if (!parts.includes(true)) return 'none'
  if (organicUntil !== null && organicUntil < today) return 'expired'
  return parts.includes(false) ? 'incomplete' : 'valid'
}

/** Whether « bio » may be said of this producer's products on a day: with a whole certificate that still counts. */
export const mayClaimOrganic = (facts: OrganicFacts, today: Day): boolean =>
  organicState(facts, today) === 'valid'

/**
 * Whether a label says « bio », as people write it: « AB », « Agriculture biologique », « Bio Cohérence », « agribio »,
 * « organic ». « Biodiversité » and « Abeilles » say nothing of the kind.
 */
export function saysOrganic(label: string): boolean {
  return /\b(ab|[a-z]*bio|biolog[a-z]*|biodynam[a-z]*|organic[a-z]*)\b/.test(fold(label))
}
