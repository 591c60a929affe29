import { defineWords, type Lang } from '#src/foundation/ui/words.ts'

export const codeWords = defineWords({
  title: { fr: 'Votre code', en: 'Your code' },
  sentTo: {
    fr: 'Un code à 6 chiffres part à l’adresse ',
    en: 'A code of 6 digits is on its way to ',
  },
  sentEnd: {
    fr: '. Il est valable 15 minutes.',
    en: '. It is valid for 15 minutes.',
  },
  signInSentTo: {
    fr: 'S’il y a un compte à cette adresse, un lien et un code à 6 chiffres partent à ',
    en: 'If there is an account for it, a link and a code of 6 digits are on their way to ',
  },
  signInSentEnd: {
    fr: '. Ouvrez le lien sur l’appareil de votre choix, ou tapez ici le code. Ils sont valables 15 minutes.',
    en: '. Open the link on any device of yours, or type the code here. They are valid for 15 minutes.',
  },
  submit: { fr: 'Continuer', en: 'Continue' },
  resend: { fr: 'Renvoyer le code', en: 'Send the code again' },
  resent: { fr: 'Un nouveau code est parti.', en: 'A new code is on its way.' },
  resentText: { fr: 'Seul le dernier compte.', en: 'Only the last one counts.' },
  noLetter: {
    fr: 'Rien reçu ? Regardez dans les courriers indésirables.',
    en: 'Nothing received? Have a look at your junk mail.',
  },
  otherAddress: { fr: 'Changer d’adresse', en: 'Use another address' },
  passwordHelp: {
    fr: 'Ce n’est pas dans ce navigateur que le formulaire a été rempli : choisissez ici votre mot de passe.',
    en: 'The form was filled in another browser: choose your password here.',
  },
})

/** The page as the letter’s link opens it: one button, nothing to type. */
const opened = defineWords({
  signInTitle: { fr: 'Connexion', en: 'Sign in' },
  signInLead: { fr: 'Vous vous connectez avec l’adresse ', en: 'You sign in as ' },
  signIn: { fr: 'Me connecter', en: 'Sign me in' },
  registerTitle: { fr: 'Confirmer votre inscription', en: 'Confirm your registration' },
  registerLead: { fr: 'Vous vous inscrivez avec l’adresse ', en: 'You register as ' },
  register: { fr: 'Confirmer', en: 'Confirm' },
})

export function openedWords(lang: Lang) {
  const words = opened(lang)
  return {
    signIn: { title: words.signInTitle, lead: words.signInLead, submit: words.signIn },
    register: { title: words.registerTitle, lead: words.registerLead, submit: words.register },
  }
}

export const codeLabels = defineWords({
  code: { fr: 'Code à 6 chiffres', en: 'Code of 6 digits' },
  new_password: { fr: 'Mot de passe', en: 'Password' },
})

export const codeErrors = defineWords({
  'not-six-digits': {
    fr: 'Écrivez les 6 chiffres du code.',
    en: 'Write the 6 digits of the code.',
  },
  'wrong-code': {
    fr: 'Ce n’est pas ce code. Vérifiez les chiffres de la dernière lettre.',
    en: 'This is not the code. Check the digits of the latest letter.',
  },
  'dead-code': {
    fr: 'Ce code ne vaut plus rien. Demandez-en un nouveau ci-dessous.',
    en: 'This code is no longer valid. Ask for a new one below.',
  },
  'form-gone': {
    fr: 'Votre inscription a attendu trop longtemps. Remplissez de nouveau le formulaire.',
    en: 'Your registration has waited too long. Fill in the form again.',
  },
  'too-soon': {
    fr: 'Un code vient de partir. Attendez une minute avant d’en demander un autre.',
    en: 'A code has just been sent. Wait a minute before asking for another.',
  },
})
