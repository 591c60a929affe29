import { createHmac, timingSafeEqual } from 'node:crypto'
import { base32 } from './base32.rules.ts'

export const KEY_BYTES = 20
const STEP_SECONDS = 30
const DIGITS = 6
/** Clocks of phones go wrong: the code before and the one after are good too. */
const STEPS_BESIDE = [0, -1, 1]

/** The number of whole 30 seconds since 1970: 59 s → 1, 60 s → 2. */
export function stepOf(at: Date): number {
  return Math.floor(at.getTime() / 1000 / STEP_SECONDS)
}

/**
 * The code that an app with this key shows during a step (RFC 6238, HMAC-SHA-1): with the key
 * `12345678901234567890` the step 1 shows `287082`.
 */
export function codeAt(key: Buffer, step: number, digits = DIGITS): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', key).update(counter).digest()
  const from = mac.readUInt8(mac.length - 1) & 0x0f
  const number = mac.readUInt32BE(from) & 0x7fff_ffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

export type TypedCode = { key: Buffer; typed: string; now: Date; lastStep: number }

/**
 * `right` with the step it belongs to; `used` when a code of that step or a later one has let in
 * before: nobody who looked over a shoulder can use it again; else `wrong`.
 */
export function decideAppCode({
  key,
  typed,
  now,
  lastStep,
}: TypedCode): { is: 'right'; step: number } | { is: 'used' } | { is: 'wrong' } {
  const matching = STEPS_BESIDE.map((beside) => stepOf(now) + beside).filter((step) =>
    isSame(codeAt(key, step), typed),
  )
  const step = matching.find((one) => one > lastStep)
  if (step !== undefined) return { is: 'right', step }
  return { is: matching.length > 0 ? 'used' : 'wrong' }
}

/** What the QR code says to the app: who, where, and the key. */
export function keyUri({ key, email, issuer }: { key: Buffer; email: string; issuer: string }) {
  const query = new URLSearchParams({
    secret: base32(key),
    issuer,
    algorithm: 'SHA1',
    digits: String(DIGITS),
    period: String(STEP_SECONDS),
  })
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(email)}`
  // apps read a plus as a plus
  return `otpauth://totp/${label}?${query.toString().replaceAll('+', '%20')}`
}

/** The key as somebody types it: `JBSW Y3DP …`, in groups of four. */
export function keyAsText(key: Buffer): string {
  return base32(key).replaceAll(/(.{4})(?=.)/g, '$1 ')
}

function isSame(expected: string, typed: string): boolean {
  const [one, other] = [Buffer.from(expected), Buffer.from(typed)]
  return one.length === other.length && timingSafeEqual(one, other)
}
