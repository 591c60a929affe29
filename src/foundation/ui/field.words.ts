import { defineWords } from './words.ts'

/** What a field may say by itself: the general error codes. A page says its own with `says`. */
export const fieldWords = defineWords({
  required: { fr: 'À remplir.', en: 'Please fill this in.' },
  'too-long': { fr: 'C’est trop long.', en: 'This is too long.' },
  'too-short': { fr: 'C’est trop court.', en: 'This is too short.' },
  'too-small': { fr: 'C’est trop petit.', en: 'This is too small.' },
  'too-big': { fr: 'C’est trop grand.', en: 'This is too big.' },
  'not-an-email': {
    fr: 'Écrivez une adresse complète, par exemple prenom@exemple.fr.',
    en: 'Write a whole address, for example first@example.org.',
  },
  'not-a-number': { fr: 'Écrivez un nombre, en chiffres.', en: 'Write a number, in digits.' },
  'not-an-amount': {
    fr: 'Écrivez un montant, par exemple 3,50.',
    en: 'Write an amount, for example 3.50.',
  },
  'not-a-day': { fr: 'Choisissez un jour.', en: 'Choose a day.' },
  'not-a-time': {
    fr: 'Écrivez une heure, par exemple 9:30.',
    en: 'Write a time, for example 9:30.',
  },
  'not-ticked': { fr: 'Cochez cette case.', en: 'Tick this box.' },
  invalid: { fr: 'À corriger.', en: 'Please check this.' },
  optional: { fr: 'facultatif', en: 'optional' },
  euros: { fr: '€', en: '€' },
  about: { fr: 'env.', en: 'approx.' },
  oneMistake: { fr: 'Il reste 1 point à corriger.', en: '1 thing left to correct.' },
  mistakes: {
    fr: (count: number) => `Il reste ${count} points à corriger.`,
    en: (count: number) => `${count} things left to correct.`,
  },
  nothingLost: { fr: 'Rien n’est perdu.', en: 'Nothing is lost.' },
  withLabel: {
    fr: (label: string, error: string) => `${label} : ${asEnd(error)}`,
    en: (label: string, error: string) => `${label}: ${asEnd(error)}`,
  },
})

/** A sentence after a colon: small first letter, no full stop. */
function asEnd(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '')
}
