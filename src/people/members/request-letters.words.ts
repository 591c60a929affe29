import { defineWords } from '#src/foundation/ui/words.ts'

/** To whoever may answer: somebody asks to join. */
export const requestedWords = defineWords({
  subject: {
    fr: (name: string, group: string) => `${name} demande à rejoindre ${group}`,
    en: (name: string, group: string) => `${name} asks to join ${group}`,
  },
  title: { fr: 'Une demande vous attend', en: 'A request waits for you' },
  asks: {
    fr: (name: string, group: string) => `${name} demande à rejoindre « ${group} ».`,
    en: (name: string, group: string) => `${name} asks to join “${group}”.`,
  },
  quoted: { fr: (text: string) => `« ${text} »`, en: (text: string) => `“${text}”` },
  open: { fr: 'Lire et répondre', en: 'Read and answer' },
  why: {
    fr: 'Vous recevez cette lettre parce que vous gérez les membres du groupe. Votre réponse à cette lettre va à la personne qui demande.',
    en: 'You get this letter because you look after the group’s members. An answer to this letter goes to the person who asks.',
  },
})

/** To whoever asked: the answer. */
export const answeredWords = defineWords({
  acceptedSubject: {
    fr: (group: string) => `Bienvenue : ${group}`,
    en: (group: string) => `Welcome: ${group}`,
  },
  refusedSubject: {
    fr: (group: string) => `Votre demande à ${group}`,
    en: (group: string) => `Your request to ${group}`,
  },
  acceptedTitle: { fr: 'Votre demande est acceptée', en: 'Your request is accepted' },
  refusedTitle: { fr: 'Votre demande n’est pas acceptée', en: 'Your request is not accepted' },
  accepted: {
    fr: (name: string, group: string) =>
      `Bonjour ${name}, vous êtes maintenant membre de « ${group} ». Vous pouvez commander à ses distributions.`,
    en: (name: string, group: string) =>
      `Hello ${name}, you are now a member of “${group}”. You can order at its distributions.`,
  },
  refused: {
    fr: (name: string, group: string) =>
      `Bonjour ${name}, « ${group} » ne peut pas vous accueillir pour l’instant.`,
    en: (name: string, group: string) =>
      `Hello ${name}, “${group}” can’t take you in at the moment.`,
  },
  says: { fr: 'Le groupe ajoute :', en: 'The group adds:' },
  toShop: { fr: 'Voir la boutique', en: 'See the shop' },
  again: {
    fr: 'Une nouvelle demande est possible dans 7 jours. Pour en parler, répondez à cette lettre.',
    en: 'You may ask again in 7 days. To talk about it, answer this letter.',
  },
  welcome: {
    fr: 'Une question ? Répondez à cette lettre, le groupe la lit.',
    en: 'A question? Answer this letter, the group reads it.',
  },
})
