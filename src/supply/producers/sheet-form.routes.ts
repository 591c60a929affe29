import { z } from 'zod'
import { parseDay } from '#src/foundation/core/day.ts'
import { parseDecimal } from '#src/foundation/core/decimal.ts'
import { done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import { checkbox, optionalText, wholeNumber } from '#src/foundation/ui/form-fields.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { websiteOf } from '#src/people/groups/website.rules.ts'
import { LEGAL_FORMS, VAT_REGIMES } from './legal.rules.ts'
import { checkOrganicBody } from './organic.rules.ts'
import { nothingOr, producerFactsIn, producerFields } from './producer-fields.page.tsx'
import { checkRna } from './rna.rules.ts'
import {
  labelsIn,
  labelsTyped,
  type ProposableFacts,
  proposableOf,
  type SheetFacts,
} from './sheet.rules.ts'
import { checkVatNumber } from './vat-number.rules.ts'

const CAPITAL_BELOW_EUROS = 1_000_000_000

/** What is typed on a sheet. */
export const sheetSchema = z.object({
  version: wholeNumber({ min: 1, max: 999_999_999 }),
  ...producerFields,
  people: optionalText(120),
  story: optionalText(6000).transform((typed) => typed.replaceAll('\r\n', '\n')),
  website: nothingOr(checkWebsite),
  labels: optionalText(300).transform((typed) => labelsTyped(labelsIn(typed))),
  showsEmail: checkbox(),
  showsPhone: checkbox(),
  address1: optionalText(160),
  address2: optionalText(160),
  legalForm: oneOf(LEGAL_FORMS),
  rna: nothingOr(checkRna),
  vatRegime: oneOf(VAT_REGIMES),
  vatNumber: nothingOr(checkVatNumber),
  capital: nothingOr(checkCapital),
  organicBody: nothingOr(checkOrganicBody),
  organicNumber: optionalText(60),
  organicUntil: nothingOr(checkDay),
  mediatorName: optionalText(160),
  mediatorAddress: optionalText(300),
})
type Typed = z.output<typeof sheetSchema>

/** One of those words, or nothing chosen; anything else was tampered with. */
function oneOf<const Word extends string>(words: readonly Word[]) {
  return nothingOr((typed) => {
    const word = words.find((one) => one === typed)
    return word === undefined ? refuse({ code: 'invalid' }) : done(word)
  })
}

function checkWebsite(typed: string): Outcome<string | null, { code: string }> {
  const website = websiteOf(typed)
  return website === undefined ? refuse({ code: 'not-a-website' }) : done(website)
}

function checkDay(typed: string): Outcome<string, { code: string }> {
  const day = parseDay(typed)
  return day === undefined ? refuse({ code: 'not-a-day' }) : done(day)
}

function checkCapital(typed: string): Outcome<number, { code: string }> {
  const amount = typed.replace(/\s*(€|euros?)$/i, '')
  const cents = parseDecimal(amount, { decimals: 2, below: CAPITAL_BELOW_EUROS })
  if (cents === undefined) return refuse({ code: 'not-an-amount' })
  return cents === 0 ? refuse({ code: 'too-small' }) : done(cents)
}

/** The facts in a form's input. */
export function sheetFactsIn({
  version: _version,
  producerName,
  capital,
  ...typed
}: Typed): SheetFacts {
  return { ...typed, ...producerFactsIn({ producerName, ...typed }), capitalCents: capital }
}

/** The same of another group's form, where contact and consent are not asked. */
export function proposedFactsIn(typed: Typed): ProposableFacts {
  return proposableOf(sheetFactsIn(typed))
}

/** A sheet as the form shows it; the reverse of `sheetFactsIn`. */
export function sheetTyped(lang: Lang, facts: ProposableFacts & Partial<SheetFacts>) {
  const { name, capitalCents, ...same } = facts
  return { ...same, producerName: name, capital: amountTyped(lang, capitalCents) }
}

/** Without groups of thousands, as a field takes it: 750000 → `7500,00`. */
function amountTyped(lang: Lang, cents: number | null): string {
  if (cents === null) return ''
  const digits = String(cents).padStart(3, '0')
  return `${digits.slice(0, -2)}${lang === 'fr' ? ',' : '.'}${digits.slice(-2)}`
}
