import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseMoney } from '#src/foundation/core/money.ts'
import { parseQuantity } from '#src/foundation/core/quantity.ts'
import { decimalTyped } from './typed.rules.ts'

test.each([
  ['a price', 'fr', 240, 2, 2, '2,40'],
  ['an English price', 'en', 5, 2, 2, '0.05'],
  ['a whole quantity', 'fr', 2000, 3, 0, '2'],
  ['half a kilo', 'fr', 500, 3, 0, '0,5'],
  ['a thousand', 'en', 1_234_567, 3, 0, '1234.567'],
  ['nothing', 'fr', 0, 3, 0, '0'],
] as const)('%s', (_what, lang, parts, decimals, kept, typed) => {
  expect(decimalTyped(lang, parts, decimals, kept)).toBe(typed)
})

test('what is shown is read back as it was', () => {
  const parts = fc.nat({ max: 99_999_999 })
  const langs = fc.constantFrom('fr' as const, 'en' as const)
  fc.assert(
    fc.property(langs, parts, (lang, value) => {
      expect(parseMoney(decimalTyped(lang, value, 2, 2))).toBe(value)
      expect(parseQuantity(decimalTyped(lang, value, 3))).toBe(value)
    }),
  )
})
