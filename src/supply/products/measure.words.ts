import { quantity } from '#src/foundation/ui/format.ts'
import { defineWords, type Lang } from '#src/foundation/ui/words.ts'
import { type Measure, measured } from './measured.rules.ts'
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
  if (sold.way === 'loose')
    return words.loose(saidMeasured(lang, measured(sold.stepThousandths, sold.unit)))
  const net = saidMeasured(lang, measured(sold.netThousandths, sold.unit))
  if (sold.way === 'weighed') return words.weighed(net)
  if (sold.unit !== 'piece') return net
  return sold.netThousandths === 1000 ? words.onePiece : words.pieces(net)
}

/** « 1,5 kg », « 250 g », « 2 ». */
export function saidMeasured(lang: Lang, { thousandths, unit }: Measure): string {
  return quantity(lang, thousandths, unit)
}
