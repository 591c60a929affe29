export type SlatLine = { text: string; y: number; size: number }

/** Between the posts of the crate, in units of its drawing. */
const SLAT_WIDTH = 330
/** A capital of the title font is this wide, in parts of its size. */
const CAPITAL_WIDTH = 0.56
/** Smaller than this, one line is less readable than two. */
const SIZE_ONE_LINE_MIN = 17

/**
 * A name in capitals on the slat (42 high, its middle at 361): as large as fits, at most 27; long names
 * in two lines. `slatLines('Marché du Lavoir')` → one line of size 27 at y 371.
 */
export function slatLines(name: string): SlatLine[] {
  const capitals = name.toLocaleUpperCase('fr').trim()
  const size = sizeFor(capitals, 27)
  if (size >= SIZE_ONE_LINE_MIN) return [{ text: capitals, y: 361 + size * 0.37, size }]
  const lines = halves(capitals)
  const small = Math.min(...lines.map((line) => sizeFor(line, 17)))
  return lines.map((text, place) => ({ text, y: 358 + place * (small + 1), size: small }))
}

function sizeFor(text: string, max: number): number {
  const fitting = SLAT_WIDTH / (CAPITAL_WIDTH * Math.max(text.length, 1))
  return Math.round(Math.min(max, fitting) * 10) / 10
}

/** Parted at the blank nearest the middle; one word stays whole. */
function halves(text: string): string[] {
  const middle = text.length / 2
  const blanks = [...text.matchAll(/\s+/g)].map(({ index }) => index)
  const [nearest] = blanks.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
  if (nearest === undefined) return [text]
  return [text.slice(0, nearest), text.slice(nearest).trim()]
}
