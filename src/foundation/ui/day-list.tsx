import type { Child } from 'hono/jsx'
import { classes } from './class-names.ts'

export type DayLine = {
  /** Of the basket, in poster type. */
  number: number
  name: Child
  href: string
  /** « 7 produits · 1 à peser ». */
  detail: Child
  /** A badge: what is still to pay, « Payé », « Validé ». */
  state: Child
  /** The one that is open beside the list. */
  isCurrent?: boolean
  isDone?: boolean
}

/** Baskets to hand over: number, household, what is in it, state. */
export function DayList({ lines }: { lines: DayLine[] }) {
  return (
    <ul class="plain day-list">
      {lines.map(({ number, name, href, detail, state, isCurrent, isDone }) => (
        <li class={classes(isDone && 'done', isCurrent && 'current')}>
          <b class="basket-number">{number}</b>
          <span>
            <a href={href} aria-current={isCurrent ? 'true' : undefined}>
              {name}
            </a>
            <small>{detail}</small>
          </span>
          {state}
        </li>
      ))}
    </ul>
  )
}
