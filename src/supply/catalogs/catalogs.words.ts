import { dayInMonth, number } from '#src/foundation/ui/format.ts'
import { defineWords, type Lang } from '#src/foundation/ui/words.ts'

export const catalogsWords = defineWords({
  title: { fr: 'Catalogues', en: 'Catalogues' },
  intro: {
    fr: 'Ce que vendent les producteurs du groupe.',
    en: 'What the producers of the group sell.',
  },
  add: { fr: 'Ajouter un producteur', en: 'Add a producer' },
  catalog: { fr: 'Catalogue', en: 'Catalogue' },
  producers: { fr: 'Les producteurs et leurs fiches', en: 'Producers and their sheets' },
  producer: { fr: 'Producteur', en: 'Producer' },
  season: { fr: 'Dates', en: 'Dates' },
  products: { fr: 'Produits', en: 'Products' },
  state: { fr: 'État', en: 'State' },
  removed: { fr: 'Le catalogue est supprimé.', en: 'The catalogue is deleted.' },
  none: { fr: 'Pas encore de catalogue', en: 'No catalogue yet' },
  noneWhy: {
    fr: 'Un catalogue rassemble les produits d’un producteur dans votre groupe. Il faut un producteur pour commencer.',
    en: 'A catalogue holds the products of one producer in your group. It begins with a producer.',
  },
})

export const catalogStates = defineWords({
  'to-come': { fr: 'À venir', en: 'To come' },
  orderable: { fr: 'En boutique', en: 'In the shop' },
  'switched-off': { fr: 'Hors boutique', en: 'Not in the shop' },
  ended: { fr: 'Terminé', en: 'Ended' },
})

const seasonWords = defineWords({
  from: { fr: (day: string) => `dès le ${day}`, en: (day: string) => `from ${day}` },
  between: {
    fr: (from: string, to: string) => `du ${from} au ${to}`,
    en: (from: string, to: string) => `${from} to ${to}`,
  },
  products: {
    fr: (count: string, many: boolean) => `${count} produit${many ? 's' : ''}`,
    en: (count: string, many: boolean) => `${count} product${many ? 's' : ''}`,
  },
})

/** The dates of a catalogue: « du 1er janv. au 31 mars 2026 », « dès le 1er janv. 2026 ». */
export function season(
  lang: Lang,
  { startsOn, endsOn }: { startsOn: string; endsOn: string | null },
) {
  const words = seasonWords(lang)
  const dated = (day: string) => `${dayInMonth(lang, day)} ${day.slice(0, 4)}`
  return endsOn ? words.between(dated(startsOn), dated(endsOn)) : words.from(dated(startsOn))
}

/** « 12 produits », « 1 produit ». */
export function productCount(lang: Lang, count: number): string {
  const isMany = lang === 'fr' ? count > 1 : count !== 1
  return seasonWords(lang).products(number(lang, count), isMany)
}
