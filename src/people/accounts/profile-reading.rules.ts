import { createHash } from 'node:crypto'

/**
 * A mark of facts as a form showed them: sent back with the form, it tells whether they have
 * changed since. The order of the names does not matter.
 */
export function readingOf(facts: object): string {
  const sorted = Object.entries(facts).sort(([one], [two]) => (one < two ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(sorted)).digest('base64url')
}

/** A form that was read before somebody else saved: what is kept now, where it differs. */
export type ReadBefore<Facts> = { code: 'stale'; kept: Facts; differing: (keyof Facts & string)[] }

/**
 * Whether what a form sends may be saved over what is kept: `same` changes nothing, `save`, or
 * the refusal that shows what somebody else has saved since the form was read.
 */
export function decideSaving<Facts extends object>(of: {
  kept: Facts
  mine: Facts
  reading: string
}): 'same' | 'save' | ReadBefore<Facts> {
  const { kept, mine } = of
  const names = Object.keys(mine) as (keyof Facts & string)[]
  const differing = names.filter((name) => kept[name] !== mine[name])
  if (differing.length === 0) return 'same'
  return of.reading === readingOf(kept) ? 'save' : { code: 'stale', kept, differing }
}
