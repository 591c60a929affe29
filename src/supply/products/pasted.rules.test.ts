import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chosenBy, pastedRows, ticks } from './pasted.rules.ts'

test.each([
  ['one cell', '2,40', undefined],
  ['a column', '2,40\n2,60\n', [['2,40'], ['2,60']]],
  ['a column of Windows', '2,40\r\n2,60\r\n', [['2,40'], ['2,60']]],
  ['a row', 'Mâche\tMAC\t2,40', [['Mâche', 'MAC', '2,40']]],
  [
    'an empty cell inside',
    'a\t\tb\n\t\tc\n',
    [
      ['a', '', 'b'],
      ['', '', 'c'],
    ],
  ],
  ['a cell of two lines', '"Mâche\nde plein champ"\t2\n', [['Mâche\nde plein champ', '2']]],
  ['quotes', '"Le ""bon"" pain"\t5\n', [['Le "bon" pain', '5']]],
])('pastes %s', (_what, text, rows) => {
  expect(pastedRows(text)).toEqual(rows)
})

test('what a spreadsheet writes is read back', () => {
  const cell = fc.stringMatching(/^[a-z0-9 ,.€é]*$/)
  const width = fc.integer({ min: 2, max: 4 })
  const table = width.chain((columns) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1 }),
  )
  fc.assert(
    fc.property(table, (rows) => {
      expect(pastedRows(`${rows.map((row) => row.join('\t')).join('\n')}\n`)).toEqual(rows)
    }),
  )
})

test('a choice is found by its value or its label, a box ticked by a yes', () => {
  const rates = [
    { value: '550', label: '5,5\u00a0%' },
    { value: 'none', label: 'Sans TVA' },
  ]
  expect(chosenBy('5,5 %', rates)).toBe('550')
  expect(chosenBy('sans tva', rates)).toBe('none')
  expect(chosenBy('7 %', rates)).toBeUndefined()
  expect([ticks('Oui'), ticks('non'), ticks('')]).toEqual([true, false, false])
})
