import type { Child } from 'hono/jsx'

type ProgressProps = {
  /** What advances, for screen readers. */
  label: string
  value: number
  max: number
  /** The same in words: « 14 remis sur 38 ». */
  children: Child
}

/** How far something has come: always the numbers in words, and a bar. */
export function Progress({ label, value, max, children }: ProgressProps) {
  return (
    <div class="stack stack-2">
      <div class="ends">{children}</div>
      <progress max={max} value={value} aria-label={label} />
    </div>
  )
}
