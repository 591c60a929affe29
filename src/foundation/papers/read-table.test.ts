import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { type Delimiter, findDelimiter } from './delimiter.ts'
import { MOST_BYTES, MOST_ROWS, readTable, type Table } from './read-table.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => tableOf(utf8(text))
function tableOf(bytes: Uint8Array): Table {
  const table = readTable(bytes)
  if (!table.ok) throw new Error(table.refusal.code)
  return table.value
}
const cellsOf = (table: Table) => table.rows.map((row) => row.cells)

describe('encodings', () => {
  const rows = [
    ['Pâtisson', '2,50 €'],
    ['Œufs', '3'],
  ]
  const text = 'Pâtisson;2,50 €\nŒufs;3\n'
  test.each([
    ['UTF-8', utf8(text), 'utf-8'],
    ['UTF-8 with BOM', utf8(`\ufeff${text}`), 'utf-8'],
    ['Windows-1252', iconv.encode(text, 'win1252'), 'windows-1252'],
    ['accents typed apart', utf8(text.normalize('NFD')), 'utf-8'],
  ])('%s', (_name, bytes, encoding) => {
    const table = tableOf(bytes)
    expect(table.encoding).toBe(encoding)
    expect(cellsOf(table)).toEqual(rows)
  })
})

describe('delimiters', () => {
  test.each<[string, Delimiter, string]>([
    ['semicolons and decimal commas', ';', 'nom;prix\nMiel;8,50\nPain;4,20'],
    ['no header, a decimal comma in each row', ';', 'Miel;8,50\nPain;4,20'],
    ['commas and decimal points', ',', 'nom,prix\nMiel,8.50\nPain,4.20'],
    ['commas, and prices in quotes', ',', 'nom,prix\nMiel,"8,50"\nPain,"4,20"'],
    ['tabs', '\t', 'nom\tprix\nMiel, de fleurs\t8,50'],
    ['semicolons inside quotes', ',', 'nom,note\nMiel,"a;b;c;d"\nPain,"e;f;g;h"'],
    ['doubled quotes inside quotes', ',', 'nom,note\n"Pain ""gros; rond; cuit""",1'],
    ['a stray inch mark', ';', 'nom;prix\nBocal 1/2";3,00\nBol;2,00\nPot 3/4";4,00'],
    ['rows cut short', ';', 'a;b;c;d\nMiel;8,50\nPain;4,20\nLait;1,10;x;y'],
    ['a title above', ',', 'Tarif 2026\nnom,prix\nMiel,8.50'],
    ['one column', ';', 'Miel\nPain'],
    [
      'commas in the names of a list with a header',
      ';',
      'nom;prix\nMiel, Ana, 1 kg;8\nPain, a, b;4',
    ],
  ])('%s', (_name, delimiter, text) => {
    expect(findDelimiter(text)).toBe(delimiter)
  })
})

describe('rows', () => {
  test('a cell in quotes holds delimiters, quotes and line breaks; lines count as in an editor', () => {
    const text = 'nom;note\r\nMiel;"doux;\r\n""fort"""\r\n\r\n;\r\nPain;bis\r\n'
    expect(read(text).rows).toEqual([
      { line: 1, cells: ['nom', 'note'] },
      { line: 2, cells: ['Miel', 'doux;\n"fort"'] },
      { line: 6, cells: ['Pain', 'bis'] },
    ])
  })

  test.each([
    ['old line ends', 'a;b\rc;d\re;f', [1, 2, 3]],
    ['mixed line ends', 'a;b\r\nc;d\ne;f\r', [1, 2, 3]],
    ['empty lines first', '\n\n;;\na;b\n', [4]],
    ['no line end at the end', 'a;b\nc;d', [1, 2]],
  ])('%s', (_name, text, lines) => {
    expect(read(text).rows.map((row) => row.line)).toEqual(lines)
  })

  test('rows may be shorter or longer than the first', () => {
    expect(cellsOf(read('a;b;c\nd\ne;f;g;h'))).toEqual([
      ['a', 'b', 'c'],
      ['d'],
      ['e', 'f', 'g', 'h'],
    ])
  })

  test('quotes in the middle of a cell are signs like others', () => {
    expect(cellsOf(read('a;Bocal 1/2" rond;c\n"gros"pain;2;3'))).toEqual([
      ['a', 'Bocal 1/2" rond', 'c'],
      ['"gros"pain', '2', '3'],
    ])
  })
})

