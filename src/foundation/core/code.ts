import { randomInt } from 'node:crypto'

/** No vowels, no look-alikes: nothing rude, nothing to misread over the phone. */
const ALPHABET = '23456789bcdfghjkmnpqrstvwxz'

/** The random code of 10 characters (27^10 ≈ 2·10^14) that stands for a thing in an address. */
export function newCode(): string {
  return Array.from({ length: 10 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
}
