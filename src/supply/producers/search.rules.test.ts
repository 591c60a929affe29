import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { distance, isMeant, soughtIn } from './search.rules.ts'

describe('a name with a slip', () => {
  const name = 'la ferme des trois chenes chazelles 26330'
  test.each([['Ferm des Trois Chaines'], ['trois chenes'], ['FERME CHAZELES'], ['fermme']])(
    '%s is meant',
    (typed) => expect(isMeant(name, typed)).toBe(true),
  )
  test.each([['verger'], ['Ferme du Pré aux Clercs'], ['la'], [''], ['chat']])(
    '%s is not',
    (typed) => expect(isMeant(name, typed)).toBe(false),
  )
})

describe('the distance of two words', () => {
  test.each([
    ['chenes', 'chenes', 0],
    ['chevrerie', 'chevrreie', 1],
    ['ferme', 'fermes', 1],
    ['ferme', 'forme', 1],
    ['', 'abc', 3],
    ['pain', 'vin', 2],
  ])('%s → %s is %i', (from, to, steps) => expect(distance(from, to)).toBe(steps))

  test('is the same both ways, 0 for the same word alone, at most the longer word', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
    fc.assert(
      fc.property(word, word, (one, other) => {
        const steps = distance(one, other)
        expect(steps).toBe(distance(other, one))
        expect(steps === 0).toBe(one === other)
        expect(steps).toBeLessThanOrEqual(Math.max(one.length, other.length))
      }),
    )
  })
})

test('digits may be a SIRET, text an e-mail', () => {
  expect(soughtIn('512 340 878 00010').siret).toBe('51234087800010')
  expect(soughtIn(' Ferme@Chenes.example ').email).toBe('ferme@chenes.example')
  expect(soughtIn('«  »').words).toEqual([])
})
