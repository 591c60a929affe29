import { defineWords } from '#src/foundation/ui/words.ts'

/** A group's public page. */
export const groupPageWords = defineWords({
  order: { fr: 'Commander', en: 'Order' },
  signIn: { fr: 'Connexion', en: 'Sign in' },
  register: { fr: 'S’inscrire', en: 'Register' },
  join: { fr: 'Rejoindre le groupe', en: 'Join the group' },
  ask: { fr: 'Demander à rejoindre le groupe', en: 'Ask to join the group' },
  'waiting-list': {
    fr: (group: string) => `${group} accepte ses membres sur demande.`,
    en: (group: string) => `${group} takes members on request.`,
  },
  closed: {
    fr: (group: string) => `${group} ajoute ses membres lui-même.`,
    en: (group: string) => `${group} adds its members itself.`,
  },
  full: {
    fr: (group: string) => `${group} est complet pour l’instant.`,
    en: (group: string) => `${group} is full for now.`,
  },
  howToJoin: { fr: 'À qui demander une place', en: 'Whom to ask for a place' },
  access: { fr: 'Accès :', en: 'Access:' },
  places: { fr: 'Lieux', en: 'Places' },
  next: { fr: 'Prochaines distributions', en: 'Next distributions' },
  producers: { fr: 'Ceux qui produisent', en: 'Those who grow' },
  contact: { fr: 'Contact', en: 'Contact' },
  noneTitle: { fr: 'Pas de distribution prévue', en: 'No distribution planned' },
  noneText: {
    fr: 'La prochaine date sera annoncée ici.',
    en: 'The next date will be announced here.',
  },
  placePhoto: {
    fr: (name: string) => `Photo du lieu : ${name}`,
    en: (name: string) => `Photo of the place: ${name}`,
  },
})
