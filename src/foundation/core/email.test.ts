import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkEmail, normalEmail } from './email.ts'

test.each([
  [' Ana@Ferme.FR ', 'ana@ferme.fr'],
  ['ana.petit+panier@la-ferme.example', 'ana.petit+panier@la-ferme.example'],
  ["o'connor@ferme.co.uk", "o'connor@ferme.co.uk"],
  ['léa@été.fr', 'léa@été.fr'],
])('%j is an e-mail, kept as %s', (text, email) => {
  expect(checkEmail(text)).toEqual({ ok: true, value: email })
  expect(normalEmail(text)).toBe(email)
})

test.each([
  ['', 'everything'],
  ['   ', 'everything'],
  ['ana.ferme.fr', 'at'],
  ['ana', 'at'],
  ['@ferme.fr', 'name'],
  ['ana@', 'domain'],
  ['ana@ferme', 'ending'],
  ['ana@ferme.', 'ending'],
])('%j lacks %s', (text, missing) => {
  expect(checkEmail(text)).toEqual({ ok: false, refusal: { code: 'email-incomplete', missing } })
})

test.each([
  'ana@@ferme.fr',
  'ana@ferme@fr.fr',
  'a na@ferme.fr',
  'ana@fer me.fr',
  'ana@ferme..fr',
  'ana@.ferme.fr',
  'ana..petit@ferme.fr',
  '.ana@ferme.fr',
  'ana@-ferme.fr',
  'ana@ferme.fr,leo@ferme.fr',
  'Ana <ana@ferme.fr>',
  'ana@ferme.fr\nBcc: leo@ferme.fr',
  `${'a'.repeat(65)}@ferme.fr`,
  `ana@${'a'.repeat(64)}.fr`,
  `ana@${'ferme.'.repeat(50)}fr`,
])('%j is wrong', (text) => {
  expect(checkEmail(text)).toEqual({ ok: false, refusal: { code: 'email-wrong' } })
})

test('what is accepted is in its normal form, and is accepted again', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (email) => {
      const checked = checkEmail(email)
      if (checked.ok) expect(checkEmail(checked.value)).toEqual(checked)
      if (checked.ok) expect(normalEmail(checked.value)).toBe(checked.value)
    }),
  )
})
