import { defineWords, type Lang } from '#src/foundation/ui/words.ts'

export const registerWords = defineWords({
  title: { fr: 'S’inscrire', en: 'Register' },
  lead: {
    fr: 'Un compte pour tous vos groupes. Il est gratuit.',
    en: 'One account for all your groups. It is free.',
  },
  submit: { fr: 'Inscription', en: 'Register' },
  known: { fr: 'Déjà un compte ?', en: 'Already have an account?' },
  signIn: { fr: 'Connexion', en: 'Sign in' },
  phoneHelp: {
    fr: 'Pour vous joindre le jour de la distribution. Visible des seuls coordinateurs.',
    en: 'To reach you on the day of the distribution. Seen by coordinators only.',
  },
  passwordHelp: {
    fr: 'Une phrase courte convient très bien.',
    en: 'A short sentence does very well.',
  },
  second: {
    fr: 'Ajouter une deuxième personne du foyer',
    en: 'Add a second person of the household',
  },
  secondHelp: {
    fr: 'Facultatif. Une invitation lui part par e-mail : vous aurez un seul panier, chacun vos identifiants.',
    en: 'Optional. An invitation goes out by e-mail: you will have one basket, each signing in on your own.',
  },
  accept: { fr: 'J’accepte les ', en: 'I accept the ' },
  acceptTerms: { fr: 'conditions d’utilisation', en: 'terms of use' },
  acceptVersion: {
    fr: (version: number) => ` (version ${version}) et la `,
    en: (version: number) => ` (version ${version}) and the `,
  },
  acceptPrivacy: { fr: 'politique de confidentialité', en: 'privacy policy' },
  acceptEnd: { fr: '.', en: '.' },
})

/** In the order of the screen; fields that are not asked for are simply not there. */
export const registerLabels = defineWords({
  first_name: { fr: 'Prénom', en: 'First name' },
  last_name: { fr: 'Nom', en: 'Last name' },
  email: { fr: 'E-mail', en: 'E-mail' },
  phone: { fr: 'Téléphone', en: 'Phone' },
  address_1: { fr: 'Adresse', en: 'Address' },
  address_2: { fr: 'Complément d’adresse', en: 'Address, second line' },
  postcode: { fr: 'Code postal', en: 'Postcode' },
  city: { fr: 'Ville', en: 'Town' },
  password: { fr: 'Mot de passe', en: 'Password' },
  second_first_name: { fr: 'Son prénom', en: 'Their first name' },
  second_last_name: { fr: 'Son nom', en: 'Their last name' },
  second_email: { fr: 'Son e-mail', en: 'Their e-mail' },
  terms: { fr: 'Conditions d’utilisation', en: 'Terms of use' },
})

const errors = defineWords({
  'not-a-phone': {
    fr: 'Écrivez un numéro, par exemple 06 12 34 56 78.',
    en: 'Write a number, for example 06 12 34 56 78.',
  },
  'own-email': {
    fr: 'C’est votre propre adresse. Écrivez la sienne.',
    en: 'This is your own address. Write theirs.',
  },
  'terms:not-ticked': {
    fr: 'Cochez cette case pour vous inscrire.',
    en: 'Tick this box to register.',
  },
})

/** What is wrong with an e-mail and how to repair it. */
const emailErrors = defineWords({
  'email-without-at': {
    fr: 'Il manque le signe « @ » dans l’adresse.',
    en: 'The address lacks its “@”.',
  },
  'email-without-name': {
    fr: 'Il manque ce qui vient avant « @ ».',
    en: 'What stands before “@” is missing.',
  },
  'email-without-domain': {
    fr: 'Il manque ce qui vient après « @ », par exemple « orange.fr ».',
    en: 'What stands after “@” is missing, for example “orange.fr”.',
  },
  'email-without-ending': {
    fr: 'Il manque la fin de l’adresse, par exemple « .fr ».',
    en: 'The end of the address is missing, for example “.fr”.',
  },
})

const passwordWords = defineWords({
  missing: {
    fr: (missing: number) => `10 caractères au moins : il en manque ${missing}.`,
    en: (missing: number) => `At least 10 characters: ${missing} more needed.`,
  },
})

const LACKING = [1, 2, 3, 4, 5, 6, 7, 8, 9]

export function emailSays(lang: Lang): Record<string, string> {
  return emailErrors(lang)
}

/** « 10 caractères au moins : il en manque 3. » by its code `missing-3`. */
export function passwordSays(lang: Lang): Record<string, string> {
  const { missing } = passwordWords(lang)
  return Object.fromEntries(LACKING.map((count) => [`missing-${count}`, missing(count)]))
}

export function registerSays(lang: Lang): Record<string, string> {
  return { ...emailSays(lang), ...passwordSays(lang), ...errors(lang) }
}
