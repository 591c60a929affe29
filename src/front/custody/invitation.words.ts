import { defineWords } from '#src/foundation/ui/words.ts'

export const invitationWords = defineWords({
  title: {
    fr: (inviter: string) => `${inviter} vous invite dans son foyer`,
    en: (inviter: string) => `${inviter} invites you into their household`,
  },
  lead: {
    fr: 'Un seul panier pour le foyer, chacun ses propres identifiants. Les e-mails du panier vont aux deux personnes.',
    en: 'One basket for the household, each signing in on their own. E-mails about the basket go to both people.',
  },
  withEmail: { fr: 'Votre adresse : ', en: 'Your address: ' },
  register: { fr: 'Rejoindre le foyer', en: 'Join the household' },
  known: {
    fr: 'Cette adresse a déjà un compte. Connectez-vous pour répondre à l’invitation.',
    en: 'This address already has an account. Sign in to answer the invitation.',
  },
  signIn: { fr: 'Connexion', en: 'Sign in' },
  join: { fr: 'Rejoindre le foyer', en: 'Join the household' },
  moves: {
    fr: 'Vos paniers en attente rejoignent ceux du foyer. Vos identifiants et vos droits restent les vôtres. Votre foyer actuel, vide, disparaît.',
    en: 'Your unfinished baskets join those of the household. How you sign in and your rights stay yours. Your present household, empty then, goes.',
  },
  later: { fr: 'Plus tard', en: 'Later' },
  mergeTitle: {
    fr: 'Vous ne pouvez pas rejoindre ce foyer seul.',
    en: 'You can’t join this household alone.',
  },
  mergeText: {
    fr: 'Il resterait dans votre foyer actuel :',
    en: 'In your present household there would be left:',
  },
  mergeAsk: {
    fr: 'Demandez à un coordinateur d’un de vos groupes de réunir les deux foyers. Rien n’est changé.',
    en: 'Ask a coordinator of one of your groups to merge the two households. Nothing is changed.',
  },
  full: {
    fr: 'Ce foyer a déjà deux personnes. Demandez à qui vous invite.',
    en: 'This household has two people already. Ask who invites you.',
  },
  goneTitle: { fr: 'Cette invitation ne vaut plus rien', en: 'This invitation is no longer valid' },
  gone: {
    fr: 'Elle a été retirée, remplacée, déjà acceptée, ou elle date de plus de 14 jours. Demandez-en une autre à qui vous a écrit.',
    en: 'It was taken back, replaced, accepted already, or is older than 14 days. Ask who wrote to you for another one.',
  },
  otherTitle: {
    fr: 'Cette invitation est pour une autre adresse',
    en: 'This invitation is for another address',
  },
  other: {
    fr: (invited: string, own: string) =>
      `Elle est pour ${invited}, et vous êtes connecté avec ${own}. Déconnectez-vous, puis ouvrez de nouveau le lien de l’e-mail.`,
    en: (invited: string, own: string) =>
      `It is for ${invited}, and you are signed in as ${own}. Sign out, then open the link of the e-mail again.`,
  },
  signOut: { fr: 'Déconnexion', en: 'Sign out' },
  home: { fr: 'Accueil', en: 'Home' },
})

export const tieWords = defineWords({
  'other-person': { fr: 'une autre personne', en: 'another person' },
  membership: { fr: 'l’adhésion à un groupe', en: 'membership of a group' },
  basket: { fr: 'des paniers commandés', en: 'baskets that were ordered' },
  balance: { fr: 'un solde', en: 'a balance' },
})
