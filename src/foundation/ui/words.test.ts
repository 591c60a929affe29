import { expect, test } from 'vitest'
import { defineWords } from './words.ts'

const words = defineWords({
  hello: { fr: 'Bonjour', en: 'Hello' },
  baskets: { fr: (count: number) => `${count} paniers`, en: (count: number) => `${count} baskets` },
})

test('a sentence is said in the language of the page', () => {
  expect(words('fr').hello).toBe('Bonjour')
  expect(words('en').hello).toBe('Hello')
})

test('a sentence with a number takes it in every language', () => {
  expect(words('fr').baskets(3)).toBe('3 paniers')
  expect(words('en').baskets(3)).toBe('3 baskets')
})

test('a missing language, an unknown sentence, a wrong argument do not compile', () => {
  // @ts-expect-error English is missing
  defineWords({ hello: { fr: 'Bonjour' } })
  // @ts-expect-error there is no such sentence
  expect(words('fr').goodbye).toBeUndefined()
  // @ts-expect-error a number is wanted
  expect(words('fr').baskets('trois')).toBe('trois paniers')
})
