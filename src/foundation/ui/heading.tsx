import type { Child } from 'hono/jsx'

/** Opens a section with the thick rule; `children` at the other end: a count, a link. */
export function Heading({
  title,
  level = 2,
  id,
  children,
}: {
  title: string
  level?: 2 | 3
  id?: string
  children?: Child
}) {
  return (
    <div class="head">
      {level === 2 ? <h2 id={id}>{title}</h2> : <h3 id={id}>{title}</h3>}
      {children}
    </div>
  )
}

type PageTitleProps = {
  title: string
  /** A small line above: where one comes from, a state. */
  above?: Child
  /** Buttons at the other end; below on phones. */
  actions?: Child
  /** What stands under the title, in grey. */
  children?: Child
}

/** The page's h1 with what belongs to it. */
export function PageTitle({ title, above, actions, children }: PageTitleProps) {
  return (
    <div class="page-title">
      {above && <div class="row small above">{above}</div>}
      <div class="title-line">
        <h1>{title}</h1>
        {actions && <div class="row">{actions}</div>}
      </div>
      {children && <div class="soft">{children}</div>}
    </div>
  )
}
