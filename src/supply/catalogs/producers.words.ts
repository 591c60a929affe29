import { defineWords } from '#src/foundation/ui/words.ts'

export const producersWords = defineWords({
  title: { fr: 'Producteurs', en: 'Producers' },
  intro: {
    fr: 'Ceux des catalogues du groupe, et ce qui manque à leur fiche avant de vendre.',
    en: 'Those of the group’s catalogues, and what their sheets lack before they sell.',
  },
  catalogs: { fr: 'Catalogues', en: 'Catalogues' },
  producer: { fr: 'Producteur', en: 'Producer' },
  town: { fr: 'Commune', en: 'Town' },
  keptBy: { fr: 'Fiche tenue par', en: 'Sheet kept by' },
  us: { fr: 'votre groupe', en: 'your group' },
  state: { fr: 'Fiche', en: 'Sheet' },
  lacks: { fr: 'Ce qui manque', en: 'What is missing' },
  proposals: {
    fr: (count: number) => (count === 1 ? '1 proposition à lire' : `${count} propositions à lire`),
    en: (count: number) => (count === 1 ? '1 proposal to read' : `${count} proposals to read`),
  },
  add: { fr: 'Ajouter un producteur', en: 'Add a producer' },
  none: { fr: 'Pas encore de producteur', en: 'No producer yet' },
  noneWhy: {
    fr: 'Un producteur arrive avec son premier catalogue.',
    en: 'A producer comes with the first catalogue.',
  },
})
