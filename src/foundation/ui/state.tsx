import { classes } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'

export type StateKind = 'neutral' | 'ok' | 'soon' | 'info' | 'no'

/** A state as word + icon + tint. `bare` without ground, for what is done (« validé »). */
export function State({
  kind = 'neutral',
  icon,
  label,
  bare,
}: {
  kind?: StateKind
  icon?: IconName
  label: string
  bare?: boolean
}) {
  return (
    <span class={classes('state', kind !== 'neutral' && kind, bare && 'bare', !icon && 'no-icon')}>
      {icon && <Icon name={icon} />}
      {label}
    </span>
  )
}
