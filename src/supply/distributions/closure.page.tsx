import { Question } from '#src/foundation/ui/dialog.tsx'
import { day as dayInWords } from '#src/foundation/ui/format.ts'
import { Page } from '#src/foundation/ui/page.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { groupNav } from '#src/people/groups/nav.page.tsx'
import type { Standing } from '#src/people/groups/standing.rules.ts'
import { openingWords } from './opening.words.ts'

type ClosureProps = {
  lang: Lang
  visitor: Visitor
  standing: Standing
  code: string
  day: string
  draftCount: number
}

/** The question before orders are closed by hand, with what is lost. */
export function ClosureQuestionPage({ lang, visitor, standing, ...of }: ClosureProps) {
  const words = openingWords(lang)
  const at = `/g/${standing.group.slug}/distributions/${of.code}`
  return (
    <Page
      {...groupNav(standing, lang, 'distributions')}
      {...{ lang, visitor }}
      title={words.askClose}
      narrow
      isPrivate
    >
      <Question
        title={words.askClose}
        action={`${at}/closure`}
        confirm={words.closeNow}
        back={{ href: `${at}/opening`, label: words.back }}
      >
        <p>{dayInWords(lang, of.day)}</p>
        <p>{words.askCloseWhy}</p>
        {of.draftCount > 0 && <p>{words.drafts(of.draftCount)}</p>}
      </Question>
    </Page>
  )
}
