import { defineWords } from '#src/foundation/ui/words.ts'

export const distributionsWords = defineWords({
  title: { fr: 'Distributions', en: 'Distributions' },
  add: { fr: 'Nouvelle distribution', en: 'New distribution' },
  upcoming: { fr: 'À venir', en: 'Coming' },
  toValidate: { fr: 'À valider', en: 'To validate' },
  past: { fr: 'Passées', en: 'Past' },
  older: {
    fr: (n: number) => (n > 1 ? `${n} plus anciennes` : '1 plus ancienne'),
    en: (n: number) => (n === 1 ? '1 older' : `${n} older`),
  },
  date: { fr: 'Date', en: 'Date' },
  place: { fr: 'Lieu', en: 'Place' },
  baskets: { fr: 'Paniers', en: 'Baskets' },
  basketCount: {
    fr: (n: number) => (n > 1 ? `${n} paniers` : `${n} panier`),
    en: (n: number) => (n === 1 ? '1 basket' : `${n} baskets`),
  },
  draftCount: {
    fr: (n: number) => `${n} en attente`,
    en: (n: number) => `${n} waiting`,
  },
  total: { fr: 'Total', en: 'Total' },
  opening: { fr: 'Ouverture des commandes', en: 'Opening of orders' },
  openingOf: {
    fr: (day: string) => `Ouverture des commandes du ${day}`,
    en: (day: string) => `Opening of orders for ${day}`,
  },
  state: { fr: 'État', en: 'State' },
  change: { fr: 'Modifier', en: 'Change' },
  changeOf: {
    fr: (day: string) => `Modifier la distribution du ${day}`,
    en: (day: string) => `Change the distribution of ${day}`,
  },
  created: { fr: 'La distribution est créée.', en: 'The distribution is made.' },
  saved: { fr: 'La distribution est enregistrée.', en: 'The distribution is saved.' },
  noneUpcoming: { fr: 'Aucune distribution à venir.', en: 'No distribution to come.' },
  none: { fr: 'Pas encore de distribution', en: 'No distribution yet' },
  noneWhy: {
    fr: 'Une distribution, c’est une date, un lieu et les producteurs présents. Les membres commandent avant.',
    en: 'A distribution is a date, a place and the producers who come. Members order before.',
  },
})
