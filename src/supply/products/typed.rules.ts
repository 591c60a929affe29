import { assert } from '#src/foundation/core/outcome.ts'

/**
 * A number as a form shows it for typing, without groups: `decimalTyped('fr', 240, 2, 2)` → `2,40`,
 * `decimalTyped('en', 250, 3)` → `0.25`. At least `kept` decimals stay.
 */
export function decimalTyped(lang: 'fr' | 'en', parts: number, decimals: number, kept = 0): string {
  assert(Number.isSafeInteger(parts) && parts >= 0, 'a whole number of parts')
  const digits = String(parts).padStart(decimals + 1, '0')
  const whole = digits.slice(0, -decimals)
  const needed = digits.slice(-decimals).replace(/0+$/, '').padEnd(kept, '0')
  return needed === '' ? whole : `${whole}${lang === 'fr' ? ',' : '.'}${needed}`
}
