import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from './fold.ts'

test.each([
  ['Pâtisson', 'patisson'],
  ['Œufs « Plein-Air », n° 6', 'oeufs plein air n 6'],
  ['  BŒUF   haché ', 'boeuf hache'],
  ['Et cætera', 'et caetera'],
  ['Gewürztraminer Straße', 'gewurztraminer strasse'],
  ['Jus de pomme 1,5 L', 'jus de pomme 1 5 l'],
  ["L’ail d'hiver", 'l ail d hiver'],
  ['ﬁne ﬂeur', 'fine fleur'],
  ['Crème fraîche (25 %)', 'creme fraiche 25'],
  ['Smørrebrød, Łódź', 'smorrebrod lodz'],
  ['İstanbul', 'istanbul'],
  [' ail ', 'ail'],
  ['', ''],
  ['« … »', ''],
])('%j is seen as %j', (text, folded) => {
  expect(fold(text)).toBe(folded)
})

test('accents typed apart or in one piece are the same', () => {
  expect(fold('pa\u0302tisson')).toBe(fold('p\u00e2tisson'))
})

test('folding twice changes nothing more, and case never matters', () => {
  fc.assert(
    fc.property(
      fc.uint16Array().map((units) => String.fromCharCode(...units)),
      (text) => {
        expect(fold(fold(text))).toBe(fold(text))
        expect(fold(text)).not.toMatch(/^ | $| {2}/)
      },
    ),
  )
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'aàâçéèêëîïôœùûüÿæ -’0'.split('')) }),
      (text) => {
        expect(fold(text.toUpperCase())).toBe(fold(text))
      },
    ),
  )
})
