import type { Day } from '#src/foundation/core/day.ts'
import { done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'

/** One producer's products in one group: what a coordinator decides about them. */
export type CatalogFacts = {
  name: string
  /** Who sells by law. */
  seller: 'producer' | 'group'
  startsOn: Day
  endsOn: Day | null
  membersCanOrder: boolean
  /** The group's fee, on top of the prices. */
  feeBp: number
  /** Of products that name none; null: « TVA non applicable, art. 293 B du CGI ». */
  defaultVatBp: number | null
}

/** Refuses a catalogue that ends before it starts; one day is enough. */
export function checkCatalog(facts: CatalogFacts): Outcome<undefined, { code: 'ends-too-early' }> {
  const isBackwards = facts.endsOn !== null && facts.endsOn < facts.startsOn
  return isBackwards ? refuse({ code: 'ends-too-early' }) : done()
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
