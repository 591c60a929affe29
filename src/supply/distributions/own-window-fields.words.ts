import { shortDay, time } from '#src/foundation/ui/format.ts'
import { defineWords, type Lang } from '#src/foundation/ui/words.ts'
import type { WindowTimes } from './own-windows.rules.ts'

/** A catalogue that opens and closes apart from the distribution. */
export const ownWindowWords = defineWords({
  follows: { fr: 'Suit la distribution', en: 'Follows the distribution' },
  follow: {
    fr: 'Ses commandes suivent la distribution',
    en: 'Its orders follow the distribution',
  },
  own: { fr: 'Ses commandes ont leurs propres dates', en: 'Its orders have dates of their own' },
  windowOf: {
    fr: (producer: string) => `Commandes de ${producer}`,
    en: (producer: string) => `Orders of ${producer}`,
  },
  fieldOf: {
    fr: (producer: string, field: string) => `${producer}, ${field}`,
    en: (producer: string, field: string) => `${producer}, ${field}`,
  },
  opensDay: { fr: 'Ouverture : jour', en: 'Opening: day' },
  opensTime: { fr: 'Ouverture : heure', en: 'Opening: time' },
  closesDay: { fr: 'Fermeture : jour', en: 'Closing: day' },
  closesTime: { fr: 'Fermeture : heure', en: 'Closing: time' },
  at: {
    fr: (day: string, time: string) => `${day} à ${time}`,
    en: (day: string, time: string) => `${day} at ${time}`,
  },
  between: {
    fr: (from: string, to: string) => `du ${from} au ${to}`,
    en: (from: string, to: string) => `from ${from} to ${to}`,
  },
})

/** « du sam. 21 nov. à 8 h au mer. 25 nov. à 20 h » */
export function saidWindow(lang: Lang, window: WindowTimes): string {
  const words = ownWindowWords(lang)
  return words.between(
    words.at(shortDay(lang, window.opensDay), time(lang, window.opensTime)),
    words.at(shortDay(lang, window.closesDay), time(lang, window.closesTime)),
  )
}
