import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * The name of the sign-in cookie; better-auth makes it from the prefix `cageot` (with `__Secure-`
 * over https).
 */
export const SESSION_COOKIE = 'cageot.session_token'

const PLAIN = /(?:^|;\s*)cageot\.session_token=([^;]+)/
const SECURE = /(?:^|;\s*)__Secure-cageot\.session_token=([^;]+)/

/**
 * A token as it stands in the cookie: `token.signature`, HMAC-SHA-256 in base64, as better-auth
 * signs.
 */
export function signToken(token: string, secret: string): string {
  return `${token}.${signatureOf(token, secret)}`
}

/**
 * The token of a Cookie header whose signature is ours; null for none, a foreign or a broken one.
 * Over https only the `__Secure-` cookie counts: the other could be put there by a page without it,
 * to make somebody act as somebody else.
 */
export function readSessionToken(
  cookieHeader: string,
  { secret, isSecure }: { secret: string; isSecure: boolean },
): string | null {
  const sent = (isSecure ? SECURE : PLAIN).exec(cookieHeader)?.[1]
  const value = sent && decoded(sent)
  if (!value) return null
  const end = value.lastIndexOf('.')
  const [token, signature] = [value.slice(0, end), value.slice(end + 1)]
  const expected = Buffer.from(signatureOf(token, secret))
  const given = Buffer.from(signature)
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null
}

const signatureOf = (token: string, secret: string) =>
  createHmac('sha256', secret).update(token).digest('base64')

function decoded(value: string): string | null {
  try {
    return decodeURIComponent(value)
  } catch {
    return null
  }
}
