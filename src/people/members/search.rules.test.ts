import { expect, test } from 'vitest'
import { matches } from './search.rules.ts'

test.each([
  ['', true],
  ['chau od', true],
  ['ODÎLE', true],
  ['odile@lavoir', true],
  ['  chauvet   chazelles ', true],
  ['odile moreau', false],
])('looking for %j finds Odile Chauvet of Chazelles: %s', (wanted, found) =>
  expect(matches(wanted, ['Odile', 'Chauvet', 'odile@lavoir.example', null, 'Chazelles'])).toBe(
    found,
  ),
)
