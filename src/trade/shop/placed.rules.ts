import { sumCents } from '#src/foundation/core/money.ts'

type SummedLine = {
  productId: number
  producerId: number
  way: 'unit' | 'loose' | 'weighed'
  vatBp: number | null
  vatCents: number
  feeCents: number
  totalCents: number
}

/** The sums of a placed basket, from the amounts that its lines keep. */
export function basketSums(lines: readonly SummedLine[]) {
  const taxed = lines.flatMap(({ vatBp, vatCents }) =>
    vatBp === null ? [] : [{ vatBp, vatCents }],
  )
  const rates = [...Map.groupBy(taxed, (line) => line.vatBp)]
  return {
    totalCents: sumCents(lines.map((line) => line.totalCents)),
    feeCents: sumCents(lines.map((line) => line.feeCents)),
    vatByRate: rates
      .map(([vatBp, rated]) => ({ vatBp, vatCents: sumCents(rated.map((line) => line.vatCents)) }))
      .toSorted((a, b) => a.vatBp - b.vatBp),
    productCount: new Set(lines.map((line) => line.productId)).size,
    producerCount: new Set(lines.map((line) => line.producerId)).size,
    isEstimate: lines.some((line) => line.way === 'weighed'),
  }
}
