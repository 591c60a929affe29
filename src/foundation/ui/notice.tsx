import type { Child } from 'hono/jsx'
import { classes } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'

type NoticeKind = 'info' | 'ok' | 'soon' | 'no'

const ICONS: Record<NoticeKind, IconName> = {
  info: 'info',
  ok: 'circle-check',
  soon: 'hourglass',
  no: 'triangle-alert',
}

type NoticeProps = {
  kind?: NoticeKind
  icon?: IconName
  /** The bold first sentence. */
  title?: string | undefined
  text?: string | undefined
  /** Read out at once by screen readers: for what has just gone wrong. */
  alert?: boolean
  /** Below: more sentences, a list, the action. */
  children?: Child
}

/** Something to know: bar, tint, icon, bold first sentence, action under it. */
export function Notice({ kind = 'info', icon, title, text, alert, children }: NoticeProps) {
  return (
    <div class={classes('notice', kind)} role={alert ? 'alert' : undefined}>
      <Icon name={icon ?? ICONS[kind]} />
      <div>
        {(title || text) && (
          <p>
            {title && <b>{title}</b>} {text}
          </p>
        )}
        {children}
      </div>
    </div>
  )
}
