import { defineWords } from '#src/foundation/ui/words.ts'

/** A group's public page. */
export const groupPageWords = defineWords({
  order: { fr: 'Commander', en: 'Order' },
  signIn: { fr: 'Connexion', en: 'Sign in' },
  register: { fr: 'S’inscrire', en: 'Register' },
  join: { fr: 'Rejoindre le groupe', en: 'Join the group' },
  next: { fr: 'Prochaines distributions', en: 'Next distributions' },
  producers: { fr: 'Ceux qui produisent', en: 'Those who grow' },
  contact: { fr: 'Contact', en: 'Contact' },
  noneTitle: { fr: 'Pas de distribution prévue', en: 'No distribution planned' },
  noneText: {
    fr: 'La prochaine date sera annoncée ici.',
    en: 'The next date will be announced here.',
  },
})
