import type { Child } from 'hono/jsx'
import { Page } from '#src/foundation/ui/page.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { ShownForm } from '#src/foundation/ui/shown-form.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { legalLinks } from '#src/people/accounts/legal.words.ts'
import { PosterBeside } from '#src/people/accounts/poster-beside.page.tsx'
import { AddressFields, PhoneField } from '#src/people/accounts/register.page.tsx'
import { memberNav } from '#src/people/groups/nav.page.tsx'
import type { Detail, Standing } from '#src/people/groups/standing.rules.ts'
import { joinWords } from './join.words.ts'

export type JoinAround = { lang: Lang; visitor: Visitor | null; standing: Standing }

/** Around every page of a group's link for joining: the group's header, its crate beside. */
export function JoinFrame({ lang, visitor, standing, children }: JoinAround & { children: Child }) {
  const { title } = joinWords(lang)
  const frame = memberNav(standing, lang)
  return (
    <Page {...frame} {...{ lang, visitor, title }} legal={legalLinks(lang)}>
      <PosterBeside lang={lang} name={standing.group.name}>
        {children}
      </PosterBeside>
    </Page>
  )
}

/** What the group asks for and doesn't know yet. */
export function DetailFields({ of, missing }: { of: ShownForm; missing: Detail[] }) {
  if (missing.length === 0) return null
  return (
    <>
      <p>{joinWords(of.lang).asked}</p>
      {missing.includes('phone') && <PhoneField of={of} />}
      {missing.includes('address') && <AddressFields of={of} />}
    </>
  )
}
