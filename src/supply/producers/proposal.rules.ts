import { type ProposableFacts, proposableOf, type SheetFacts } from './sheet.rules.ts'

/** By field, as the sheet was when it was proposed and as it should be. */
export type ProposedChanges = { [field: string]: { before: unknown; after: unknown } }

/**
 * A sheet as it would be with the changes. Fields that are none any more are left out; contact and consent are never
 * changed by a proposal, whatever it says.
 */
export function withChanges(facts: SheetFacts, changes: ProposedChanges): SheetFacts {
  const open: object = proposableOf(facts)
  const known = Object.entries(changes).filter(([field]) => Object.hasOwn(open, field))
  const after = Object.fromEntries(known.map(([field, change]) => [field, change.after]))
  return { ...facts, ...(after as Partial<ProposableFacts>) }
}

export type ComparedChange = {
  field: string
  now: unknown
  after: unknown
  /** The sheet was changed there since it was proposed. */
  hasMoved: boolean
}

/** What accepting would change today; what is on the sheet already is left out. */
export function compareChanges(facts: SheetFacts, changes: ProposedChanges): ComparedChange[] {
  const open = proposableOf(facts)
  const fields = Object.keys(open) as (keyof ProposableFacts)[]
  return fields.flatMap((field) => {
    const change = changes[field]
    if (!change || change.after === open[field]) return []
    return [
      { field, now: open[field], after: change.after, hasMoved: change.before !== open[field] },
    ]
  })
}
