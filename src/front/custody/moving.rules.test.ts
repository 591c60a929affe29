import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Tie } from '#src/foundation/db/custody.ts'
import { decideMove } from './moving.rules.ts'

const ALL: Tie[] = ['other-person', 'membership', 'basket', 'balance']

describe('a person who has an account', () => {
  const cases: [string, { people: number; ties: Tie[] }, object][] = [
    ['moves from an empty household beside one person', { people: 1, ties: [] }, { ok: true }],
    ['moves into a household that everybody left', { people: 0, ties: [] }, { ok: true }],
    [
      'does not move into a household of two',
      { people: 2, ties: [] },
      { ok: false, refusal: { code: 'full' } },
    ],
    [
      'is told that the household is full before anything of their own',
      { people: 2, ties: ['basket'] },
      { ok: false, refusal: { code: 'full' } },
    ],
    [
      'leaves no basket and no membership behind, each named once',
      { people: 1, ties: ['basket', 'membership', 'basket'] },
      { ok: false, refusal: { code: 'needs-merge', ties: ['membership', 'basket'] } },
    ],
    [
      'leaves nobody alone',
      { people: 1, ties: ['other-person'] },
      { ok: false, refusal: { code: 'needs-merge', ties: ['other-person'] } },
    ],
  ]
  test.each(cases)('%s', (_, facts, answer) => {
    expect(decideMove(facts)).toMatchObject(answer)
  })

  test('moves only when nothing at all ties', () => {
    fc.assert(
      fc.property(fc.nat(3), fc.subarray(ALL), (people, ties) => {
        expect(decideMove({ people, ties }).ok).toBe(people < 2 && ties.length === 0)
      }),
    )
  })
})
