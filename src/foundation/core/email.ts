import { done, type Outcome, refuse } from './outcome.ts'

/** What an incomplete e-mail lacks: what stands before @, @ itself, what follows, its ending. */
export type MissingFromEmail = 'everything' | 'name' | 'at' | 'domain' | 'ending'
export type EmailRefusal =
  | { code: 'email-incomplete'; missing: MissingFromEmail }
  | { code: 'email-wrong' }

const NAME = /^[^\s@<>()[\],;:"\\]+$/u
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?$/u

/** An e-mail as we compare and keep it: `normalEmail(' Ana@Ferme.FR ')` → `ana@ferme.fr`. */
export function normalEmail(text: string): string {
  return text.trim().toLowerCase()
}

/**
 * Whether letters can be sent there, as the normal e-mail; or what it lacks. `ana@ferme` →
 * `email-incomplete` (its ending), `ana.ferme.fr` → `email-incomplete` (the @), `ana@@ferme.fr`,
 * `a na@ferme.fr` → `email-wrong`. Only a letter that arrives proves an address; this finds slips.
 */
export function checkEmail(text: string): Outcome<string, EmailRefusal> {
  const email = normalEmail(text)
  const missing = missingFrom(email)
  if (missing) return refuse({ code: 'email-incomplete', missing })
  return isWellFormed(email) ? done(email) : refuse({ code: 'email-wrong' })
}

function missingFrom(email: string): MissingFromEmail | undefined {
  if (email === '') return 'everything'
  if (!email.includes('@')) return 'at'
  if (email.startsWith('@')) return 'name'
  if (email.endsWith('@')) return 'domain'
  const domain = email.slice(email.indexOf('@') + 1)
  return /^[^.@]+\.?$/.test(domain) ? 'ending' : undefined
}

function isWellFormed(email: string): boolean {
  const [name = '', domain = '', ...more] = email.split('@')
  const labels = domain.split('.')
  if (more.length > 0 || email.length > 254 || name.length > 64) return false
  if (!NAME.test(name) || name.split('.').includes('')) return false
  return labels.every((label) => label.length <= 63 && LABEL.test(label))
}
