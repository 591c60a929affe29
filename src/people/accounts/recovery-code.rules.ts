import { createHash, createHmac } from 'node:crypto'

/** As in codes of addresses: nothing to misread on a printed sheet. */
const ALPHABET = '23456789bcdfghjkmnpqrstvwxz'
const LETTERS = 16
const RECOVERY_CODES = 10

/**
 * The ten recovery codes of a seed: the same form sent twice shows the same ones, and nothing but
 * their hashes is kept. `['bcdf-2345-ghjk-6789', …]`, 27^16 ≈ 2^76 each.
 */
export function recoveryCodes(secret: string, seed: string): string[] {
  return Array.from({ length: RECOVERY_CODES }, (_, place) => {
    const key = JSON.stringify(['cageot recovery code', seed, place])
    return grouped(lettersOf(createHmac('sha512', secret).update(key).digest()))
  })
}

/** What is kept of a code: with 76 bits of chance in it nobody finds it from its hash. */
export function hashOfRecoveryCode(code: string): string {
  return createHash('sha256').update(code).digest('base64url')
}

/** As typed from a sheet, in any grouping: `BCDF 2345 GHJK 6789` → `bcdf-2345-ghjk-6789`; else null. */
export function recoveryCodeIn(typed: string): string | null {
  const letters = typed.toLowerCase().replaceAll(/[\s\u2010-\u2015-]/g, '')
  const isOne = letters.length === LETTERS && [...letters].every((one) => ALPHABET.includes(one))
  return isOne ? grouped(letters) : null
}

const grouped = (letters: string) => (letters.match(/.{4}/g) ?? []).join('-')

/** A 32-bit number for each letter: the first letters are likelier by less than one in 10^8. */
function lettersOf(bytes: Buffer): string {
  const numbers = Array.from({ length: LETTERS }, (_, place) => bytes.readUInt32BE(place * 4))
  return numbers.map((number) => ALPHABET[number % ALPHABET.length]).join('')
}
