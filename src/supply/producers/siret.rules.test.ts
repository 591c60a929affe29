import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PRODUCERS } from '#test/cast-producers.ts'
import { checkSiret } from './siret.rules.ts'

test.each([
  ['14 digits whose sum comes out', '51234087800010', '51234087800010'],
  ['spaces as on letterheads', ' 512 340 878 00010 ', '51234087800010'],
  ['no-break spaces and points', '512\u00a0340\u202f878.00010', '51234087800010'],
  ['the head office of La Poste, right by the common sum', '35600000000048', '35600000000048'],
  ['a post office, right by its own sum', '35600000049837', '35600000049837'],
])('%s', (_name, typed, siret) => {
  expect(checkSiret(typed)).toEqual({ ok: true, value: siret })
})

test.each([
  ['13 digits', '5123408780001', 'siret-length'],
  ['15 digits', '512340878000100', 'siret-length'],
  ['a SIREN alone', '512340878', 'siret-length'],
  ['letters', '5123408780001O', 'siret-length'],
  ['one digit off', '51234087800011', 'siret-wrong'],
  ['two digits swapped', '51234087800100', 'siret-wrong'],
  ['nothing but zeros', '00000000000000', 'siret-wrong'],
  ['a post office with a digit off', '35600000049838', 'siret-wrong'],
  ['the sum of La Poste counts for nobody else', '51234087800014', 'siret-wrong'],
])('%s is refused', (_name, typed, code) => {
  expect(checkSiret(typed)).toEqual({ ok: false, refusal: { code } })
})

test('any single wrong digit is found', () => {
  const place = fc.integer({ min: 0, max: 13 })
  const shift = fc.integer({ min: 1, max: 9 })
  fc.assert(
    fc.property(place, shift, (at, by) => {
      const digits = [...'51234087800010']
      digits[at] = String((Number(digits[at]) + by) % 10)
      expect(checkSiret(digits.join('')).ok).toBe(false)
    }),
  )
})

test('the producers of the cast have right ones', () => {
  const sirets = Object.values(PRODUCERS).map(({ siret }) => siret)
  expect(sirets.filter((siret) => !checkSiret(siret).ok)).toEqual([])
})
