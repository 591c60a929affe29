import type { Day } from '#src/foundation/core/day.ts'
import { done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'

/** The version of the producers' charter in force; its text stands in `charter.words.ts`. */
export const CHARTER_VERSION = 1

/** The first charter was not signed before. */
const FIRST_DAY: Day = '2020-01-01'

/** A charter signed on paper, as a coordinator writes it down. */
export type CharterFacts = { acceptedOn: Day; signedBy: string }

/**
 * Whether a signature can have been given on that day: `in-the-future` after today, `too-long-ago` before there were
 * charters. Signed today counts.
 */
export function checkAcceptance(
  facts: CharterFacts,
  today: Day,
): Outcome<CharterFacts, { code: 'in-the-future' | 'too-long-ago' }> {
  if (facts.acceptedOn > today) return refuse({ code: 'in-the-future' })
  if (facts.acceptedOn < FIRST_DAY) return refuse({ code: 'too-long-ago' })
  return done(facts)
}

/** Where a producer stands with the charter: an older version still counts, and is to be renewed. */
export function charterState(accepted: number | null): 'missing' | 'older' | 'accepted' {
  if (accepted === null) return 'missing'
  return accepted < CHARTER_VERSION ? 'older' : 'accepted'
}
