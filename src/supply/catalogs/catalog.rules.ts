import type { Day } from '#src/foundation/core/day.ts'
import { parseMoney } from '#src/foundation/core/money.ts'
import { done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'

/** One producer's products in one group: what a coordinator decides about them. */
export type CatalogFacts = {
  name: string
  description: string
  /** The code of the person whom producer and members ask. */
  contact: string | null
  /** Who sells by law. */
  seller: 'producer' | 'group'
  startsOn: Day
  endsOn: Day | null
  membersCanOrder: boolean
  /** The group's fee, on top of the prices. */
  feeBp: number
  /** What a delivery must come to for the producer; null: nothing is asked. */
  minimumCents: number | null
  /** Of products that name none; null: « TVA non applicable, art. 293 B du CGI ». */
  defaultVatBp: number | null
}

/** Refuses a catalogue that ends before it starts; one day is enough. */
export function checkCatalog(facts: CatalogFacts): Outcome<undefined, { code: 'ends-too-early' }> {
  const isBackwards = facts.endsOn !== null && facts.endsOn < facts.startsOn
  return isBackwards ? refuse({ code: 'ends-too-early' }) : done()
}

/**
 * The least that a delivery must come to, in cents: `150` → 15000; nothing typed: none is asked. Refuses 0, −1 and
 * more than 999 999,99 €.
 */
export function readMinimum(typed: string): Outcome<number | null, { code: string }> {
  if (typed === '') return done(null)
  const cents = parseMoney(typed)
  if (cents !== undefined) return cents > 0 ? done(cents) : refuse({ code: 'above-nothing' })
  if (parseMoney(typed, { negative: true }) !== undefined) return refuse({ code: 'negative' })
  return refuse({ code: isTooDear(typed) ? 'too-dear' : 'not-an-amount' })
}

/** A million or more, in digits that people group as they like: `1 000 000 €`. */
export function isTooDear(typed: string): boolean {
  return /^\d{7,}([.,]\d{1,2})?$/.test(typed.replaceAll(/[\s\u00a0\u2009\u202f€]/g, ''))
}

export type CatalogState = 'to-come' | 'orderable' | 'switched-off' | 'ended'

/** Where a catalogue stands on a day: its dates first, then the switch « les membres commandent ». */
export function catalogState(
  catalog: Pick<CatalogFacts, 'startsOn' | 'endsOn' | 'membersCanOrder'>,
  today: Day,
): CatalogState {
  if (catalog.endsOn !== null && catalog.endsOn < today) return 'ended'
  if (!catalog.membersCanOrder) return 'switched-off'
  return catalog.startsOn > today ? 'to-come' : 'orderable'
}

/** The rates that can be chosen; `none` stands for null. */
export const VAT_CHOICES = ['550', '1000', '2000', '210', 'none'] as const
export type VatChoice = (typeof VAT_CHOICES)[number]

export const vatBpOf = (choice: VatChoice): number | null =>
  choice === 'none' ? null : Number(choice)

/** A rate as the form chooses it; one from before that can't be chosen any more stays what it is. */
export const vatTyped = (vatBp: number | null): string => (vatBp === null ? 'none' : String(vatBp))
