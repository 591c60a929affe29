import { moment, money } from '#src/foundation/ui/format.ts'
import { defineWords, type Lang } from '#src/foundation/ui/words.ts'
import { saidMeasured } from '#src/supply/products/measure.words.ts'
import { measured } from '#src/supply/products/measured.rules.ts'
import type { Sold } from '#src/supply/products/ways.rules.ts'
import type { LineRefusal } from '#src/trade/orders/check.rules.ts'
import { orderedMeasure } from './measure.rules.ts'

/** Sentences about one product, when what was asked can't be. */
const refusalWords = defineWords({
  'product-gone': {
    fr: (name: string) => `${name} n’est plus proposé pour cette distribution.`,
    en: (name: string) => `${name} is no longer offered for this distribution.`,
  },
  'product-inactive': {
    fr: (name: string) => `${name} n’est plus proposé.`,
    en: (name: string) => `${name} is no longer offered.`,
  },
  'producer-incomplete': {
    fr: (name: string) => `${name} : ce producteur ne peut pas encore être commandé.`,
    en: (name: string) => `${name}: this producer cannot be ordered from yet.`,
  },
  'delivery-not-open': {
    fr: (name: string, opens: string) => `${name} : les commandes ouvrent ${opens}.`,
    en: (name: string, opens: string) => `${name}: orders open ${opens}.`,
  },
  'delivery-closed': {
    fr: (name: string, closed: string) => `${name} : les commandes ont fermé ${closed}.`,
    en: (name: string, closed: string) => `${name}: orders closed ${closed}.`,
  },
  'step-wrong': {
    fr: (name: string, step: string) => `${name} se commande par ${step}.`,
    en: (name: string, step: string) => `${name} is ordered by ${step}.`,
  },
  'stock-short': {
    fr: (name: string, left: string, wanted: string) =>
      `${name} : il en reste ${left}, vous en vouliez ${wanted}.`,
    en: (name: string, left: string, wanted: string) =>
      `${name}: ${left} left, you wanted ${wanted}.`,
  },
  'sold-out': {
    fr: (name: string) => `${name} : il n’en reste plus.`,
    en: (name: string) => `${name}: none left.`,
  },
  'too-much': {
    fr: (name: string, most: string) => `${name} : pas plus de ${most} par commande.`,
    en: (name: string, most: string) => `${name}: no more than ${most} in one order.`,
  },
  'price-changed': {
    fr: (name: string, shown: string, now: string) =>
      `${name} : le prix est passé de ${shown} à ${now}.`,
    en: (name: string, shown: string, now: string) =>
      `${name}: the price went from ${shown} to ${now}.`,
  },
  take: {
    fr: (quantity: string) => `En prendre ${quantity}`,
    en: (quantity: string) => `Take ${quantity}`,
  },
  leaveOut: { fr: 'Retirer du panier', en: 'Take out of the basket' },
})

/** A product that a refusal speaks of, and how much of it was wanted. */
export type Wanted = { name: string; quantityThousandths: number } & Pick<Sold, 'way' | 'unit'>

/** The fact, then the number: « Mâche : il en reste 1, vous en vouliez 2. » */
export function saidRefusal(
  at: { lang: Lang; zone: string },
  product: Wanted,
  refusal: LineRefusal,
): string {
  const { lang } = at
  const words = refusalWords(lang)
  const { name } = product
  const saidMoment = (instant: Date) => moment(lang, instant, at.zone)
  const amount = (thousandths: number) => saidMeasured(lang, orderedMeasure(product, thousandths))
  switch (refusal.code) {
    case 'product-gone':
    case 'product-inactive':
    case 'producer-incomplete':
      return words[refusal.code](name)
    case 'delivery-not-open':
      return words[refusal.code](name, saidMoment(refusal.opensAt))
    case 'delivery-closed':
      return words[refusal.code](name, saidMoment(refusal.closedAt))
    case 'step-wrong':
      return words[refusal.code](
        name,
        saidMeasured(lang, measured(refusal.stepThousandths, stepUnit(product))),
      )
    case 'stock-short': {
      const { leftThousandths: left } = refusal
      if (left === 0) return words['sold-out'](name)
      return words[refusal.code](name, amount(left), amount(product.quantityThousandths))
    }
    case 'too-much':
      return words[refusal.code](name, amount(refusal.mostThousandths))
    case 'price-changed':
      return words[refusal.code](
        name,
        money(lang, refusal.shownCents),
        money(lang, refusal.nowCents),
      )
  }
}

/** What would pass, as a button: « En prendre 1 », « Retirer du panier »; nothing where only the price changed. */
export function saidProposal(
  lang: Lang,
  product: Pick<Wanted, 'way' | 'unit'>,
  refusal: LineRefusal,
): { label: string; quantityThousandths: number } | undefined {
  if (refusal.code === 'price-changed') return undefined
  const words = refusalWords(lang)
  const { quantityThousandths } = refusal.proposal
  const shown = saidMeasured(lang, orderedMeasure(product, quantityThousandths))
  const label = quantityThousandths === 0 ? words.leaveOut : words.take(shown)
  return { label, quantityThousandths }
}

const stepUnit = ({ way, unit }: Pick<Wanted, 'way' | 'unit'>) => (way === 'loose' ? unit : 'piece')
