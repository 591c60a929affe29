import { defineWords } from '#src/foundation/ui/words.ts'

export const newEmailWords = defineWords({
  title: { fr: 'Changer d’e-mail', en: 'Change e-mail' },
  now: { fr: 'Votre e-mail est ', en: 'Your e-mail is ' },
  nowEnd: {
    fr: '. Il change quand le code reçu à la nouvelle adresse est tapé ici.',
    en: '. It changes once the code sent to the new address is typed here.',
  },
  send: { fr: 'Recevoir le code', en: 'Send the code' },
  codeTitle: { fr: 'Votre code', en: 'Your code' },
  sentTo: { fr: 'Un e-mail part à ', en: 'An e-mail is on its way to ' },
  sentEnd: {
    fr: '. Il contient un code à 6 chiffres, valable 15 minutes.',
    en: '. It holds a code of 6 digits, valid for 15 minutes.',
  },
  confirm: { fr: 'Changer mon e-mail', en: 'Change my e-mail' },
  other: { fr: 'Autre adresse ou nouveau code', en: 'Another address or a new code' },
})

export const newEmailLabels = defineWords({
  email: { fr: 'Nouvel e-mail', en: 'New e-mail' },
})

export const newEmailErrors = defineWords({
  same: { fr: 'C’est déjà votre e-mail.', en: 'This is your e-mail already.' },
  'too-soon': {
    fr: 'Un code vient de partir à cette adresse. Attendez une minute avant d’en demander un autre.',
    en: 'A code has just been sent to this address. Wait a minute before asking for another.',
  },
})

export const newEmailLetterWords = defineWords({
  codeSubject: {
    fr: (code: string) => `${code} est votre code pour changer d’e-mail`,
    en: (code: string) => `${code} is your code to change your e-mail`,
  },
  codeTitle: { fr: 'Votre nouvel e-mail', en: 'Your new e-mail' },
  codeText: {
    fr: (name: string) =>
      `Bonjour ${name},\ntapez ce code sur la page qui vous le demande : cette adresse devient celle de votre compte.`,
    en: (name: string) =>
      `Hello ${name},\ntype this code on the page that asks for it: this address becomes your account’s.`,
  },
  codeButton: { fr: 'Ouvrir la page', en: 'Open the page' },
  codeNote: {
    fr: 'Ce code est valable 15 minutes et ne sert qu’une fois. Vous n’avez rien demandé ? Ne faites rien, et ne le donnez à personne.',
    en: 'This code is valid for 15 minutes and works once. You asked for nothing? Do nothing, and give it to nobody.',
  },
  takenSubject: { fr: 'Cette adresse a déjà un compte', en: 'This address already has an account' },
  takenText: {
    fr: 'Quelqu’un vient de demander que cette adresse devienne celle d’un autre compte. Elle a déjà le sien : rien ne change. Si c’était vous, connectez-vous avec cette adresse, ou choisissez-en une autre.',
    en: 'Somebody has just asked for this address to become another account’s. It has its own: nothing changes. If it was you, sign in with this address, or choose another one.',
  },
  changedSubject: { fr: 'Votre e-mail a changé', en: 'Your e-mail has changed' },
  changedText: {
    fr: (name: string) =>
      `Bonjour ${name},\nvotre compte a maintenant une autre adresse. Celle-ci ne sert plus à vous connecter, et c’est notre dernier message ici.`,
    en: (name: string) =>
      `Hello ${name},\nyour account now has another address. This one no longer signs you in, and this is our last message here.`,
  },
  changedNotYou: {
    fr: 'Ce n’était pas vous ? Prévenez tout de suite le coordinateur d’un de vos groupes.',
    en: 'It was not you? Tell a coordinator of one of your groups right away.',
  },
})
