import { defineWords } from '#src/foundation/ui/words.ts'

/** What people with rights read beside the shop. */
export const whyNotWords = defineWords({
  title: {
    fr: 'Pourquoi ne peut-on pas le commander ?',
    en: 'Why can it not be ordered?',
  },
  count: {
    fr: (n: number) => (n > 1 ? `${n} raisons` : '1 raison'),
    en: (n: number) => (n === 1 ? '1 reason' : `${n} reasons`),
  },
  onlyYou: {
    fr: 'Les membres ne voient pas ces lignes.',
    en: 'Members don’t see these lines.',
  },
})
