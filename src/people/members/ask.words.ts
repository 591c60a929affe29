import { defineWords } from '#src/foundation/ui/words.ts'

/** Asking to join a group that takes members on request, and waiting for its answer. */
export const askWords = defineWords({
  title: {
    fr: (group: string) => `Demander à rejoindre « ${group} »`,
    en: (group: string) => `Ask to join “${group}”`,
  },
  account: {
    fr: (email: string) => `Votre compte : ${email}`,
    en: (email: string) => `Your account: ${email}`,
  },
  means: {
    fr: 'Les personnes qui gèrent les membres lisent votre demande et y répondent. Elles voient votre nom, votre e-mail, votre téléphone et les noms de votre foyer.',
    en: 'The people who look after members read your request and answer it. They see your name, e-mail, phone and the names of your household.',
  },
  message: { fr: 'Votre message au groupe', en: 'Your message to the group' },
  messageHelp: {
    fr: 'Quelques mots sur vous, comment vous avez connu le groupe. 1 000 caractères au plus.',
    en: 'A few words about you, how you came to know the group. 1,000 characters at most.',
  },
  send: { fr: 'Envoyer ma demande', en: 'Send my request' },
  look: { fr: 'Voir le groupe', en: 'See the group' },
  asked: { fr: 'Ma demande est envoyée', en: 'My request is sent' },
  askedAt: {
    fr: (moment: string) => `Depuis ${moment}.`,
    en: (moment: string) => `Since ${moment}.`,
  },
  waits: {
    fr: (group: string) => `${group} va vous répondre.`,
    en: (group: string) => `${group} will answer you.`,
  },
  mailed: {
    fr: 'La réponse arrive par e-mail.',
    en: 'The answer comes by e-mail.',
  },
  yourMessage: { fr: 'Votre message', en: 'Your message' },
  meanwhile: {
    fr: 'En attendant, vous pouvez regarder la boutique et préparer un panier. Il se commande dès que vous êtes membre.',
    en: 'Meanwhile you may look at the shop and prepare a basket. It can be ordered once you are a member.',
  },
  seeShop: { fr: 'Voir la boutique', en: 'See the shop' },
  withdraw: { fr: 'Retirer ma demande', en: 'Withdraw my request' },
  refused: {
    fr: (group: string) => `${group} n’a pas accepté votre demande.`,
    en: (group: string) => `${group} has not accepted your request.`,
  },
  again: {
    fr: (moment: string) => `Une nouvelle demande est possible à partir de ${moment}.`,
    en: (moment: string) => `You may ask again from ${moment}.`,
  },
  quoted: { fr: (text: string) => `« ${text} »`, en: (text: string) => `“${text}”` },
  askedOften: {
    fr: 'Trois demandes aujourd’hui : la prochaine est possible demain.',
    en: 'Three requests today: the next is possible tomorrow.',
  },
})
