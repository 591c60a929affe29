import type { Lang } from '#src/foundation/ui/words.ts'
import { heldWords, rightWords } from './rights.words.ts'
import { type HeldRight, RIGHTS } from './standing.rules.ts'

/**
 * Rights as words, in the order of the list: `Réglages`, `Catalogues : Légumes de saison`. Without the names of the
 * catalogues (by id) it says how many.
 */
export function heldRightNames(
  lang: Lang,
  rights: HeldRight[],
  catalogNames?: Map<number, string>,
): string[] {
  return RIGHTS.filter((kind) => rights.some((right) => right.kind === kind)).map((kind) => {
    const named = rights.flatMap((right) => (right.kind === kind ? (right.catalogId ?? []) : []))
    if (named.length === 0) return rightWords(lang)[kind]
    const names = named.flatMap((id) => catalogNames?.get(id) ?? [])
    const words = heldWords(lang)
    return names.length > 0
      ? words.namedCatalogs(names.join(', '))
      : words.someCatalogs(named.length)
  })
}
