import { defineWords } from '#src/foundation/ui/words.ts'
import type { SafetyChange } from './safety.rules.ts'

export const signInLetterWords = defineWords({
  subject: { fr: 'Nouvelle connexion à votre compte', en: 'New sign-in to your account' },
  text: {
    fr: (name: string, device: string, moment: string) =>
      `Bonjour ${name},\nun appareil qui ne s’était pas encore connecté vient d’entrer dans votre compte : ${device}, ${moment} (heure de Paris).`,
    en: (name: string, device: string, moment: string) =>
      `Hello ${name},\na device that had not signed in before has just got into your account: ${device}, ${moment} (Paris time).`,
  },
  you: { fr: 'C’était vous ? Il n’y a rien à faire.', en: 'It was you? There is nothing to do.' },
  notYou: {
    fr: 'Ce n’était pas vous ? Déconnectez cet appareil, puis changez de mot de passe.',
    en: 'It was not you? Sign that device out, then change your password.',
  },
  button: { fr: 'Voir les appareils connectés', en: 'See the signed-in devices' },
})

export const safetyLetterWords = defineWords({
  hello: {
    fr: (name: string, text: string) => `Bonjour ${name},\n${text}`,
    en: (name: string, text: string) => `Hello ${name},\n${text}`,
  },
  notYou: {
    fr: 'Ce n’était pas vous ? Choisissez tout de suite un autre mot de passe : tous vos appareils sont alors déconnectés.',
    en: 'It was not you? Choose another password right away: all your devices are then signed out.',
  },
  button: { fr: 'Choisir un autre mot de passe', en: 'Choose another password' },
})

/** What changed, as the letter's subject. */
export const safetySubjects = defineWords({
  'second-factor-on': {
    fr: 'La double vérification est activée',
    en: 'The second factor is on',
  },
  'second-factor-off': {
    fr: 'La double vérification est désactivée',
    en: 'The second factor is off',
  },
  'recovery-codes-made': {
    fr: 'Vos codes de secours sont nouveaux',
    en: 'Your recovery codes are new',
  },
  'recovery-code-used': {
    fr: 'Un code de secours a servi',
    en: 'A recovery code was used',
  },
  'second-factor-guessed': {
    fr: 'Cinq codes faux après votre mot de passe',
    en: 'Five wrong codes after your password',
  },
  'second-factor-lifted': {
    fr: 'La double vérification a été levée',
    en: 'The second factor was lifted',
  },
} satisfies Record<SafetyChange, unknown>)

/** What that means, after « Bonjour ». */
export const safetyMeanings = defineWords({
  'second-factor-on': {
    fr: 'un code de votre téléphone est désormais demandé à chaque connexion. Gardez vos codes de secours loin du téléphone.',
    en: 'a code from your phone is asked for at every sign-in from now on. Keep your recovery codes away from the phone.',
  },
  'second-factor-off': {
    fr: 'aucun code de votre téléphone n’est plus demandé à la connexion.',
    en: 'no code from your phone is asked for on signing in any more.',
  },
  'recovery-codes-made': {
    fr: 'de nouveaux codes de secours viennent d’être faits. Les anciens ne valent plus rien.',
    en: 'new recovery codes have just been made. The old ones are no longer valid.',
  },
  'recovery-code-used': {
    fr: 'un de vos codes de secours vient de servir à la place de votre téléphone. Il ne vaut plus rien.',
    en: 'one of your recovery codes has just been used instead of your phone. It is no longer valid.',
  },
  'second-factor-guessed': {
    fr: 'quelqu’un a donné votre mot de passe, ou un code reçu dans votre boîte e-mail, puis a tapé cinq codes de téléphone faux. Personne n’est entré. C’était vous ? Il n’y a rien à faire : un code de secours vous fait entrer aussi.',
    en: 'somebody gave your password, or a code from your mailbox, and then typed five wrong codes of the phone. Nobody got in. It was you? There is nothing to do: a recovery code lets you in too.',
  },
  'second-factor-lifted': {
    fr: 'la personne qui fait tourner ce service l’a désactivée pour vous. Aucun code de votre téléphone n’est plus demandé à la connexion ; vous pouvez l’activer de nouveau dans « Mon foyer ».',
    en: 'whoever runs this service has turned it off for you. No code from your phone is asked for on signing in any more; you can turn it on again under “My household”.',
  },
} satisfies Record<SafetyChange, unknown>)
