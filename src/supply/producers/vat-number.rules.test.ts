import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PRODUCERS } from '#test/cast-producers.ts'
import { checkVatNumber, isOfSiret, vatKey } from './vat-number.rules.ts'

test.each([
  ['a French number', 'FR28512340878', 'FR28512340878'],
  ['spaces and small letters as on letterheads', 'fr 28 512 340 878', 'FR28512340878'],
  ['no-break spaces and points', 'FR\u00a028.512.340\u202f878', 'FR28512340878'],
  ['a French key with a letter, which follows another rule', 'FRK7399859412', 'FRK7399859412'],
  ['a Belgian number', 'BE 0403.019.261', 'BE0403019261'],
  ['an Italian number', 'IT00743110157', 'IT00743110157'],
  ['a Spanish number', 'ESB58378431', 'ESB58378431'],
  ['a German number', 'DE136695976', 'DE136695976'],
])('%s', (_name, typed, number) => {
  expect(checkVatNumber(typed)).toEqual({ ok: true, value: number })
})

test.each([
  ['a SIREN alone', '512340878', 'vat-number-format'],
  ['a digit too few', 'FR2851234087', 'vat-number-format'],
  ['the letter O in the key', 'FR2O512340878', 'vat-number-format'],
  ['a Swiss number', 'CHE123456789', 'vat-number-format'],
  ['no country at all', 'hasOwnProperty', 'vat-number-format'],
  ['a key that does not fit', 'FR29512340878', 'vat-number-wrong'],
  ['two digits swapped', 'FR28512340887', 'vat-number-wrong'],
  ['a German number too short', 'DE13669597', 'vat-number-format'],
])('%s is refused', (_name, typed, code) => {
  expect(checkVatNumber(typed)).toEqual({ ok: false, refusal: { code } })
})

test('any French number made by the rule passes, and with another key it does not', () => {
  const siren = fc.integer({ min: 0, max: 999_999_999 }).map((n) => String(n).padStart(9, '0'))
  fc.assert(
    fc.property(siren, fc.integer({ min: 1, max: 96 }), (digits, shift) => {
      const key = Number(vatKey(digits))
      const other = String((key + shift) % 97).padStart(2, '0')
      expect(checkVatNumber(`FR${vatKey(digits)}${digits}`).ok).toBe(true)
      expect(checkVatNumber(`FR${other}${digits}`).ok).toBe(false)
    }),
  )
})

test('a French number is of the company of the SIRET, another country’s may be anybody’s', () => {
  expect(isOfSiret('FR28512340878', '51234087800010')).toBe(true)
  expect(isOfSiret('FR28512340878', '80155326400012')).toBe(false)
  expect(isOfSiret('BE0403019261', '80155326400012')).toBe(true)
})

test('the producers of the cast have right ones, of their own SIRET', () => {
  for (const { vat_number: number, siret } of Object.values(PRODUCERS)) {
    expect(checkVatNumber(number)).toEqual({ ok: true, value: number })
    expect(isOfSiret(number, siret)).toBe(true)
  }
})
