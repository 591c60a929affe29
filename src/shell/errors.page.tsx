import { ButtonLink } from '#src/foundation/ui/button.tsx'
import { Empty } from '#src/foundation/ui/empty.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { errorWords } from './errors.words.ts'

export type Trouble =
  | 'missing'
  | 'forbidden'
  | 'origin'
  | 'tooLarge'
  | 'moved'
  | 'unavailable'
  | 'broken'

type Props = { lang: Lang; visitor: Visitor | null; trouble: Trouble; requestId: string }

/** What went wrong, in a sentence, and the way out. */
export function ErrorPage({ lang, visitor, trouble, requestId }: Props) {
  const words = errorWords(lang)
  return (
    <Page lang={lang} visitor={visitor} title={words[`${trouble}Title`]} isPrivate>
      <Empty title={words[`${trouble}Title`]} level={1}>
        <p>{words[`${trouble}Text`]}</p>
        {trouble === 'broken' && <p class="small soft">{words.reference(requestId)}</p>}
        <ButtonLink href="/">{words.home}</ButtonLink>
      </Empty>
    </Page>
  )
}
