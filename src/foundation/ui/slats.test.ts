import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slatsOf } from './slats.ts'

test.each([
  ['4 kg of the others and 3 of mine in a case of 10', [10, 4, 3], [4, 3, 3]],
  ['nothing taken', [6, 0, 0], [0, 0, 6]],
  ['full by me', [6, 4, 2], [4, 2, 0]],
  ['half a kilo of mine shows', [10, 0, 0.4], [0, 1, 9]],
  ['nearly full does not look full', [10, 9.8, 0], [9, 0, 1]],
  ['a sack of 25 kg is drawn by shares', [25, 10, 5], [5, 2, 5]],
  ['more taken than there is room', [6, 6, 3], [3, 3, 0]],
])('a crate shows %s', (_, [size = 0, others = 0, mine = 0], slats) => {
  const shown = slatsOf({ size, others, mine })
  expect([shown.others, shown.mine, shown.empty]).toEqual(slats)
})

test('a crate has as many slats as its size, mine show, and only a full one looks full', () => {
  const part = fc.integer({ min: 0, max: 60 })
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 60 }), part, part, (size, others, mine) => {
      const shown = slatsOf({ size, others, mine })
      expect(Math.min(shown.others, shown.mine, shown.empty)).toBeGreaterThanOrEqual(0)
      expect(shown.others + shown.mine + shown.empty).toBe(Math.min(12, size))
      expect(shown.empty === 0).toBe(others + mine >= size)
      expect(shown.mine > 0).toBe(mine > 0)
    }),
  )
})
