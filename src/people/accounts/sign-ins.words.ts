import { defineWords, type Lang } from '#src/foundation/ui/words.ts'
import { deviceIn } from './sign-ins.rules.ts'

export const signInsWords = defineWords({
  title: { fr: 'Appareils connectés', en: 'Signed-in devices' },
  intro: {
    fr: 'Un appareil que vous ne connaissez pas ? Déconnectez-le, puis changez de mot de passe.',
    en: 'A device you do not know? Sign it out, then change your password.',
  },
  list: { fr: 'Connexions', en: 'Sign-ins' },
  thisOne: { fr: 'cet appareil', en: 'this device' },
  started: {
    fr: (moment: string) => `Connecté ${moment}`,
    en: (moment: string) => `Signed in ${moment}`,
  },
  seen: { fr: (day: string) => `vu ${day}`, en: (day: string) => `seen ${day}` },
  end: { fr: 'Déconnecter', en: 'Sign out' },
  endOthers: { fr: 'Déconnecter tous les autres', en: 'Sign out all others' },
  endAll: { fr: 'Tout déconnecter, ici aussi', en: 'Sign out everywhere, here too' },
  onlyThis: {
    fr: 'Aucun autre appareil n’est connecté.',
    en: 'No other device is signed in.',
  },
  zone: {
    fr: 'Heures de Paris. La dernière visite est notée une fois par jour.',
    en: 'Paris time. The last visit is noted once a day.',
  },
  ended: { fr: 'L’appareil est déconnecté.', en: 'The device is signed out.' },
  othersEnded: {
    fr: 'Tous les autres appareils sont déconnectés.',
    en: 'All other devices are signed out.',
  },
  account: { fr: 'Mon foyer', en: 'My household' },
  password: { fr: 'Changer de mot de passe', en: 'Change the password' },
})

const deviceWords = defineWords({
  both: {
    fr: (browser: string, system: string) => `${browser} sur ${system}`,
    en: (browser: string, system: string) => `${browser} on ${system}`,
  },
  onSystem: {
    fr: (system: string) => `Un navigateur sur ${system}`,
    en: (system: string) => `A browser on ${system}`,
  },
  unknown: { fr: 'Un appareil inconnu', en: 'An unknown device' },
})

/** « Firefox sur Android », as far as the browser says so. */
export function deviceName(lang: Lang, userAgent: string): string {
  const words = deviceWords(lang)
  const { browser, system } = deviceIn(userAgent)
  if (browser && system) return words.both(browser, system)
  return browser ?? (system ? words.onSystem(system) : words.unknown)
}
