import { money } from '#src/foundation/ui/format.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { hasCapital } from './legal.rules.ts'
import { legalFormWords, legalWords } from './legal.words.ts'
import type { LegalIdentityFacts } from './legal-identity.rules.ts'
import { siretSpaced } from './siret.rules.ts'

/** Who sells by law, as one paragraph in small: name, form and capital, numbers, address, VAT. */
export function LegalIdentity({ lang, facts }: { lang: Lang; facts: LegalIdentityFacts }) {
  return <p class="small soft">{legalLine(lang, facts)}</p>
}

/**
 * The same as text, for letters and papers: « EARL des Trois Chênes, EARL au capital de 7 500,00 €, SIRET
 * 512 340 878 00010, 240 chemin des Chênes, 26330 Chazelles, TVA FR28512340878 ». What is unknown is left out.
 */
export function legalLine(lang: Lang, facts: LegalIdentityFacts): string {
  return legalParts(lang, facts).join(', ')
}

function legalParts(lang: Lang, facts: LegalIdentityFacts): string[] {
  const words = legalWords(lang)
  const { businessName, siret, rna } = facts
  const town = [facts.postcode, facts.city].filter(Boolean).join(' ')
  const parts = [
    businessName || facts.name,
    saidForm(lang, facts),
    siret && words.siret(siretSpaced(siret)),
    siret === null && rna && words.rna(rna),
    facts.address1,
    facts.address2,
    town,
    saidVat(lang, facts),
  ]
  return parts.filter((part): part is string => typeof part === 'string' && part !== '')
}

function saidForm(lang: Lang, { legalForm, capitalCents }: LegalIdentityFacts): string {
  if (legalForm === null) return ''
  const form = legalFormWords(lang)[legalForm]
  if (capitalCents === null || !hasCapital(legalForm)) return form
  return legalWords(lang).withCapital(form, money(lang, capitalCents))
}

function saidVat(lang: Lang, { vatRegime, vatNumber }: LegalIdentityFacts): string {
  if (vatRegime === null) return ''
  const words = legalWords(lang)
  if (vatRegime === 'liable') return vatNumber === null ? '' : words.vat(vatNumber)
  return words[vatRegime]
}
