import { defineWords } from '#src/foundation/ui/words.ts'

export const copyCatalogWords = defineWords({
  title: { fr: 'Reprendre pour une nouvelle saison', en: 'Take up for a new season' },
  means: {
    fr: (products: string) =>
      `Un nouveau catalogue reprend ${products}, avec leurs prix et leurs photos. Les stocks suivis repartent de 0. L’ancien reste comme il est.`,
    en: (products: string) =>
      `A new catalogue takes up ${products}, with their prices and photos. Stocks that are kept start at 0. The old one stays as it is.`,
  },
  name: { fr: 'Nom du nouveau catalogue', en: 'Name of the new catalogue' },
  startsOn: { fr: 'Début', en: 'Start' },
  endsOn: { fr: 'Fin', en: 'End' },
  confirm: { fr: 'Créer le nouveau catalogue', en: 'Make the new catalogue' },
})
