import { fold } from '#src/foundation/core/fold.ts'

type Known = { name: string; postcode: string; siret: string | null }

/**
 * Whether two sheets are of one producer: the same SIRET, or the same name (accents and case aside) in the same
 * postcode, unless both have a SIRET and these differ. « Ferme du Pré » in Crest and in Die are two.
 */
export function isSameProducer(one: Known, other: Known): boolean {
  if (one.siret !== null && other.siret !== null) return one.siret === other.siret
  const [place, otherPlace] = [one.postcode, other.postcode].map((typed) =>
    typed.replaceAll(/\s/g, ''),
  )
  return place !== '' && place === otherPlace && fold(one.name) === fold(other.name)
}
