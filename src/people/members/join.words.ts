import { defineWords } from '#src/foundation/ui/words.ts'

export const joinWords = defineWords({
  title: { fr: 'S’inscrire', en: 'Register' },
  at: { fr: (group: string) => `Groupe « ${group} »`, en: (group: string) => `Group “${group}”` },
  joinTitle: {
    fr: (group: string) => `Rejoindre « ${group} » ?`,
    en: (group: string) => `Join “${group}”?`,
  },
  joinMeans: {
    fr: 'Vous pourrez commander à ses distributions. Les personnes qui gèrent les membres verront votre nom, votre e-mail et votre téléphone.',
    en: 'You will be able to order at its distributions. The people who look after members will see your name, e-mail and phone.',
  },
  join: { fr: 'Rejoindre le groupe', en: 'Join the group' },
  look: { fr: 'Voir le groupe', en: 'See the group' },
  asked: {
    fr: 'Le groupe demande encore ceci :',
    en: 'The group still asks for this:',
  },
  hasAccount: {
    fr: (email: string) => `Votre compte : ${email}`,
    en: (email: string) => `Your account: ${email}`,
  },
})

/** What a group that takes nobody by itself says, by its policy, and what to do then. */
export const notOpenWords = defineWords({
  'waiting-list': {
    fr: (group: string) => `${group} accepte de nouveaux membres sur demande.`,
    en: (group: string) => `${group} takes new members on request.`,
  },
  closed: {
    fr: (group: string) => `${group} ajoute ses membres lui-même.`,
    en: (group: string) => `${group} adds its members itself.`,
  },
  full: {
    fr: (group: string) => `${group} est complet pour l’instant.`,
    en: (group: string) => `${group} is full for now.`,
  },
  write: {
    fr: 'Écrivez-lui pour demander une place :',
    en: 'Write to ask for a place:',
  },
  noContact: {
    fr: 'Demandez une place à quelqu’un qui en fait partie : le groupe ne donne pas d’adresse.',
    en: 'Ask somebody who belongs to it for a place: the group gives no address.',
  },
  mayLook: {
    fr: 'Vous pouvez regarder la boutique en attendant.',
    en: 'You may look at the shop meanwhile.',
  },
})
