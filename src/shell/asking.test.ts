import { expect, test } from 'vitest'
import { browserLang } from './asking.ts'

test.each([
  ['fr', 'fr'],
  ['en-GB', 'en'],
  ['de, en-GB;q=0.8', 'en'],
  ['en;q=0.3, fr-CA;q=0.9', 'fr'],
  ['de-CH, it', 'fr'],
  ['', 'fr'],
])('a browser that asks for « %s » gets %s', (asked, lang) => {
  expect(browserLang(asked)).toBe(lang)
})
