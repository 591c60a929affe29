import { fold } from '#src/foundation/core/fold.ts'

/** What somebody looks for, as the database can ask it. */
export type Sought = {
  /** Folded words, each to be found in name, town or postcode. */
  words: string[]
  /** Three letters in a row, of all words: a name with a slip of the pen still has most of them. */
  trigrams: string[]
  siret: string
  email: string
}

/** `soughtIn('Férme du Pré')` → words ferme, du, pre; trigrams fer, erm, rme, pre. Nothing typed → no words. */
export function soughtIn(typed: string): Sought {
  const words = fold(typed).split(' ').filter(Boolean)
  const trigrams = [...new Set(words.filter(tellsMuch).flatMap(trigramsOf))]
  const digits = typed.replaceAll(/\D/g, '')
  return { words, trigrams, siret: digits, email: typed.trim().toLowerCase() }
}

/** Small words tell little: « du », « la », « les ». */
const tellsMuch = (word: string) => word.length > 2 && !['les', 'des', 'the'].includes(word)

function trigramsOf(word: string): string[] {
  return Array.from({ length: word.length - 2 }, (_, at) => word.slice(at, at + 3))
}

/**
 * Whether a name may be the one that was meant: each telling word typed is, but for a slip or two, the beginning of one
 * of its words. `isMeant('ferme des trois chenes', 'ferm des troi chaines')` → true.
 */
export function isMeant(nameFolded: string, typed: string): boolean {
  const known = nameFolded.split(' ')
  const wanted = fold(typed).split(' ').filter(tellsMuch)
  return wanted.length > 0 && wanted.every((word) => known.some((other) => isClose(word, other)))
}

/** A short word may have one slip, a long one two. */
function isClose(typed: string, known: string): boolean {
  if (known.startsWith(typed)) return true
  const slips = typed.length < 4 ? 0 : typed.length < 6 ? 1 : 2
  return slips > 0 && distance(typed, known) <= slips
}

/**
 * How many letters must be put in, taken out, changed or swapped with the next to make one word of another:
 * `distance('chevrerie', 'chevrreie')` → 1.
 */
export function distance(from: string, to: string): number {
  let [before, last] = [[] as number[], row(to.length)]
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= to.length; j += 1) {
      const change = from[i - 1] === to[j - 1] ? 0 : 1
      const steps = [at(last, j) + 1, at(next, j - 1) + 1, at(last, j - 1) + change]
      const isSwap = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
      next.push(Math.min(...steps, isSwap ? at(before, j - 2) + 1 : Number.POSITIVE_INFINITY))
    }
    before = last
    last = next
  }
  return at(last, to.length)
}

const row = (length: number) => Array.from({ length: length + 1 }, (_, at) => at)
const at = (numbers: readonly number[], place: number) => numbers[place] ?? 0
