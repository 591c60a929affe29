import type { Child } from 'hono/jsx'
import { classes } from './class-names.ts'

type PanelProps = { title?: string; aside?: Child; sticky?: boolean; children: Child }

/** The cream panel: a summary, one large number, one action. */
export function Panel({ title, aside, sticky, children }: PanelProps) {
  return (
    <section class={classes('panel', sticky && 'sticky')} aria-label={title}>
      {title && (
        <div class="ends">
          <h2>{title}</h2>
          {aside && <span class="small soft">{aside}</span>}
        </div>
      )}
      {children}
    </section>
  )
}

export type NoteLine = { label: string; amount?: string; detail?: string }

/** Lines of a bill: what, how much, and below in small how it comes about. */
export function NoteLines({ lines }: { lines: NoteLine[] }) {
  return (
    <ul class="plain note-lines">
      {lines.map(({ label, amount, detail }) => (
        <li>
          <span>{label}</span>
          {amount && <span class="number">{amount}</span>}
          {detail && <small>{detail}</small>}
        </li>
      ))}
    </ul>
  )
}

/** A line above the total. */
export function Subtotal({
  label,
  amount,
  soft,
}: {
  label: string
  amount: string
  soft?: boolean
}) {
  return (
    <p class={classes('subtotal', soft && 'soft')}>
      <span>{label}</span>
      <span class="number">{amount}</span>
    </p>
  )
}

/** The total under the thick rule. */
export function Total({ label, amount }: { label: string; amount: string }) {
  return (
    <p class="total">
      <span>{label}</span>
      <span class="number">{amount}</span>
    </p>
  )
}