describe('refusals', () => {
  const longest = 'x;1\n'.repeat(MOST_ROWS)
  test.each([
    ['nothing', utf8(''), { code: 'file-empty' }],
    ['only empty rows', utf8('\n;;\n  \n'), { code: 'file-empty' }],
    ['a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), { code: 'file-is-workbook' }],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]), { code: 'file-is-workbook' }],
    ['UTF-16', iconv.encode('nom;prix', 'utf16'), { code: 'file-not-text' }],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), { code: 'file-not-text' }],
    ['too much', new Uint8Array(MOST_BYTES + 1), { code: 'file-too-large', mostBytes: MOST_BYTES }],
    ['a row too many', utf8(`${longest}y;2`), { code: 'too-many-rows', mostRows: MOST_ROWS }],
    ['an open quote', utf8('a;1\n\nb;"c\nd;2'), { code: 'quote-not-closed', line: 3 }],
    ['an endless row', utf8(`a;1\nb;"${'c\n'.repeat(60_000)}`), { code: 'row-too-long', line: 2 }],
  ])('%s', (_name, bytes, refusal) => {
    expect(readTable(bytes)).toEqual({ ok: false, refusal })
  })

  test('the most rows are not too many', () => {
    expect(read(longest).rows).toHaveLength(MOST_ROWS)
  })
})

describe('whatever stands in the file', () => {
  test('no bytes throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        expect(readTable(bytes).ok).toBeTypeOf('boolean')
      }),
    )
    const signs = fc.constantFrom('"', ';', ',', '\t', '\n', '\r', 'a', '1', ' ', 'é', '""', ';"')
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 200 }), (text) => {
        expect(readTable(utf8(text)).ok).toBeTypeOf('boolean')
      }),
    )
  })

  const tableWith = (signs: string) => {
    const cell = fc.string({ unit: fc.constantFrom(...signs), maxLength: 12 })
    const row = fc.array(cell, { minLength: 2, maxLength: 5 })
    const filled = row.filter((cells) => cells.some((one) => one.trim() !== ''))
    return fc.array(filled, { minLength: 1, maxLength: 12 })
  }
  const style = fc.record({
    delimiter: fc.constantFrom<Delimiter>(';', '\t', ','),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    quotesAll: fc.boolean(),
  })
  type Style = { delimiter: Delimiter; lineEnd: string; quotesAll: boolean }
  const write = (table: string[][], { delimiter, lineEnd, quotesAll }: Style) => {
    const needsQuotes = (cell: string) => quotesAll || /[",;\t\n]/.test(cell)
    const quoted = (cell: string) =>
      needsQuotes(cell) ? `"${cell.replaceAll('"', '""').replaceAll('\n', lineEnd)}"` : cell
    return table.map((cells) => cells.map(quoted).join(delimiter) + lineEnd).join('')
  }

  test('what is written in any of the ways is read back, with BOM or without', () => {
    const table = tableWith('abéœ€05 \u00a0",;\t\n’🥕')
    fc.assert(
      fc.property(table, style, fc.constantFrom('', '\ufeff'), (cells, style, bom) => {
        expect(cellsOf(read(bom + write(cells, style)))).toEqual(cells)
      }),
    )
  })

  test('and so it is in Windows-1252', () => {
    fc.assert(
      fc.property(tableWith('abéàç05 ",;\t\n'), style, (cells, style) => {
        const table = tableOf(iconv.encode(write(cells, style), 'win1252'))
        expect(cellsOf(table)).toEqual(cells)
        expect(table.encoding === 'windows-1252').toBe(/[éàç]/.test(String(cells)))
      }),
    )
  })

  test('each row stands on the line that it says', () => {
    fc.assert(
      fc.property(tableWith('ab1,\n"'), style, (cells, style) => {
        const lines = write(cells, { ...style, quotesAll: true }).split(style.lineEnd)
        for (const row of read(write(cells, { ...style, quotesAll: true })).rows) {
          const [start = ''] = `"${(row.cells[0] ?? '').replaceAll('"', '""')}`.split('\n')
          expect(lines[row.line - 1]?.startsWith(start)).toBe(true)
        }
      }),
    )
  })
})
