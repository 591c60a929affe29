import type { Child } from 'hono/jsx'
import { classes } from './class-names.ts'

export type CheckLine = {
  /** The box's name and value. */
  name: string
  value: string
  label: string
  detail: Child
  amount: Child
  isTicked?: boolean
  /** Not there on the day: struck through. */
  isMissing?: boolean
  /** Under the line: a field to weigh with, a button. */
  children?: Child
}

/** Things to tick off with a thumb in a glove, and to weigh under their line. */
export function CheckList({ lines }: { lines: CheckLine[] }) {
  return (
    <ul class="plain check-list">
      {lines.map((line) => (
        <li class={classes(line.isMissing && 'missing')}>
          <label>
            <input type="checkbox" name={line.name} value={line.value} checked={line.isTicked} />
            <span>
              <b>{line.label}</b>
              <small>{line.detail}</small>
            </span>
          </label>
          <span class="number">{line.amount}</span>
          {line.children && <div class="row">{line.children}</div>}
        </li>
      ))}
    </ul>
  )
}
