import { defineWords } from '#src/foundation/ui/words.ts'

/** How a distribution's state and window are said, the same everywhere. */
export const stateWords = defineWords({
  cancelled: { fr: 'Annulée', en: 'Cancelled' },
  validated: { fr: 'Validée', en: 'Validated' },
  done: { fr: 'Terminée', en: 'Over' },
  toValidate: { fr: 'À valider', en: 'To validate' },
  underWay: { fr: 'En cours', en: 'Under way' },
  open: { fr: 'Commandes ouvertes', en: 'Orders open' },
  planned: { fr: 'Pas encore ouvertes', en: 'Not open yet' },
  closed: { fr: 'Commandes fermées', en: 'Orders closed' },
  reopens: {
    fr: (moment: string) => `Les commandes rouvrent ${moment}.`,
    en: (moment: string) => `Orders open again ${moment}.`,
  },
  opens: {
    fr: (moment: string) => `Les commandes ouvrent ${moment}.`,
    en: (moment: string) => `Orders open ${moment}.`,
  },
  until: {
    fr: (moment: string) => `Jusqu’à ${moment}.`,
    en: (moment: string) => `Until ${moment}.`,
  },
  remaining: { fr: (span: string) => `Il reste ${span}.`, en: (span: string) => `${span} left.` },
  daysAndHours: {
    fr: (days: number, hours: number) => `${days} jour${days > 1 ? 's' : ''} et ${hours} h`,
    en: (days: number, hours: number) => `${days} day${days === 1 ? '' : 's'} and ${hours} h`,
  },
  hoursLeft: { fr: (hours: number) => `${hours} h`, en: (hours: number) => `${hours} h` },
  minutesLeft: {
    fr: (minutes: number) => `${minutes} min`,
    en: (minutes: number) => `${minutes} min`,
  },
  closedText: { fr: 'Les commandes sont closes.', en: 'Orders are closed.' },
  order: { fr: 'Commander', en: 'Order' },
  see: { fr: 'Voir les produits', en: 'See the products' },
  forDay: { fr: (day: string) => ` pour le ${day}`, en: (day: string) => ` for ${day}` },
  ofDay: { fr: (day: string) => ` du ${day}`, en: (day: string) => ` of ${day}` },
  producers: {
    fr: (n: number) => (n > 1 ? `${n} producteurs` : `${n} producteur`),
    en: (n: number) => (n === 1 ? '1 producer' : `${n} producers`),
  },
})
