import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasChangedSince, type SeenLine, seenText, unsureOf } from './seen.rules.ts'

type Quantities = Record<string, number>
const linesOf = (quantities: Quantities): SeenLine[] =>
  Object.entries(quantities).map(([code, quantityThousandths]) => ({ code, quantityThousandths }))
const changed = (shown: Quantities, present: Quantities, [code, quantity]: [string, number]) =>
  hasChangedSince(seenText(linesOf(shown)), {
    present: linesOf(present),
    wish: { code, quantityThousandths: quantity },
  })

test.each<[string, Quantities, Quantities, [string, number], boolean]>([
  ['nobody else was there', { car: 1000 }, { car: 1000 }, ['car', 2000], false],
  ['the draft was empty and is', {}, {}, ['car', 1000], false],
  ['the other wanted more of the same', { car: 1000 }, { car: 5000 }, ['car', 2000], true],
  ['the other took it out', { car: 1000 }, {}, ['car', 2000], true],
  ['both took it out', { car: 1000 }, {}, ['car', 0], false],
  ['the same tap came twice', { car: 1000 }, { car: 2000 }, ['car', 2000], false],
  ['the other took something else', { car: 1000 }, { car: 1000, mac: 2000 }, ['car', 2000], true],
  ['the other ordered all of it', { car: 1000, mac: 2000 }, {}, ['car', 2000], true],
])('%s', (_what, shown, present, wish, expected) => {
  expect(changed(shown, present, wish)).toBe(expected)
})

test('what was tapped and whose answer was lost is nobody else’s change; the rest is', () => {
  const shown = linesOf({ car: 1000, ail: 1000 })
  const wish = { code: 'car', quantityThousandths: 3000 }
  const after = (present: Quantities) =>
    hasChangedSince(unsureOf(seenText(shown), 'car'), { present: linesOf(present), wish })
  expect(after({ car: 1000, ail: 1000 })).toBe(false)
  expect(after({ car: 2000, ail: 1000 })).toBe(false)
  expect(after({ car: 2000, ail: 2000 })).toBe(true)
  expect(unsureOf('', 'car')).toBe(unsureOf('car:1000', 'car'))
})

test('a form that carries nonsense says at most that something changed', () => {
  fc.assert(
    fc.property(fc.string(), (seen) => {
      const wish = { code: 'car', quantityThousandths: 1000 }
      expect(typeof hasChangedSince(seen, { present: [], wish })).toBe('boolean')
    }),
  )
})

test('in any order of lines the same is the same', () => {
  const quantities = fc.dictionary(fc.stringMatching(/^\w{1,10}$/), fc.integer({ min: 1 }))
  fc.assert(
    fc.property(quantities, (one) => {
      const turned = Object.fromEntries(Object.entries(one).toReversed())
      expect(changed(one, turned, ['other', 1000])).toBe(false)
    }),
  )
})
