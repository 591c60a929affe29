import type { Unit } from '#src/foundation/core/quantity.ts'
import type { Way } from '#src/supply/products/ways.rules.ts'
import type { Offer } from './measure.rules.ts'

/** An offer as an attribute of its card: `loose kg 1000 500 240 ` (way, unit, net, step, price, what is left). */
export function offerText(offer: Offer): string {
  const { way, unit, netThousandths, stepThousandths, memberCents, leftThousandths } = offer
  return [way, unit, netThousandths, stepThousandths, memberCents, leftThousandths ?? ''].join(' ')
}

/** The way back of `offerText`. */
export function readOffer(text: string): Offer {
  const [way, unit, net, step, price, left] = text.split(' ')
  return {
    way: way as Way,
    unit: unit as Unit,
    netThousandths: Number(net),
    stepThousandths: Number(step),
    memberCents: Number(price),
    leftThousandths: left ? Number(left) : null,
  }
}
