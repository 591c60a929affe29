import { defineWords } from '#src/foundation/ui/words.ts'

export const confirmWords = defineWords({
  title: { fr: 'Confirmez que c’est vous', en: 'Confirm that it is you' },
  intro: {
    fr: 'Ce qui suit change la façon dont on entre dans votre compte. La confirmation vaut 10 minutes.',
    en: 'What follows changes how one gets into your account. Confirming is good for 10 minutes.',
  },
  submit: { fr: 'Continuer', en: 'Continue' },
  byLetter: { fr: 'Recevoir un code par e-mail', en: 'Get a code by e-mail' },
  sentTo: {
    fr: (email: string) => `Un code à 6 chiffres part à ${email}. Tapez-le ici.`,
    en: (email: string) => `A code of 6 digits is on its way to ${email}. Type it here.`,
  },
  byPassword: { fr: 'Avec le mot de passe', en: 'With the password' },
  resend: { fr: 'Renvoyer le code', en: 'Send the code again' },
})

export const confirmErrors = defineWords({
  'wrong-password': {
    fr: 'Ce n’est pas votre mot de passe.',
    en: 'This is not your password.',
  },
})
