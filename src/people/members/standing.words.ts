import { defineWords } from '#src/foundation/ui/words.ts'

/** What somebody’s standing in a group asks to be said on its pages. */
export const standingWords = defineWords({
  waiting: {
    fr: (count: number) =>
      count === 1
        ? '1 foyer demande à rejoindre le groupe'
        : `${count} foyers demandent à rejoindre le groupe`,
    en: (count: number) =>
      count === 1 ? '1 household asks to join' : `${count} households ask to join`,
  },
  answer: { fr: 'Répondre', en: 'Answer' },
  asked: { fr: 'Votre demande est envoyée.', en: 'Your request is sent.' },
  askedNext: {
    fr: (group: string) => `${group} vous répond par e-mail.`,
    en: (group: string) => `${group} answers by e-mail.`,
  },
  seeRequest: { fr: 'Voir ma demande', en: 'See my request' },
})
