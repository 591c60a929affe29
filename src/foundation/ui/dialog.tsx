import type { Child } from 'hono/jsx'
import { Button } from './button.tsx'

type ConfirmProps = {
  /** The question. */
  title: string
  /** Posted to when the answer is yes. */
  action: string
  method?: 'post' | 'delete'
  fields?: Record<string, string>
  /** Repeats the verb: « Annuler la commande ». */
  confirm: string
  danger?: boolean
  /** The way back: « La garder ». */
  back: { href: string; label: string }
  children?: Child
}

/**
 * A question before something that can't be undone, as a page of its own: it works without a script.
 * Use it as the whole content of the page that asks.
 */
export function Question({ title, action, method, fields = {}, ...rest }: ConfirmProps) {
  const { confirm, danger, back, children } = rest
  return (
    <form method="post" action={action} class="question stack">
      <h1>{title}</h1>
      {children}
      {method === 'delete' && <input type="hidden" name="_method" value="DELETE" />}
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <div class="row">
        <Button kind={danger ? 'danger' : 'primary'}>{confirm}</Button>
        <a class="button outline" href={back.href}>
          {back.label}
        </a>
      </div>
    </form>
  )
}
