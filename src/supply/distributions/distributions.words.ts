import { defineWords } from '#src/foundation/ui/words.ts'

export const distributionsWords = defineWords({
  title: { fr: 'Distributions', en: 'Distributions' },
  add: { fr: 'Nouvelle distribution', en: 'New distribution' },
  upcoming: { fr: 'À venir', en: 'Coming' },
  past: { fr: 'Passées', en: 'Past' },
  date: { fr: 'Date', en: 'Date' },
  hours: { fr: 'Horaires', en: 'Hours' },
  place: { fr: 'Lieu', en: 'Place' },
  producers: { fr: 'Producteurs', en: 'Producers' },
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
