import type { Child } from 'hono/jsx'
import { type Case, slatsOf } from './slats.ts'

/** A small crate: green slats are the others', yellow mine. Only its sentence is read out. */
export function CaseGauge({ says, ...of }: Case & { says: Child }) {
  const { others, mine, empty } = slatsOf(of)
  return (
    <div class="case-gauge">
      <span class="slats" aria-hidden="true">
        {Array.from({ length: others }, () => (
          <i class="theirs" />
        ))}
        {Array.from({ length: mine }, () => (
          <i class="mine" />
        ))}
        {Array.from({ length: empty }, () => (
          <i />
        ))}
      </span>
      <p>{says}</p>
    </div>
  )
}
