import { defineWords } from '#src/foundation/ui/words.ts'

export const passwordPageWords = defineWords({
  title: { fr: 'Mot de passe oublié', en: 'Forgotten password' },
  lead: {
    fr: 'Nous vous envoyons un code à 6 chiffres. Il permet d’en choisir un nouveau.',
    en: 'We send you a code of 6 digits. With it you choose a new one.',
  },
  submit: { fr: 'Envoyer le code', en: 'Send the code' },
  back: { fr: 'Retour à la connexion', en: 'Back to sign in' },
  newTitle: { fr: 'Nouveau mot de passe', en: 'New password' },
  newHelp: {
    fr: 'Vos autres appareils seront déconnectés.',
    en: 'Your other devices will be signed out.',
  },
  newSubmit: { fr: 'Enregistrer le mot de passe', en: 'Save the password' },
})

export const passwordLabels = defineWords({
  email: { fr: 'E-mail', en: 'E-mail' },
})

export const newPasswordLabels = defineWords({
  code: { fr: 'Code à 6 chiffres', en: 'Code of 6 digits' },
  new_password: { fr: 'Nouveau mot de passe', en: 'New password' },
})
