import { Button } from '#src/foundation/ui/button.tsx'
import { HiddenField } from '#src/foundation/ui/field.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { privacySections, privacyWords } from './privacy.words.ts'
import { TERMS_VERSION } from './terms.rules.ts'
import { termsSections, termsWords } from './terms.words.ts'
import { TextPage } from './text.page.tsx'

type Shown = { lang: Lang; visitor: Visitor | null }

export function TermsPage({ lang, visitor }: Shown) {
  const words = termsWords(lang)
  const lead = words.version(TERMS_VERSION)
  return (
    <TextPage {...{ lang, visitor, lead }} title={words.title} sections={termsSections(lang)} />
  )
}

export function PrivacyPage({ lang, visitor }: Shown) {
  const { title } = privacyWords(lang)
  return <TextPage {...{ lang, visitor, title }} sections={privacySections(lang)} />
}

/** The version in force, put to somebody who accepted an older one. */
export function NewTermsPage({ lang, visitor, returnPath }: Shown & { returnPath: string }) {
  const words = termsWords(lang)
  return (
    <TextPage
      {...{ lang, visitor }}
      title={words.changedTitle}
      lead={words.changed(TERMS_VERSION)}
      sections={termsSections(lang)}
    >
      <form method="post" action="/terms/acceptance">
        <HiddenField name="return" value={returnPath} />
        <Button large>{words.accept}</Button>
      </form>
    </TextPage>
  )
}
