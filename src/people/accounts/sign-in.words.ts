import { defineWords } from '#src/foundation/ui/words.ts'

export const signInWords = defineWords({
  title: { fr: 'Connexion', en: 'Sign in' },
  submit: { fr: 'Connexion', en: 'Sign in' },
  forgotten: { fr: 'Mot de passe oublié', en: 'Forgotten password' },
  byLetter: { fr: 'Recevoir un lien par e-mail', en: 'Get a link by e-mail' },
  byLetterHelp: {
    fr: 'Sans mot de passe : un lien de connexion part à votre adresse.',
    en: 'Without a password: a link to sign in goes to your address.',
  },
  unknown: { fr: 'Pas encore de compte ?', en: 'No account yet?' },
  register: { fr: 'S’inscrire', en: 'Register' },
})

export const signInLabels = defineWords({
  email: { fr: 'E-mail', en: 'E-mail' },
  password: { fr: 'Mot de passe', en: 'Password' },
})

export const signInErrors = defineWords({
  'wrong-pair': {
    fr: 'Cet e-mail et ce mot de passe ne vont pas ensemble.',
    en: 'This e-mail and this password do not belong together.',
  },
})
