import type { Child } from 'hono/jsx'
import { Heading, PageTitle } from '#src/foundation/ui/heading.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { legalLinks } from './legal.words.ts'

export type Section = { heading: string; text: string }

type TextProps = {
  lang: Lang
  visitor: Visitor | null
  title: string
  lead?: string
  sections: Section[]
  /** Below the text: what to do about it. */
  children?: Child
}

/** A page of plain text in sections: the terms, the privacy policy. */
export function TextPage({ lang, visitor, title, lead, sections, children }: TextProps) {
  return (
    <Page {...{ lang, visitor, title }} legal={legalLinks(lang)} narrow>
      <PageTitle title={title}>{lead}</PageTitle>
      {sections.map(({ heading, text }) => (
        <section class="stack stack-2">
          <Heading title={heading} />
          <p>{text}</p>
        </section>
      ))}
      {children}
    </Page>
  )
}
