import type { Child } from 'hono/jsx'
import { Button, ButtonLink } from './button.tsx'
import type { IconName } from './icon.tsx'

export type QuestionProps = {
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

/** The question before something that can't be undone, as the whole content of the page that asks. */
export function Question(props: QuestionProps) {
  return (
    <QuestionForm {...props}>
      <h1>{props.title}</h1>
      {props.children}
    </QuestionForm>
  )
}

function QuestionForm({ action, method, fields = {}, ...rest }: QuestionProps) {
  const { confirm, danger, back, children } = rest
  return (
    <form method="post" action={action} class="question stack">
      {children}
      {method === 'delete' && <input type="hidden" name="_method" value="DELETE" />}
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <div class="row">
        <Button kind={danger ? 'danger' : 'primary'}>{confirm}</Button>
        <a class="button outline way-back" href={back.href}>
          {back.label}
        </a>
      </div>
    </form>
  )
}

type AskFirstProps = {
  /** The page that asks: it is there without a script. */
  href: string
  /** On the button. */
  label: string
  icon?: IconName
  kind?: 'outline' | 'text' | 'danger'
  id: string
  question: QuestionProps
}

/** A button that asks before it acts: a dialog with the island `ask-first`, else the page that asks. */
export function AskFirst({ href, label, icon, kind = 'danger', id, question }: AskFirstProps) {
  return (
    <ask-first>
      <ButtonLink href={href} kind={kind} {...(icon ? { icon } : {})}>
        {label}
      </ButtonLink>
      <dialog aria-labelledby={id}>
        <QuestionForm {...question}>
          <h2 id={id}>{question.title}</h2>
          {question.children}
        </QuestionForm>
      </dialog>
    </ask-first>
  )
}
