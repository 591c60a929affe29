import { defineWords } from '#src/foundation/ui/words.ts'

/** How long a limit makes one wait; a code of a form's error carries the minutes: `wait-4`. */
export const waitingWords = defineWords({
  attempts: {
    fr: (minutes: number) =>
      minutes === 1
        ? 'Trop d’essais. Réessayez dans 1 minute.'
        : `Trop d’essais. Réessayez dans ${minutes} minutes.`,
    en: (minutes: number) =>
      minutes === 1
        ? 'Too many attempts. Try again in 1 minute.'
        : `Too many attempts. Try again in ${minutes} minutes.`,
  },
  letters: {
    fr: (minutes: number) =>
      minutes === 1
        ? 'Beaucoup de codes sont déjà partis. Réessayez dans 1 minute.'
        : `Beaucoup de codes sont déjà partis. Réessayez dans ${minutes} minutes.`,
    en: (minutes: number) =>
      minutes === 1
        ? 'Many codes have been sent already. Try again in 1 minute.'
        : `Many codes have been sent already. Try again in ${minutes} minutes.`,
  },
})
