import type { Child } from 'hono/jsx'
import { classes } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'

type Look = {
  /** One `primary` in a view: the next thing to do. */
  kind?: 'primary' | 'outline' | 'text' | 'danger'
  large?: boolean
  full?: boolean
  icon?: IconName
  children?: Child
}

type ButtonProps = Look & {
  name?: string
  value?: string
  disabled?: boolean
  /** For an icon alone; the button is then square. */
  label?: string
  formaction?: string
  /** Skips the browser's own checks, for « Annuler » inside a form. */
  formnovalidate?: boolean
  form?: string
}

/** Submits its form. */
export function Button({ kind, large, full, icon, children, label, ...rest }: ButtonProps) {
  const look = buttonClass({ kind, large, full }, label !== undefined)
  return (
    <button type="submit" class={look} aria-label={label} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

/** A link that looks like a button: for going somewhere, never for changing something. */
export function ButtonLink({
  href,
  kind,
  large,
  full,
  icon,
  label,
  children,
}: Look & { href: string; label?: string }) {
  return (
    <a
      class={buttonClass({ kind, large, full }, label !== undefined)}
      href={href}
      aria-label={label}
    >
      {icon && <Icon name={icon} />}
      {children}
    </a>
  )
}

type Size = { kind: Look['kind']; large: boolean | undefined; full: boolean | undefined }

function buttonClass({ kind = 'primary', large, full }: Size, square: boolean): string {
  return classes(
    'button',
    kind !== 'primary' && kind,
    large && 'large',
    full && 'full',
    square && 'square',
  )
}

type PostProps = Look & {
  action: string
  /** `DELETE` and the like travel as `_method`. */
  method?: 'post' | 'put' | 'patch' | 'delete'
  /** Hidden fields. */
  fields?: Record<string, string>
}

/** A form of one button, for an action that needs nothing typed. */
export function PostButton({ action, method = 'post', fields = {}, ...look }: PostProps) {
  return (
    <form method="post" action={action}>
      {method !== 'post' && <input type="hidden" name="_method" value={method.toUpperCase()} />}
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Button {...look} />
    </form>
  )
}
