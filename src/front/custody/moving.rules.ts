import { done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import type { Tie } from '#src/foundation/db/custody.ts'
import { PEOPLE_MAX } from '#src/people/accounts/second-person.rules.ts'

export type MoveRefusal = { code: 'full' } | { code: 'needs-merge'; ties: Tie[] }

/** In the order of the screen. */
const TIES: Tie[] = ['other-person', 'membership', 'basket', 'balance']

/**
 * Whether somebody who has an account may move alone into a household of `people`: only from one
 * that has no basket, balance, membership or other person, since these would stay behind; else the
 * two households must be merged, which is somebody else's to do. Each tie is named once.
 */
export function decideMove(of: { people: number; ties: Tie[] }): Outcome<undefined, MoveRefusal> {
  if (of.people >= PEOPLE_MAX) return refuse({ code: 'full' })
  const ties = TIES.filter((tie) => of.ties.includes(tie))
  return ties.length === 0 ? done() : refuse({ code: 'needs-merge', ties })
}
