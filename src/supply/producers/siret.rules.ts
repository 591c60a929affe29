import { done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'

export type SiretRefusal = { code: 'siret-length' | 'siret-wrong' }

/** La Poste numbers its post offices by another sum than everybody else. */
const LA_POSTE = '356000000'

/**
 * A SIRET as people type it, as its 14 digits; or why it is none: `siret-length` when it hasn't 14
 * digits, `siret-wrong` when their check sum (Luhn) doesn't come out. `512 340 878 00010` →
 * `51234087800010`; `51234087800011` → `siret-wrong`. La Poste's offices pass when the sum of their
 * digits is a multiple of 5.
 */
export function checkSiret(text: string): Outcome<string, SiretRefusal> {
  const digits = text.replaceAll(/[\s.\-\u00a0\u202f]/g, '')
  if (!/^\d{14}$/.test(digits)) return refuse({ code: 'siret-length' })
  return isRight(digits) ? done(digits) : refuse({ code: 'siret-wrong' })
}

function isRight(digits: string): boolean {
  if (/^0+$/.test(digits)) return false
  if (luhnSum(digits) % 10 === 0) return true
  return digits.startsWith(LA_POSTE) && plainSum(digits) % 5 === 0
}

/** Every second digit from the right is doubled, and its own digits added: 8 → 16 → 7. */
function luhnSum(digits: string): number {
  return [...digits]
    .reverse()
    .map((digit, place) => Number(digit) * (place % 2 === 1 ? 2 : 1))
    .reduce((sum, value) => sum + (value > 9 ? value - 9 : value), 0)
}

function plainSum(digits: string): number {
  return [...digits].reduce((sum, digit) => sum + Number(digit), 0)
}

/** As on letterheads, with no-break spaces: `51234087800010` → `512 340 878 00010`. */
export function siretSpaced(siret: string): string {
  return siret.replace(/^(...)(...)(...)(.....)$/, '$1\u00a0$2\u00a0$3\u00a0$4')
}
