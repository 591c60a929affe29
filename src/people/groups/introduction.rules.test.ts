import { expect, test } from 'vitest'
import { firstLine } from './introduction.rules.ts'

test.each([
  ['Chaque jeudi soir. Sur le parvis.', 'Chaque jeudi soir.'],
  ['Un samedi sur deux, à 2,5 km du bourg. Venez.', 'Un samedi sur deux, à 2,5 km du bourg.'],
  ['Sans point', 'Sans point'],
  ['  Sur\ndeux lignes. Puis encore. ', 'Sur deux lignes.'],
  ['', ''],
])('the first line of « %s » is « %s »', (introduction, line) => {
  expect(firstLine(introduction)).toBe(line)
})

test('a long sentence ends on a whole word', () => {
  const line = firstLine('mot '.repeat(80))
  expect(line.length).toBeLessThanOrEqual(161)
  expect(line).toMatch(/ mot…$/)
})
