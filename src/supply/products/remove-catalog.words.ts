import { defineWords } from '#src/foundation/ui/words.ts'

export const removeCatalogWords = defineWords({
  title: { fr: 'Supprimer le catalogue', en: 'Delete the catalogue' },
  ask: {
    fr: (name: string) => `Supprimer « ${name} » ?`,
    en: (name: string) => `Delete “${name}”?`,
  },
  means: {
    fr: (products: string) => `Le catalogue et ses produits (${products}) disparaissent.`,
    en: (products: string) => `The catalogue and its products (${products}) are gone for good.`,
  },
  keep: { fr: 'Le garder', en: 'Keep it' },
  inUse: {
    fr: (name: string) => `« ${name} » a déjà servi à une distribution.`,
    en: (name: string) => `“${name}” has taken part in a distribution.`,
  },
  inUseWhy: {
    fr: 'Il reste, pour que les paniers disent ce qu’ils contenaient. Terminez-le : il n’est plus proposé.',
    en: 'It stays, so that baskets still say what they held. End it: it is offered no more.',
  },
  end: { fr: 'Terminer le catalogue', en: 'End the catalogue' },
})
