import { defineWords } from './words.ts'

export const pageWords = defineWords({
  skip: { fr: 'Aller au contenu', en: 'Skip to content' },
  main: { fr: 'Principal', en: 'Main' },
  menu: { fr: 'Menu', en: 'Menu' },
  shortcuts: { fr: 'Raccourcis', en: 'Shortcuts' },
  signIn: { fr: 'Connexion', en: 'Sign in' },
  register: { fr: 'S’inscrire', en: 'Register' },
  signOut: { fr: 'Déconnexion', en: 'Sign out' },
  footer: { fr: 'Pages légales', en: 'Legal pages' },
})

/** Each language in its own tongue, for the choice at the foot of the page. */
export const LANG_NAMES = { fr: 'Français', en: 'English' } as const
