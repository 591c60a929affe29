import { fold } from '#src/foundation/core/fold.ts'

/** Whether every word looked for stands in one of the texts, whatever case and accents: `chau od`: Odile Chauvet. */
export function matches(wanted: string, texts: (string | null)[]): boolean {
  const words = fold(wanted).split(' ').filter(Boolean)
  const among = fold(texts.join(' '))
  return words.every((word) => among.includes(word))
}
