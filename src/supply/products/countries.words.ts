import type { Lang } from '#src/foundation/ui/words.ts'

/** Where food in French markets comes from; France first, then by name. */
const COUNTRIES =
  'AR AT AU BE BG BO BR CA CH CI CL CM CN CO CR CY CZ DE DK DO EC EE EG ES FI FR GB GF GH GN GP GR HN HR HT HU ID IE IL IN IS IT JM JP KE LB LK LT LU LV MA MG ML MQ MT MU MX NL NO NZ PA PE PH PK PL PT PY RE RO RS SE SI SK SN SV TG TH TN TR UA US UY VN ZA'

const names = {
  fr: new Intl.DisplayNames('fr', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
}

/** « Espagne » for `ES`; the code itself where no name is known. */
export function countryName(lang: Lang, code: string): string {
  return names[lang].of(code) ?? code
}

/** The countries to choose from, by name, France first. */
export function countryOptions(lang: Lang): { value: string; label: string }[] {
  const all = COUNTRIES.split(' ').map((value) => ({ value, label: countryName(lang, value) }))
  const rank = ({ value }: { value: string }) => (value === 'FR' ? 0 : 1)
  return all.sort((a, b) => rank(a) - rank(b) || a.label.localeCompare(b.label, lang))
}
