import { memberPriceCents, roundHalfUp } from '#src/foundation/core/money.ts'
import { estimatedMoney, money, moneyPer, quantity } from '#src/foundation/ui/format.ts'
import { defineWords, type Lang } from '#src/foundation/ui/words.ts'
import { saidMeasured } from '#src/supply/products/measure.words.ts'
import { measured } from '#src/supply/products/measured.rules.ts'
import { comparablePrice, pricedThousandths } from '#src/supply/products/ways.rules.ts'
import { amountOf, type Offer, orderedMeasure } from './measure.rules.ts'

const measureWords = defineWords({
  theKilo: { fr: 'le kg', en: 'per kg' },
  theLitre: { fr: 'le litre', en: 'per litre' },
  by: { fr: (step: string) => `par ${step}`, en: (step: string) => `by ${step}` },
  piece: { fr: 'la pièce', en: 'each' },
  pieces: { fr: (count: string) => `${count} pièces`, en: (count: string) => `${count} pieces` },
  each: { fr: (price: string) => `${price} pièce`, en: (price: string) => `${price} each` },
  aPieceOf: {
    fr: (weight: string) => `pièce de ${weight} environ`,
    en: (weight: string) => `a piece of about ${weight}`,
  },
  weighedLater: { fr: 'pesée le jour même', en: 'weighed on the day' },
  left: { fr: (left: string) => `Il en reste ${left}`, en: (left: string) => `${left} left` },
  soldOut: { fr: 'Épuisé', en: 'Sold out' },
  about: { fr: (weight: string) => `${weight} environ`, en: (weight: string) => `about ${weight}` },
})

/** « 1,5 kg », « 2 »: what stands in a stepper. */
export function saidOrdered(lang: Lang, offer: Offer, orderedThousandths: number): string {
  return saidMeasured(lang, orderedMeasure(offer, orderedThousandths))
}

/** The price as the shop shows it: « 2,40 € » « le kg »; of a weighed piece « env. » « 6,00 € ». */
export function saidPrice(lang: Lang, offer: Offer) {
  const words = measureWords(lang)
  const isEstimate = offer.way === 'weighed'
  const cents = isEstimate ? amountOf(offer, 1000) : offer.memberCents
  const per = offer.unit === 'L' ? words.theLitre : words.theKilo
  return { isEstimate, cents, ...(offer.way === 'loose' && { per }) }
}

/** What one buys, and the price by which it compares: « 150 g · 16,00 €/kg », « par 500 g ». */
export function saidMeasure(lang: Lang, offer: Offer): string {
  const words = measureWords(lang)
  const compared = comparablePrice(offer, offer.memberCents)
  const per = compared && moneyPer(lang, compared.cents, compared.per)
  const net = saidMeasured(lang, measured(offer.netThousandths, offer.unit))
  if (offer.way === 'loose')
    return words.by(saidMeasured(lang, measured(offer.stepThousandths, offer.unit)))
  if (offer.way === 'weighed') return `${words.aPieceOf(net)} · ${per}, ${words.weighedLater}`
  if (offer.unit !== 'piece') return per ? `${net} · ${per}` : net
  if (offer.netThousandths === 1000) return words.piece
  const each = roundHalfUp(offer.memberCents * 1000, offer.netThousandths)
  return `${words.pieces(net)} · ${words.each(money(lang, each))}`
}

/** « Il en reste 6 », « Épuisé »; nothing where no stock is kept. */
export function saidLeft(lang: Lang, offer: Offer): string | undefined {
  const { leftThousandths: left, stepThousandths } = offer
  if (left === null) return undefined
  const words = measureWords(lang)
  return left < stepThousandths ? words.soldOut : words.left(saidOrdered(lang, offer, left))
}

/** An amount of a product, « env. » before what is weighed later. */
export function saidAmount(lang: Lang, line: { way: Offer['way'] }, cents: number): string {
  return line.way === 'weighed' ? estimatedMoney(lang, cents) : money(lang, cents)
}

/** How an amount comes about: « 1,5 kg × 2,40 € », « 2 × 3,50 € »; of weighed goods « 500 g environ × 24,00 €/kg ». */
function saidCount(
  lang: Lang,
  line: Pick<Offer, 'way' | 'unit' | 'memberCents'> & { quantityThousandths: number },
): string {
  if (line.way === 'unit') {
    return `${quantity(lang, line.quantityThousandths)} × ${money(lang, line.memberCents)}`
  }
  const weight = saidMeasured(lang, measured(line.quantityThousandths, line.unit))
  const price = moneyPer(lang, line.memberCents, line.unit)
  return line.way === 'loose' ? `${weight} × ${price}` : `${saidAbout(lang, weight)} × ${price}`
}

/** « 500 g environ ». */
export function saidAbout(lang: Lang, weight: string): string {
  return measureWords(lang).about(weight)
}

/** The same of what is ordered, pieces of weighed goods: 2 tommes of about 250 g → « 500 g environ × 24,00 €/kg ». */
export function saidCountOf(lang: Lang, offer: Offer, orderedThousandths: number): string {
  const quantityThousandths = pricedThousandths(offer, orderedThousandths)
  return saidCount(lang, { ...offer, quantityThousandths })
}

/** The count of a line that was placed, at the member price it keeps. */
export function saidPlaced(
  lang: Lang,
  line: Pick<Offer, 'way' | 'unit'> & {
    quantityThousandths: number
    priceCents: number
    feeBp: number
  },
): string {
  return saidCount(lang, { ...line, memberCents: memberPriceCents(line.priceCents, line.feeBp) })
}
