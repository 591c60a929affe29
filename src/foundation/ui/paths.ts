/** Addresses that the frame of every page links to; the rooms behind them serve them. */
export const PATHS = {
  home: '/',
  signIn: '/sign-in',
  register: '/register',
  signOut: '/sign-out',
  language: '/language',
  /** One's own: who one is, the household, signing in. */
  account: '/account/household',
} as const
