import { expect, test } from 'vitest'
import { websiteOf } from './website.rules.ts'

test.each([
  ['', null],
  ['  ', null],
  ['exemple.fr', 'https://exemple.fr/'],
  ['http://exemple.fr/lavoir?x=1', 'http://exemple.fr/lavoir?x=1'],
  ['HTTPS://Exemple.fr', 'https://exemple.fr/'],
  ['javascript:alert(1)', undefined],
  ['data:text/html,hello', undefined],
  ['mailto:ana@exemple.fr', undefined],
  ['exemple', undefined],
  ['pas une adresse', undefined],
])('a web site typed as %j is kept as %j', (typed, kept) => expect(websiteOf(typed)).toBe(kept))
