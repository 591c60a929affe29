import { createHash } from 'node:crypto'
import type { Sold } from '#src/supply/products/ways.rules.ts'

/** The day, the hours and the place. */
export type PickUp = Record<'day' | 'startTime' | 'endTime', string> &
  Record<'placeName' | 'placeAddress' | 'placePostcode' | 'placeCity', string>

/** What a summary showed and the member agreed to. */
export type Shown = {
  lines: readonly (Sold & {
    productId: number
    name: string
    /** Who sells by law. */
    seller: 'producer' | 'group'
    quantityThousandths: number
    priceCents: number
    feeBp: number
    vatBp: number | null
    totalCents: number
  })[]
  totalCents: number
  pickUp: PickUp
  termsVersion: number
}

/**
 * A short text that stands for all that a summary showed (lines and who sells them, prices, fees, totals, pick-up,
 * terms): its form carries it, and placing compares. The same facts give the same text in any order of lines.
 */
export function fingerprint(shown: Shown): string {
  const { pickUp } = shown
  const lines = shown.lines.map((line) => [
    line.productId,
    line.name,
    line.seller,
    line.way,
    line.unit,
    line.netThousandths,
    line.quantityThousandths,
    line.priceCents,
    line.feeBp,
    line.vatBp,
    line.totalCents,
  ])
  const inOrder = lines.map((line) => JSON.stringify(line)).toSorted()
  const where = [pickUp.placeName, pickUp.placeAddress, pickUp.placePostcode, pickUp.placeCity]
  const when = [pickUp.day, pickUp.startTime, pickUp.endTime]
  const all = JSON.stringify([inOrder, shown.totalCents, when, where, shown.termsVersion])
  return createHash('sha256').update(all).digest('base64url')
}
