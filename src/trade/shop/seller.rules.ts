import type { LegalIdentityFacts } from '#src/supply/producers/legal-identity.rules.ts'

/** Who grows and who sells a line. */
export type SellerFacts = {
  producerId: number
  producerName: string
  producerIdentity: LegalIdentityFacts
  seller: 'producer' | 'group'
}
export type SellerPart<Line> = { facts: SellerFacts; lines: Line[] }

/** Lines by who sells what of whom, in the order of their first lines. */
export function bySeller<Line extends SellerFacts>(lines: readonly Line[]): SellerPart<Line>[] {
  const parts = Map.groupBy(lines, (line) => `${line.seller} ${line.producerId}`)
  return [...parts.values()].flatMap((part) => (part[0] ? [{ facts: part[0], lines: part }] : []))
}
