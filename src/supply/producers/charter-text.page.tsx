import type { Visitor } from '#src/foundation/ui/request.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { TextPage } from '#src/people/accounts/text.page.tsx'
import { CHARTER_VERSION } from './charter.rules.ts'
import { charterSections, charterWords } from './charter.words.ts'

/** The producers' charter in force, to be read and printed. */
export function CharterPage({ lang, visitor }: { lang: Lang; visitor: Visitor | null }) {
  const { title, version } = charterWords(lang)
  const lead = version(CHARTER_VERSION)
  return <TextPage {...{ lang, visitor, title, lead }} sections={charterSections(lang)} />
}
