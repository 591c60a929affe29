import { done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import type { StandingGroup } from '#src/people/groups/standing.rules.ts'

export type Detail = 'phone' | 'address'

export type JoiningFacts = {
  isMember: boolean
  group: Pick<StandingGroup, 'registrationPolicy' | 'requiresPhone' | 'requiresAddress'>
  phone: string | null
  /** The household's. */
  street: string
  city: string
}

export type JoiningRefusal =
  | { code: 'waiting-list' }
  | { code: 'closed' }
  | { code: 'full' }
  | { code: 'details-missing'; missing: Detail[] }

/**
 * Whether a household may become a member by itself: in an open group, once it has given what the group asks for.
 * A member already stays one, whatever the group asks now.
 */
export function decideJoining(facts: JoiningFacts): Outcome<undefined, JoiningRefusal> {
  if (facts.isMember) return done()
  const { registrationPolicy } = facts.group
  if (registrationPolicy !== 'open') return refuse({ code: registrationPolicy })
  const missing = missingDetails(facts)
  return missing.length > 0 ? refuse({ code: 'details-missing', missing }) : done()
}

/** What the group asks for and the household has not given: a phone number, a street and town. */
export function missingDetails(facts: Omit<JoiningFacts, 'isMember'>): Detail[] {
  const { group, phone, street, city } = facts
  const missing: Detail[] = []
  if (group.requiresPhone && !phone) missing.push('phone')
  if (group.requiresAddress && (street === '' || city === '')) missing.push('address')
  return missing
}
