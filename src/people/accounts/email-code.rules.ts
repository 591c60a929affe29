import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** What a code opens: a new account, a sign-in, a new password. */
export type Purpose = 'register' | 'sign-in' | 'password'

/** What is kept of a code asked for: never the code. */
export type KeptCode = {
  email: string
  purpose: Purpose | 'new-email'
  nonce: string
  tries: number
  expires_at: Date
  /** When it opened something, and the hash of the form that sent it. */
  used_at?: Date | null
  used_form?: string | null
}

export const CODE_MINUTES = 15
const CODE_TRIES = 5
const RESEND_MS = 60_000
const DOUBLE_TAP_MS = 60_000

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

/** A code as a form sends it; `key` is the form's own, of `OneUseField`. */
export type TypedCode = { code: string; key?: string }

/**
 * `right`; `wrong` while there are tries left; `dead` when it has expired, was used, or was
 * missed 5 times; `again` when the very form that used it is sent once more within a minute: a
 * double tap.
 */
export function decideCode(
  kept: KeptCode | undefined,
  typed: TypedCode,
  at: { secret: string; now: Date },
): 'right' | 'wrong' | 'dead' | 'again' {
  if (!kept || kept.tries >= CODE_TRIES) return 'dead'
  const isRight = isSame(digitsOf(kept, at.secret), typed.code)
  if (kept.used_at) return isRight && isDoubleTap(kept, typed, at.now) ? 'again' : 'dead'
  if (at.now >= kept.expires_at) return 'dead'
  if (isRight) return 'right'
  return kept.tries + 1 >= CODE_TRIES ? 'dead' : 'wrong'
}

/** What is kept of the form that used a code; null for a form without a key. */
export function formHash(key: string | undefined): string | null {
  return key ? createHash('sha256').update(key).digest('base64url') : null
}

function isDoubleTap(kept: KeptCode, { key }: TypedCode, now: Date): boolean {
  const since = now.getTime() - (kept.used_at?.getTime() ?? 0)
  const hash = formHash(key)
  return since < DOUBLE_TAP_MS && hash !== null && isSame(kept.used_form ?? '', hash)
}

function isSame(expected: string, given: string): boolean {
  const [one, two] = [Buffer.from(expected), Buffer.from(given)]
  return one.length === two.length && timingSafeEqual(one, two)
}

/** A new code takes the place of one asked for at this instant or before: a minute ago. */
export function replaceableSince(now: Date): Date {
  return new Date(now.getTime() - RESEND_MS)
}
