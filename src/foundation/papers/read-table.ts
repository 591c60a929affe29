import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import { type Delimiter, findDelimiter } from './delimiter.ts'
import { type Encoding, readText, type TextRefusal } from './read-text.ts'

export const MOST_BYTES = 5 * 1024 * 1024
export const MOST_ROWS = 10_000
const MOST_CHARACTERS_IN_ROW = 100_000

/** A row with something in it, and the line of the file it starts on (a cell may hold several). */
export type TableRow = { line: number; cells: string[] }
export type Table = { rows: TableRow[]; delimiter: Delimiter; encoding: Encoding }

export type TableRefusal =
  | TextRefusal
  | { code: 'file-empty' }
  | { code: 'file-too-large'; mostBytes: number }
  | { code: 'too-many-rows'; mostRows: number }
  | { code: 'quote-not-closed' | 'row-too-long'; line: number }

/**
 * Reads a CSV file as people's spreadsheets write it: `,` `;` or tab, UTF-8 or Windows-1252, cells
 * in quotes with line breaks, rows of different lengths, empty rows left out; the first row is a
 * row like the others. Refuses more than 5 MB, 10,000 rows or 100,000 characters in a row,
 * spreadsheets, what is no text, an empty file, and a quote that is never closed.
 */
export function readTable(bytes: Uint8Array): Outcome<Table, TableRefusal> {
  if (bytes.length > MOST_BYTES) return refuse({ code: 'file-too-large', mostBytes: MOST_BYTES })
  const read = readText(bytes)
  if (!read.ok) return read
  const delimiter = findDelimiter(read.value.text)
  const rows = readRows(read.value.text, delimiter)
  if (!rows.ok) return rows
  if (rows.value.length === 0) return refuse({ code: 'file-empty' })
  if (rows.value.length > MOST_ROWS) return refuse({ code: 'too-many-rows', mostRows: MOST_ROWS })
  return done({ rows: rows.value, delimiter, encoding: read.value.encoding })
}

function readRows(text: string, delimiter: Delimiter): Outcome<TableRow[], TableRefusal> {
  const rows: TableRow[] = []
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      max_record_size: MOST_CHARACTERS_IN_ROW,
      to: MOST_ROWS + 1,
      on_record: (cells: string[], { lines }) => {
        rows.push({ line: lines - lineBreaksIn(cells), cells })
        return null
      },
    })
    return done(rows)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const code = error.code === 'CSV_MAX_RECORD_SIZE' ? 'row-too-long' : 'quote-not-closed'
    return refuse({ code, line: lineAfter(rows.at(-1), text) })
  }
}

/** Where the row starts that could not be read: the first line with something on it after the last. */
function lineAfter(row: TableRow | undefined, text: string): number {
  const readLines = row ? row.line + lineBreaksIn(row.cells) : 0
  const ahead = text.split('\n').slice(readLines)
  return (
    readLines +
    1 +
    Math.max(
      0,
      ahead.findIndex((line) => line !== ''),
    )
  )
}

function lineBreaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
}
