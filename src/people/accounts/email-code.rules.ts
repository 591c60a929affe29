import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a code opens: a new account, a sign-in, a new password. */
export type Purpose = 'register' | 'sign-in' | 'password'

/** What is kept of a code asked for: never the code. */
export type KeptCode = {
  email: string
  purpose: Purpose
  nonce: string
  tries: number
  expires_at: Date
}

export const CODE_MINUTES = 15
const CODE_TRIES = 5
const RESEND_MS = 60_000

/**
 * The six digits, from a nonce that is kept and the secret that is not: whoever reads the
 * database alone can't tell them, and a letter written twice holds the same ones.
 */
export function digitsOf(
  kept: Pick<KeptCode, 'email' | 'purpose' | 'nonce'>,
  secret: string,
): string {
  const { email, purpose, nonce } = kept
  const text = JSON.stringify(['cageot e-mail code', purpose, email, nonce])
  const bytes = createHmac('sha256', secret).update(text).digest()
  return String(bytes.readUIntBE(0, 6) % 1_000_000).padStart(6, '0')
}

/**
 * `right`; `wrong` while there are tries left; `dead` when it has expired, was used, or was
 * missed 5 times.
 */
export function decideCode(
  kept: KeptCode | undefined,
  typed: string,
  at: { secret: string; now: Date },
): 'right' | 'wrong' | 'dead' {
  if (!kept || at.now >= kept.expires_at || kept.tries >= CODE_TRIES) return 'dead'
  const expected = Buffer.from(digitsOf(kept, at.secret))
  const given = Buffer.from(typed)
  if (given.length === expected.length && timingSafeEqual(given, expected)) return 'right'
  return kept.tries + 1 >= CODE_TRIES ? 'dead' : 'wrong'
}

/** A new code takes the place of one asked for at this instant or before: a minute ago. */
export function replaceableSince(now: Date): Date {
  return new Date(now.getTime() - RESEND_MS)
}
