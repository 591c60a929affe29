import type { Day } from '#src/foundation/core/day.ts'
import type { Outcome } from '#src/foundation/core/outcome.ts'
import { done, refuse } from '#src/foundation/core/outcome.ts'
import { hasCapital, type LegalForm, type VatRegime } from './legal.rules.ts'
import type { ProducerFacts } from './producer.rules.ts'
import { isOfSiret } from './vat-number.rules.ts'

/** All that stands on a producer's sheet but the charter and the photos. Texts are '' while unknown. */
export type SheetFacts = ProducerFacts & {
  people: string
  story: string
  website: string | null
  /** Parted by commas: « AB, Nature & Progrès ». */
  labels: string
  showsEmail: boolean
  showsPhone: boolean
  address1: string
  address2: string
  legalForm: LegalForm | null
  rna: string | null
  vatRegime: VatRegime | null
  vatNumber: string | null
  capitalCents: number | null
  organicBody: string | null
  organicNumber: string
  organicUntil: Day | null
  mediatorName: string
  mediatorAddress: string
}

/** Contact and consent: only the group that keeps the sheet sees and changes them. */
const PRIVATE = ['email', 'phone', 'showsEmail', 'showsPhone'] as const
/** What everybody may read, and other groups may propose to change. */
export type ProposableFacts = Omit<SheetFacts, (typeof PRIVATE)[number]>

/** The facts of a sheet that another group may read. */
export function proposableOf(facts: SheetFacts): ProposableFacts {
  const { email: _email, phone: _phone, showsEmail: _se, showsPhone: _sp, ...open } = facts
  return open
}

export type Contradiction = 'not-an-association' | 'no-capital' | 'vat-number-of-another'
export type Contradictions = { code: 'contradictions'; fields: Record<string, Contradiction> }

type Legal = Pick<SheetFacts, 'legalForm' | 'rna' | 'capitalCents' | 'vatNumber' | 'siret'>

/**
 * Refuses what can't all be true: an RNA of something else than an association, a capital of a form that has none, a
 * French VAT number of another company than the SIRET's. Unknown things contradict nothing.
 */
export function checkLegal(facts: Legal): Outcome<undefined, Contradictions> {
  const { legalForm, rna, capitalCents, vatNumber, siret } = facts
  const fields: Record<string, Contradiction> = {}
  if (rna !== null && legalForm !== null && legalForm !== 'association')
    fields.rna = 'not-an-association'
  if (capitalCents !== null && legalForm !== null && !hasCapital(legalForm))
    fields.capital = 'no-capital'
  if (vatNumber !== null && siret !== null && !isOfSiret(vatNumber, siret))
    fields.vatNumber = 'vat-number-of-another'
  return Object.keys(fields).length === 0 ? done() : refuse({ code: 'contradictions', fields })
}

/** `labelsTyped(['AB', 'Fermier'])` → `AB, Fermier` */
export const labelsTyped = (labels: readonly string[]): string => labels.join(', ')

/** The labels in a line of text, each once: `AB, Fermier , ab` → `['AB', 'Fermier']`. */
export function labelsIn(typed: string): string[] {
  const labels = typed
    .split(/[,;\n]/)
    .map((label) => label.trim())
    .filter(Boolean)
  return labels.filter(
    (label, place) =>
      labels.findIndex((one) => one.toLowerCase() === label.toLowerCase()) === place,
  )
}

/** Whether a rate contradicts the regime: who is not liable sells without VAT. 5.5 % under 293 B → true. */
export function contradictsRegime(regime: VatRegime | null, vatBp: number | null): boolean {
  return regime !== null && regime !== 'liable' && vatBp !== null && vatBp > 0
}
