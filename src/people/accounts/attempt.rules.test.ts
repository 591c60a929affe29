import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type AttemptState,
  decideAttempt,
  giveBack,
  minutesUntil,
  type Patience,
} from './attempt.rules.ts'

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 25, 15) + minutes * 60_000)

/** Fails at those minutes; answers how long each failure makes one wait, or 'refused'. */
function failAt(minutes: number[], patience: Partial<Patience> = {}): (number | 'refused')[] {
  let state: AttemptState | null = null
  return minutes.map((minute) => {
    const decision = decideAttempt(state, at(minute), patience)
    if (!decision.isAllowed) return 'refused'
    state = decision.next
    return state.blockedUntil ? minutesUntil(state.blockedUntil, at(minute)) : 0
  })
}

describe('failures to sign in', () => {
  const cases: [string, number[], (number | 'refused')[]][] = [
    ['four are free', [0, 1, 2, 3], [0, 0, 0, 0]],
    ['the fifth makes one wait a minute', [0, 0, 0, 0, 0], [0, 0, 0, 0, 1]],
    [
      'meanwhile nothing is tried',
      [0, 0, 0, 0, 0, 0.5, 0.99],
      [0, 0, 0, 0, 1, 'refused', 'refused'],
    ],
    [
      'the waits double to fifteen minutes and stay there',
      [0, 0, 0, 0, 0, 1, 3, 7, 15, 30, 45],
      [0, 0, 0, 0, 1, 2, 4, 8, 15, 15, 15],
    ],
    ['five in sixteen minutes are free', [0, 4, 8, 12, 16], [0, 0, 0, 0, 0]],
    ['the fifth just inside fifteen minutes is not', [0, 4, 8, 12, 14.99], [0, 0, 0, 0, 1]],
    [
      'a quarter of an hour after a wait all is forgotten',
      [0, 0, 0, 0, 0, 16, 16, 16, 16],
      [0, 0, 0, 0, 1, 0, 0, 0, 0],
    ],
    ['just before it is not', [0, 0, 0, 0, 0, 15.9], [0, 0, 0, 0, 1, 2]],
  ]
  test.each(cases)('%s', (_, minutes, waits) => {
    expect(failAt(minutes)).toEqual(waits)
  })

  test('a limit may leave more free', () => {
    expect(failAt([0, 0, 0, 0, 0, 0, 0], { free: 7 })).toEqual([0, 0, 0, 0, 0, 0, 1])
  })

  test('a limit may forget later, its waits stay as short', () => {
    const day = { windowMinutes: 24 * 60 }
    expect(failAt([0, 0, 0, 0, 0, 60, 120, 180, 240, 300, 360], day).slice(4)).toEqual([
      1, 2, 4, 8, 15, 15, 15,
    ])
  })

  test('never more than one attempt a minute goes through once five failed in a row', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1199 }), { maxLength: 60 }), (seconds) => {
        const minutes = seconds.sort((a, b) => a - b).map((second) => second / 60)
        const answers = failAt(minutes)
        const tried = minutes.filter((_, place) => answers[place] !== 'refused').slice(4)
        const gaps = tried.slice(1).map((minute, place) => minute - (tried[place] ?? 0))
        const waited = answers.filter((answer) => answer !== 'refused').slice(4, -1)
        for (const [place, gap] of gaps.entries()) {
          if (waited[place] !== 0) expect(gap).toBeGreaterThanOrEqual(0.999)
        }
      }),
    )
  })
})

describe('a success', () => {
  test('gives its own attempt back, the failures before stay', () => {
    const four = { failures: 4, windowStartedAt: at(0), blockedUntil: null }
    const taken = decideAttempt(four, at(2))
    expect(taken).toMatchObject({ isAllowed: true, next: { failures: 5, blockedUntil: at(3) } })
    if (!taken.isAllowed) return
    const after = giveBack(taken.next, at(2))
    expect(after).toEqual({ failures: 4, windowStartedAt: at(2), blockedUntil: null })
    expect(decideAttempt(after, at(2))).toMatchObject({ next: { blockedUntil: at(3) } })
  })
})

test.each([
  [1, 1],
  [60, 1],
  [61, 2],
  [900, 15],
  [-5, 1],
])('%i seconds are said as %i minutes', (seconds, minutes) => {
  expect(minutesUntil(at(seconds / 60), at(0))).toBe(minutes)
})
