/** What parts the cells of a row; where the signs don't tell, the first in this order. */
const DELIMITERS = [';', '\t', ','] as const
export type Delimiter = (typeof DELIMITERS)[number]

const SAMPLE_CHARACTERS = 50_000
const SAMPLE_ROWS = 100

/**
 * The delimiter of a table: of those in its first row, the one that parts most rows into most cells
 * of the same number; what stands in quotes doesn't count. `nom;prix\nMiel;8,50` → `;`.
 */
export function findDelimiter(text: string): Delimiter {
  const rows = countDelimiters(text.replace(/^\n+/, '').slice(0, SAMPLE_CHARACTERS))
  const inFirst = DELIMITERS.filter((delimiter) => rows[0] && rows[0][delimiter] > 0)
  const scored = (inFirst.length > 0 ? inFirst : DELIMITERS).map((delimiter) => {
    return { delimiter, score: regularity(rows.map((row) => row[delimiter])) }
  })
  return scored.toSorted((a, b) => b.score - a.score)[0]?.delimiter ?? DELIMITERS[0]
}

/** The most regular number above 0: itself × the rows that have it. Ten cells in most rows win. */
function regularity(counts: readonly number[]): number {
  const byNumber = Map.groupBy(counts, (count) => count)
  return Math.max(0, ...[...byNumber].map(([count, rows]) => count * rows.length))
}

type Counts = Record<Delimiter, number>

/** For each of the first rows, how often each delimiter stands outside quotes. */
function countDelimiters(text: string): Counts[] {
  const rows: Counts[] = [nothing()]
  let isQuoted = false
  let before = '\n'
  for (const sign of text) {
    const row = rows.at(-1) ?? nothing()
    if (sign === '"') isQuoted = !isQuoted && (before === '"' || startsCell(before))
    else if (!isQuoted && sign === '\n') rows.push(nothing())
    else if (!isQuoted && isDelimiter(sign)) row[sign] += 1
    if (rows.length > SAMPLE_ROWS) break
    before = sign
  }
  return rows
}

function nothing(): Counts {
  return { ';': 0, '\t': 0, ',': 0 }
}

function startsCell(before: string): boolean {
  return before === '\n' || isDelimiter(before)
}

function isDelimiter(sign: string): sign is Delimiter {
  return DELIMITERS.some((delimiter) => delimiter === sign)
}
