import { ButtonLink } from '#src/foundation/ui/button.tsx'
import { PageTitle } from '#src/foundation/ui/heading.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { withReturn } from '#src/people/accounts/return-path.rules.ts'
import { memberNav } from './nav.page.tsx'
import { neededWords } from './second-factor-needed.words.ts'
import type { Standing } from './standing.rules.ts'

export type NeededProps = {
  lang: Lang
  visitor: Visitor
  standing: Standing
  /** What was asked for: where enrolling leads back to. */
  returnPath: string
}

/** Says to somebody whose rights wait why they do, and leads to enrolling and back. */
export function SecondFactorNeededPage({ lang, visitor, standing, returnPath }: NeededProps) {
  const words = neededWords(lang)
  const { name, slug } = standing.group
  return (
    <Page
      {...memberNav(standing, lang)}
      {...{ lang, visitor }}
      title={words.title}
      narrow
      isPrivate
    >
      <PageTitle title={words.title}>{words.why(name)}</PageTitle>
      <p>{words.waiting}</p>
      <div class="row">
        <ButtonLink href={withReturn('/account/second-factor', returnPath)} large>
          {words.turnOn}
        </ButtonLink>
        <a href={`/g/${slug}`}>{words.back}</a>
      </div>
    </Page>
  )
}
