import { defineWords } from '#src/foundation/ui/words.ts'

export const invitingWords = defineWords({
  title: { fr: 'Inviter une deuxième personne', en: 'Invite a second person' },
  lead: {
    fr: 'Elle reçoit un e-mail, valable 14 jours. Une fois dans votre foyer, elle voit le même panier, se connecte avec ses propres identifiants et reçoit aussi les e-mails du panier.',
    en: 'They get an e-mail, valid for 14 days. Once in your household they see the same basket, sign in on their own, and get the e-mails about the basket too.',
  },
  submit: { fr: 'Envoyer l’invitation', en: 'Send the invitation' },
})

export const invitingLabels = defineWords({
  first_name: { fr: 'Prénom', en: 'First name' },
  last_name: { fr: 'Nom', en: 'Last name' },
  email: { fr: 'E-mail', en: 'E-mail' },
})

export const invitingErrors = defineWords({
  'already-here': {
    fr: 'Cette personne est déjà dans votre foyer.',
    en: 'This person is in your household already.',
  },
  full: {
    fr: 'Votre foyer a déjà deux personnes.',
    en: 'Your household has two people already.',
  },
  invited: {
    fr: 'Une autre personne est déjà invitée. Retirez d’abord son invitation.',
    en: 'Somebody else is invited already. Take that invitation back first.',
  },
  'too-soon': {
    fr: 'L’invitation vient de partir. Attendez une minute avant de la renvoyer.',
    en: 'The invitation has just been sent. Wait a minute before sending it again.',
  },
  gone: { fr: 'Cette invitation n’est plus là.', en: 'This invitation is gone.' },
})

export const invitationLetterWords = defineWords({
  subject: {
    fr: (inviter: string) => `${inviter} vous invite dans son foyer`,
    en: (inviter: string) => `${inviter} invites you into their household`,
  },
  text: {
    fr: (name: string, inviter: string) =>
      `Bonjour ${name},\n${inviter} vous propose de commander ensemble sur Cageot : un seul panier pour votre foyer, chacun ses propres identifiants.`,
    en: (name: string, inviter: string) =>
      `Hello ${name},\n${inviter} suggests ordering together on Cageot: one basket for your household, each signing in on their own.`,
  },
  button: { fr: 'Voir l’invitation', en: 'See the invitation' },
  note: {
    fr: 'Ce lien est valable 14 jours. Il est pour vous seul : ne le transférez pas. Vous ne connaissez pas cette personne ? Ne faites rien.',
    en: 'This link is valid for 14 days. It is for you alone: do not forward it. You do not know this person? Do nothing.',
  },
})

export const joinedLetterWords = defineWords({
  subject: {
    fr: (newcomer: string) => `${newcomer} est dans votre foyer`,
    en: (newcomer: string) => `${newcomer} is in your household`,
  },
  text: {
    fr: (name: string, newcomer: string) =>
      `Bonjour ${name},\n${newcomer} a accepté votre invitation. Vous voyez le même panier et recevez tous les deux les e-mails de vos commandes.`,
    en: (name: string, newcomer: string) =>
      `Hello ${name},\n${newcomer} has accepted your invitation. You see the same basket, and both get the e-mails about your orders.`,
  },
  button: { fr: 'Voir mon foyer', en: 'See my household' },
})
