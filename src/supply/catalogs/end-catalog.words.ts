import { defineWords } from '#src/foundation/ui/words.ts'

export const endCatalogWords = defineWords({
  title: { fr: 'Terminer le catalogue', en: 'End the catalogue' },
  ask: {
    fr: (name: string) => `Terminer « ${name} » ?`,
    en: (name: string) => `End “${name}”?`,
  },
  means: {
    fr: 'Les paniers déjà commandés restent, avec leur historique. Les distributions d’après ce jour ne le proposent plus.',
    en: 'Baskets already ordered stay, with their history. Distributions after this day offer it no more.',
  },
  endsOn: { fr: 'Dernier jour', en: 'Last day' },
  confirm: { fr: 'Terminer', en: 'End it' },
  keep: { fr: 'Le garder ouvert', en: 'Keep it open' },
  orRemove: {
    fr: 'Il n’a jamais servi ? Le supprimer',
    en: 'It was never used? Delete it',
  },
})
