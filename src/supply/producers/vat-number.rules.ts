import { done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'

export type VatNumberRefusal = { code: 'vat-number-format' | 'vat-number-wrong' }

/** What follows the country's letters (VIES); Greece writes EL, Northern Ireland XI. France is checked further. */
const FORMATS: Record<string, RegExp> = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^\d{9}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  EL: /^\d{9}$/,
  ES: /^[A-Z0-9]\d{7}[A-Z0-9]$/,
  FI: /^\d{8}$/,
  FR: /^[0-9A-HJ-NP-Z]{2}\d{9}$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^\d[0-9A-Z+*]\d{5}[A-Z]{1,2}$/,
  IT: /^\d{11}$/,
  LT: /^(\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^[0-9A-Z+*]{10}\d{2}$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{12}$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
  XI: /^(\d{9}|\d{12}|(GD|HA)\d{3})$/,
}

/**
 * A VAT number as people type it, without spaces and in capitals; refuses `vat-number-format` when no country of the
 * Union writes them so, `vat-number-wrong` when a French one's two digits don't fit its SIREN. `fr 28 512 340 878` →
 * `FR28512340878`. A French key with a letter follows another rule, and passes by its form.
 */
export function checkVatNumber(text: string): Outcome<string, VatNumberRefusal> {
  const number = text.replaceAll(/[\s.\-\u00a0\u202f]/g, '').toUpperCase()
  const [country, rest] = [number.slice(0, 2), number.slice(2)]
  if (!FORMATS[country]?.test(rest)) return refuse({ code: 'vat-number-format' })
  if (country !== 'FR' || /[A-Z]/.test(rest)) return done(number)
  const fits = rest.slice(0, 2) === vatKey(rest.slice(2))
  return fits ? done(number) : refuse({ code: 'vat-number-wrong' })
}

/** The two digits before a SIREN: (12 + 3 × (SIREN mod 97)) mod 97. `vatKey('512340878')` → `28` */
export function vatKey(siren: string): string {
  return String((12 + 3 * (Number(siren) % 97)) % 97).padStart(2, '0')
}

/** Whether a French VAT number is of the company of that SIRET; others' always may be. */
export function isOfSiret(vatNumber: string, siret: string): boolean {
  return !vatNumber.startsWith('FR') || vatNumber.slice(4) === siret.slice(0, 9)
}
