/** Letters that stay one letter when their accents are taken off, and how people type them. */
const LETTERS: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
}
const PLAIN = /^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/

/**
 * A text as search and matching of names see it: without case, accents, ligatures, punctuation or
 * doubled spaces. `fold('  Œufs « Plein-Air », n° 6 ')` → `oeufs plein air n 6`. Text of
 * punctuation only becomes empty.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[œæßøđðłþıς]/g, (letter) => LETTERS[letter] ?? letter)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
