import { expect, test } from 'vitest'
import { isGivenUp } from './sending.rules.ts'

test.each([
  { tries: 1, isRefused: true, givenUp: false },
  { tries: 7, isRefused: true, givenUp: false },
  { tries: 8, isRefused: true, givenUp: true },
  { tries: 8, isRefused: false, givenUp: false },
  { tries: 24, isRefused: false, givenUp: false },
  { tries: 25, isRefused: false, givenUp: true },
])('after $tries tries, refused for good: $isRefused, a letter is given up: $givenUp', (c) => {
  expect(isGivenUp(c)).toBe(c.givenUp)
})
