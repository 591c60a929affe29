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
  onRequest: {
    fr: 'Le groupe accepte ses membres sur demande : la vôtre part dès que votre e-mail est vérifié. Les personnes qui gèrent les membres voient votre nom, votre e-mail, votre téléphone et votre message.',
    en: 'The group takes members on request: yours is sent once your e-mail is proven. The people who look after members see your name, e-mail, phone and message.',
  },
  completeTitle: { fr: 'Compléter mes coordonnées', en: 'Complete my details' },
  completeMeans: {
    fr: 'Le groupe les demande à ses membres. Les personnes qui gèrent les membres les voient.',
    en: 'The group asks its members for them. The people who look after members see them.',
  },
  complete: { fr: 'Enregistrer', en: 'Save' },
  hasAccount: {
    fr: (email: string) => `Votre compte : ${email}`,
    en: (email: string) => `Your account: ${email}`,
  },
})

/** What a group that takes nobody by itself says, by its policy, and what to do then. */
export const notOpenWords = defineWords({
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
  isMember: { fr: 'Déjà membre ?', en: 'A member already?' },
  signIn: { fr: 'Connexion', en: 'Sign in' },
  mayLook: {
    fr: 'Vous pouvez regarder la boutique en attendant.',
    en: 'You may look at the shop meanwhile.',
  },
})
