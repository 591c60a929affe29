import type { Lang } from '#src/foundation/ui/words.ts'
import { heldWords, rightWords } from './rights.words.ts'
import { type HeldRight, RIGHTS } from './standing.rules.ts'

/** Rights as words, in the order of the list: `Réglages`, `Catalogues (2 seulement)`. */
export function heldRightNames(lang: Lang, rights: HeldRight[]): string[] {
  const named = rights.filter((right) => right.catalogId !== null).length
  return RIGHTS.filter((kind) => rights.some((right) => right.kind === kind)).map((kind) => {
    const isNarrowed = kind === 'catalogs' && named > 0
    return isNarrowed ? heldWords(lang).someCatalogs(named) : rightWords(lang)[kind]
  })
}
