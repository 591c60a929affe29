import { quantity } from '#src/foundation/ui/format.ts'
import { defineWords, type Lang } from '#src/foundation/ui/words.ts'
import { unitWords } from './product-fields.words.ts'
import type { Sold } from './ways.rules.ts'

const measureWords = defineWords({
  loose: {
    fr: (step: string) => `vrac, par ${step}`,
    en: (step: string) => `loose, by ${step}`,
  },
  weighed: {
    fr: (about: string) => `à peser, env. ${about} la pièce`,
    en: (about: string) => `weighed, approx. ${about} each`,
  },
  onePiece: { fr: 'la pièce', en: 'each' },
  pieces: { fr: (count: string) => `${count} pièces`, en: (count: string) => `${count} pieces` },
})

/**
 * How a product is sold and how much it holds: « vrac, par 500 g », « à peser, env. 250 g la pièce »,
 * « 2,5 kg », « la pièce », « 6 pièces ».
 */
export function measure(lang: Lang, sold: Sold & { stepThousandths: number }): string {
  const words = measureWords(lang)
  if (sold.way === 'loose') return words.loose(amount(lang, sold.stepThousandths, sold))
  const net = amount(lang, sold.netThousandths, sold)
  if (sold.way === 'weighed') return words.weighed(net)
  if (sold.unit !== 'piece') return net
  return sold.netThousandths === 1000
    ? words.onePiece
    : words.pieces(quantity(lang, sold.netThousandths))
}

/** Less than a kilo in grams, less than a litre in centilitres: `0,25 kg` is `250 g`. */
function amount(lang: Lang, thousandths: number, { unit }: Pick<Sold, 'unit'>): string {
  if (unit === 'kg' && thousandths < 1000) return quantity(lang, thousandths * 1000, 'g')
  if (unit === 'L' && thousandths < 1000) return quantity(lang, thousandths * 100, 'cL')
  return quantity(lang, thousandths, unitWords(lang)[unit])
}
