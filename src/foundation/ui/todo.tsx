import type { Child } from 'hono/jsx'
import { classes } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'

export type TodoLine = {
  icon: IconName
  /** The fact with its number. */
  text: Child
  /** The one thing that solves it. */
  link?: { href: string; label: string }
  /** Something has gone wrong, not just waits. */
  isUrgent?: boolean
}

/** Facts that wait for a hand, one link each. `calm`: facts only, icons in grey. */
export function Todo({ lines, calm }: { lines: TodoLine[]; calm?: boolean }) {
  return (
    <ul class={classes('plain', 'todo', calm && 'calm')}>
      {lines.map(({ icon, text, link, isUrgent }) => (
        <li>
          <Icon name={icon} {...(isUrgent ? { tone: 'tomato' as const } : {})} />
          <span>{text}</span>
          {link && <a href={link.href}>{link.label}</a>}
        </li>
      ))}
    </ul>
  )
}
