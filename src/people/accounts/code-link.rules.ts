import type { Purpose } from './email-code.rules.ts'
import { seal } from './seal.rules.ts'

export type LinkedCode = { email: string; purpose: Purpose; code: string }

/** The link of a code's letter: it opens the page with the code filled in, and shows no e-mail. */
export function codeLink(of: LinkedCode & { baseUrl: string; secret: string }): string {
  const { email, purpose, code } = of
  const page = purpose === 'password' ? '/password/new' : '/code'
  return `${of.baseUrl}${page}?link=${seal(of.secret, 'link', { email, purpose, code })}`
}
