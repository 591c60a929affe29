import type { Clock } from '#src/foundation/core/ports.ts'
import type { Db } from '#src/foundation/db/open.ts'
import type { Lang } from './words.ts'

/** The signed-in person, as every page knows them; null for a visitor. */
export type Visitor = {
  signInId: number
  /** As text; a sign-in in use is prolonged once a day. */
  signInExpiresAt: string
  loginId: number
  personId: number
  accountId: number
  firstName: string
  lastName: string
  email: string
  /** The person's own choice of language; null follows the browser. */
  language: Lang | null
  /** The newest version of the terms accepted; 0 for none. */
  termsVersion: number
}

/** What the shell puts into every request. Rooms read it: `c.var.db`, `c.var.clock.now()`, `c.var.lang`. */
export type AppEnv = {
  Variables: {
    db: Db
    clock: Clock
    /** The outside address without trailing slash, for links in letters: `https://cageot.example`. */
    baseUrl: string
    lang: Lang
    visitor: Visitor | null
    /** The remote address, for the limiter. */
    address: string
    requestId: string
  }
}
