import { done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import type { Detail, StandingGroup } from '#src/people/groups/standing.rules.ts'

/** What a person and the household have given of what groups ask for. */
export type GivenDetails = {
  phone: string | null
  /** The household's. */
  street: string
  city: string
}

export type JoiningFacts = GivenDetails & {
  isMember: boolean
  group: Pick<StandingGroup, 'registrationPolicy' | 'requiresPhone' | 'requiresAddress'>
}

type DetailsMissing = { code: 'details-missing'; missing: Detail[] }

export type JoiningRefusal =
  | { code: 'waiting-list' }
  | { code: 'closed' }
  | { code: 'full' }
  | DetailsMissing

/**
 * Whether a household may become a member by itself: in an open group, once it has given what the group asks for.
 * A member already stays one, whatever the group asks now.
 */
export function decideJoining(facts: JoiningFacts): Outcome<undefined, JoiningRefusal> {
  if (facts.isMember) return done()
  const { registrationPolicy } = facts.group
  if (registrationPolicy !== 'open') return refuse({ code: registrationPolicy })
  return decideDetails(facts)
}

function decideDetails(facts: JoiningFacts): Outcome<undefined, DetailsMissing> {
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

export const MESSAGE_MAX = 1000
/** How long after a refusal one may ask again, so that a group is not asked every evening. */
const REST_DAYS = 7
/** Asking and withdrawing mails the coordinators each time. */
const ASKED_IN_A_DAY_MAX = 3
const DAY_MS = 24 * 3600 * 1000

export type AskingFacts = JoiningFacts & {
  hasAsked: boolean
  /** When the household was last refused here. */
  refusedAt: Date | null
  /** When it asked here, within the last day or longer. */
  askedAt: Date[]
}

export type AskingRefusal =
  | { code: 'member' | 'asked-already' | 'open' | 'closed' | 'full' | 'asked-often' }
  | { code: 'refused-lately'; until: Date }
  | DetailsMissing

/**
 * Whether a household may ask to join: where members are taken on request, once at a time, with what the group asks
 * for; again 7 days after a refusal, at most 3 times within a day. Refused on 1 June at 10:00: from 8 June, 10:00.
 */
export function decideAsking(facts: AskingFacts, now: Date): Outcome<undefined, AskingRefusal> {
  const { isMember, hasAsked, refusedAt, askedAt } = facts
  const { registrationPolicy } = facts.group
  if (isMember) return refuse({ code: 'member' })
  if (hasAsked) return refuse({ code: 'asked-already' })
  if (registrationPolicy !== 'waiting-list') return refuse({ code: registrationPolicy })
  const until = refusedAt && mayAskAgain(refusedAt)
  if (until && now < until) return refuse({ code: 'refused-lately', until })
  const today = askedAt.filter((at) => now.getTime() - at.getTime() < DAY_MS)
  if (today.length >= ASKED_IN_A_DAY_MAX) return refuse({ code: 'asked-often' })
  return decideDetails(facts)
}

/** From when on a household that was refused may ask again. */
export function mayAskAgain(refusedAt: Date): Date {
  return new Date(refusedAt.getTime() + REST_DAYS * DAY_MS)
}

export type RequestOutcome = 'accepted' | 'refused' | 'withdrawn' | 'joined'
export type RequestAnswer = Extract<RequestOutcome, 'accepted' | 'refused'>

export type AnsweringFacts = {
  /** null while it waits. */
  outcome: RequestOutcome | null
  closedByPersonId: number | null
}

/**
 * What answering a request does: answers it, or nothing when the same person has given the same answer already (a
 * double click). Refuses what somebody else has answered, and what was withdrawn or settled otherwise.
 */
export function decideAnswering(
  request: AnsweringFacts,
  by: { personId: number; answer: RequestAnswer },
): Outcome<'answer' | 'answered', { code: 'closed-already' }> {
  if (request.outcome === null) return done('answer')
  const isOwn = request.closedByPersonId === by.personId && request.outcome === by.answer
  return isOwn ? done('answered') : refuse({ code: 'closed-already' })
}
