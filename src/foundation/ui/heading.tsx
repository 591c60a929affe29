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

/** The page's h1 with what stands under it. */
export function PageTitle({ title, children }: { title: string; children?: Child }) {
  return (
    <div class="page-title">
      <h1>{title}</h1>
      {children && <div class="soft">{children}</div>}
    </div>
  )
}
