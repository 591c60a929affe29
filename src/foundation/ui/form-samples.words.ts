import { defineWords } from './words.ts'

export const formSampleWords = defineWords({
  title: { fr: 'S’inscrire', en: 'Register' },
  where: {
    fr: 'au Marché du Lavoir, Saint-Avit-la-Plaine. L’adhésion est de 10,00 € par an.',
    en: 'at Marché du Lavoir, Saint-Avit-la-Plaine. Membership is €10.00 a year.',
  },
  firstName: { fr: 'Prénom', en: 'First name' },
  lastName: { fr: 'Nom', en: 'Last name' },
  email: { fr: 'E-mail', en: 'E-mail' },
  phone: { fr: 'Téléphone', en: 'Phone' },
  phoneHelp: {
    fr: 'Pour vous joindre le jour de la distribution. Visible des seuls coordinateurs.',
    en: 'To reach you on the day of the distribution. Seen by coordinators only.',
  },
  password: { fr: 'Mot de passe', en: 'Password' },
  passwordHelp: {
    fr: 'Une phrase courte convient très bien.',
    en: 'A short sentence does very well.',
  },
  terms: { fr: 'Conditions d’utilisation', en: 'Terms of use' },
  accept: { fr: 'J’accepte les ', en: 'I accept the ' },
  acceptTerms: { fr: 'conditions d’utilisation', en: 'terms of use' },
  submit: { fr: 'Inscription', en: 'Register' },
  secondPerson: {
    fr: 'Ajouter une deuxième personne du foyer',
    en: 'Add a second person of the household',
  },
  haveAccount: { fr: 'Déjà un compte ? ', en: 'Already registered? ' },
  signIn: { fr: 'Connexion', en: 'Sign in' },
  slot: { fr: 'Quand venez-vous ?', en: 'When will you come?' },
  full: { fr: 'complet', en: 'full' },
  price: { fr: 'Prix', en: 'Price' },
  stock: { fr: 'Stock', en: 'Stock' },
  day: { fr: 'Jour', en: 'Day' },
  from: { fr: 'De', en: 'From' },
  kind: { fr: 'Genre de groupe', en: 'Kind of group' },
  market: { fr: 'Marché', en: 'Market' },
  show: { fr: 'Afficher', en: 'Show' },
  farm: { fr: 'Magasin à la ferme', en: 'Farm shop' },
  file: { fr: 'Fichier', en: 'File' },
  fileHelp: { fr: 'CSV, 10 Mo au plus.', en: 'CSV, 10 MB at most.' },
  message: { fr: 'Message', en: 'Message' },
  news: { fr: 'Recevoir les nouvelles du groupe', en: 'Receive the news of the group' },
})

export const formSampleErrors = defineWords({
  'email:not-an-email': {
    fr: 'Il manque la fin de l’adresse, par exemple « .fr ».',
    en: 'The end of the address is missing, for example “.org”.',
  },
  'password:too-short': { fr: '10 caractères au moins.', en: 'At least 10 characters.' },
  'terms:not-ticked': {
    fr: 'Cochez cette case pour vous inscrire.',
    en: 'Tick this box to register.',
  },
})
