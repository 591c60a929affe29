import { defineWords } from '#src/foundation/ui/words.ts'

/** Letters with a code: why it comes, by what it opens and whether the e-mail has an account. */
export const codeLetterWords = defineWords({
  registerSubject: {
    fr: (code: string) => `${code} est votre code d’inscription`,
    en: (code: string) => `${code} is your code to register`,
  },
  registerTitle: { fr: 'Confirmez votre inscription', en: 'Confirm your registration' },
  registerText: {
    fr: 'Tapez ce code sur la page qui vous le demande, ou ouvrez-la d’ici.',
    en: 'Type this code on the page that asks for it, or open it from here.',
  },
  knownSubject: { fr: 'Vous avez déjà un compte', en: 'You already have an account' },
  knownTitle: { fr: 'Vous avez déjà un compte', en: 'You already have an account' },
  knownText: {
    fr: 'Quelqu’un vient de remplir une inscription avec votre adresse. Si c’est vous, ce code vous connecte à votre compte. Ce qui a été saisi n’est pas gardé.',
    en: 'Somebody has just filled in a registration with your address. If it was you, this code signs you in to your account. What was typed is not kept.',
  },
  signInSubject: {
    fr: (code: string) => `${code} est votre code de connexion`,
    en: (code: string) => `${code} is your code to sign in`,
  },
  signInTitle: { fr: 'Votre lien de connexion', en: 'Your link to sign in' },
  signInText: {
    fr: 'Ouvrez ce lien sur l’appareil où vous voulez vous connecter, ou tapez ce code sur la page qui vous le demande.',
    en: 'Open this link on the device where you want to sign in, or type this code on the page that asks for it.',
  },
  signInButton: { fr: 'Me connecter', en: 'Sign me in' },
  signInNote: {
    fr: 'Le lien et le code sont valables 15 minutes et ne servent qu’une fois. Vous n’avez rien demandé ? Ne faites rien, et ne les donnez à personne.',
    en: 'Link and code are valid for 15 minutes and work once. You asked for nothing? Do nothing, and give them to nobody.',
  },
  passwordSubject: {
    fr: 'Choisir un nouveau mot de passe',
    en: 'Choose a new password',
  },
  passwordTitle: { fr: 'Choisir un nouveau mot de passe', en: 'Choose a new password' },
  passwordText: {
    fr: 'Avec ce code, vous choisissez un nouveau mot de passe. L’ancien reste valable jusque-là.',
    en: 'With this code you choose a new password. The old one is good until then.',
  },
  button: { fr: 'Ouvrir la page', en: 'Open the page' },
  note: {
    fr: 'Ce code est valable 15 minutes et ne sert qu’une fois. Vous n’avez rien demandé ? Ne faites rien, et ne le donnez à personne.',
    en: 'This code is valid for 15 minutes and works once. You asked for nothing? Do nothing, and give it to nobody.',
  },
})

export const passwordLetterWords = defineWords({
  subject: { fr: 'Votre mot de passe a changé', en: 'Your password has changed' },
  text: {
    fr: (name: string) =>
      `Bonjour ${name},\nun nouveau mot de passe vient d’être choisi pour votre compte.`,
    en: (name: string) => `Hello ${name},\na new password has just been chosen for your account.`,
  },
  all: { fr: ' Vos appareils ont été déconnectés.', en: ' Your devices were signed out.' },
  others: {
    fr: ' Vos autres appareils ont été déconnectés.',
    en: ' Your other devices were signed out.',
  },
  none: { fr: '', en: '' },
  notYou: {
    fr: 'Ce n’était pas vous ? Choisissez-en un autre tout de suite : le code arrive à cette adresse.',
    en: 'It was not you? Choose another one right away: the code comes to this address.',
  },
  button: { fr: 'Choisir un autre mot de passe', en: 'Choose another password' },
})
