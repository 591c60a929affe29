import { defineWords } from '#src/foundation/ui/words.ts'

export const householdWords = defineWords({
  title: { fr: 'Mon foyer', en: 'My household' },
  lead: {
    fr: 'Un foyer a un seul panier et une seule adresse. Chaque personne a ses propres identifiants et ses propres choix.',
    en: 'A household has one basket and one address. Each person signs in separately and makes their own choices.',
  },
  people: { fr: 'Personnes du foyer', en: 'People of the household' },
  you: { fr: 'vous', en: 'you' },
  noEmail: { fr: 'sans e-mail', en: 'no e-mail' },
  invite: { fr: 'Inviter une deuxième personne', en: 'Invite a second person' },
  inviteHelp: {
    fr: 'Elle verra le même panier et pourra le changer.',
    en: 'They will see the same basket and may change it.',
  },
  invitedUntil: {
    fr: (day: string) => `invitation valable jusqu’au ${day}`,
    en: (day: string) => `invitation valid until ${day}`,
  },
  invitationOver: { fr: 'invitation expirée', en: 'invitation expired' },
  resend: { fr: 'Renvoyer l’invitation', en: 'Send the invitation again' },
  revoke: { fr: 'Retirer l’invitation', en: 'Take the invitation back' },
  address: { fr: 'Adresse du foyer', en: 'Address of the household' },
  noAddress: { fr: 'Aucune adresse pour le moment.', en: 'No address for now.' },
  profile: { fr: 'Mes coordonnées', en: 'My details' },
  change: { fr: 'Modifier', en: 'Change' },
  changeProfile: { fr: 'Modifier mes coordonnées', en: 'Change my details' },
  changeAddress: { fr: 'Modifier l’adresse', en: 'Change the address' },
  name: { fr: 'Nom', en: 'Name' },
  phone: { fr: 'Téléphone', en: 'Phone' },
  email: { fr: 'E-mail', en: 'E-mail' },
  language: { fr: 'Langue', en: 'Language' },
  none: { fr: 'aucun', en: 'none' },
  changeEmail: { fr: 'Changer d’e-mail', en: 'Change e-mail' },
  emailWaits: {
    fr: (email: string) => `${email} attend son code.`,
    en: (email: string) => `${email} waits for its code.`,
  },
  typeCode: { fr: 'Taper le code', en: 'Type the code' },
  signingIn: { fr: 'Connexion', en: 'Signing in' },
  changePassword: { fr: 'Changer de mot de passe', en: 'Change the password' },
  setPassword: { fr: 'Choisir un mot de passe', en: 'Choose a password' },
  signIns: { fr: 'Appareils connectés', en: 'Devices signed in' },
  signInsHelp: {
    fr: 'Les voir, les déconnecter.',
    en: 'See them, sign them out.',
  },
  secondFactor: { fr: 'Double vérification', en: 'Second factor' },
  secondFactorHelp: {
    fr: 'Un code de votre téléphone en plus du mot de passe.',
    en: 'A code from your phone besides the password.',
  },
  passwordHelp: {
    fr: 'Sans mot de passe, vous vous connectez par un lien reçu par e-mail.',
    en: 'Without a password you sign in by a link sent by e-mail.',
  },
})

/** What has just been done, at the head of the page. */
export const householdNews = defineWords({
  profile: { fr: 'Vos coordonnées sont enregistrées.', en: 'Your details are saved.' },
  address: { fr: 'L’adresse est enregistrée.', en: 'The address is saved.' },
  email: { fr: 'Votre nouvel e-mail est enregistré.', en: 'Your new e-mail is saved.' },
  password: { fr: 'Votre mot de passe est enregistré.', en: 'Your password is saved.' },
  invited: { fr: 'L’invitation est partie.', en: 'The invitation is on its way.' },
  revoked: { fr: 'L’invitation est retirée.', en: 'The invitation is taken back.' },
  joined: { fr: 'Vous êtes dans ce foyer.', en: 'You are in this household now.' },
})
export const NEWS = [
  'profile',
  'address',
  'email',
  'password',
  'invited',
  'revoked',
  'joined',
] as const
export type News = (typeof NEWS)[number]

export const languageNames = defineWords({
  fr: { fr: 'Français', en: 'French' },
  en: { fr: 'Anglais', en: 'English' },
  browser: { fr: 'Celle du navigateur', en: 'The browser’s' },
})
