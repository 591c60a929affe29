/** What became of a form that was read before somebody else saved. */
export type Reconciled<Values> = {
  /** To show again: what was typed, and what the other saved where nothing was typed. */
  merged: Values
  /** Both changed it, to different values: « garder le mien » or not is to be chosen. */
  conflicts: (keyof Values & string)[]
  /** Only the other changed it: taken over. */
  taken: (keyof Values & string)[]
}

/** The refusal of a stale form, with all that its page needs to go on. */
export type Stale<Values> = Reconciled<Values> & {
  code: 'stale'
  theirs: Values
  version: number
  /** Who saved last. */
  savedBy: string | null
}

type Facts<Values> = {
  mine: Values
  theirs: Values
  /** The values as the form had shown them, of the fields changed since. */
  read: Partial<Values>
}

/**
 * Sorts the fields of a stale form. Read `{ name: 'A', city: 'X' }`; they saved `{ name: 'B', city: 'Y' }`, I typed
 * `{ name: 'C', city: 'X' }` → a conflict of name, and city taken over.
 */
export function reconcile<Values extends object>({
  mine,
  theirs,
  read,
}: Facts<Values>): Reconciled<Values> {
  const changed = (Object.keys(read) as (keyof Values & string)[]).filter(
    (field) => theirs[field] !== read[field] && theirs[field] !== mine[field],
  )
  const taken = changed.filter((field) => mine[field] === read[field])
  const conflicts = changed.filter((field) => !taken.includes(field))
  const merged = { ...mine }
  for (const field of taken) merged[field] = theirs[field]
  return { merged, conflicts, taken }
}
