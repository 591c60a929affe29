import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { freeSlug, isSlug, slugOf } from './slug.rules.ts'

describe('the address of a group', () => {
  test.each([
    ['Marché du Lavoir', 'marche-du-lavoir'],
    ['  L’Œuf & la Poule, n° 2 ', 'l-oeuf-la-poule-n-2'],
    ['Paniers — de la gare', 'paniers-de-la-gare'],
    ['Ринок', 'group'],
    ['!!!', 'group'],
    [`${'a'.repeat(59)} b`, 'a'.repeat(59)],
  ])('%s becomes %s', (name, slug) => expect(slugOf(name)).toBe(slug))

  test('any name proposes an address that may be one', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => isSlug(slugOf(name))))
  })

  test.each(['Marché', 'a--b', '-a', 'a-', '', 'a b', 'a'.repeat(61)])('%j is none', (text) =>
    expect(isSlug(text)).toBe(false),
  )

  test('a taken one gets the next free number', () => {
    expect(freeSlug('lavoir', [])).toBe('lavoir')
    expect(freeSlug('lavoir', ['lavoir'])).toBe('lavoir-2')
    expect(freeSlug('lavoir', ['lavoir', 'lavoir-2', 'lavoir-3'])).toBe('lavoir-4')
  })

  test('a numbered one stays within 60 characters and is free', () => {
    const long = 'a'.repeat(60)
    const second = freeSlug(long, [long])
    expect([second.length, isSlug(second)]).toEqual([60, true])
  })
})
