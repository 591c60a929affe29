import type { Child } from 'hono/jsx'
import { photoErrors, photoWords } from '#src/foundation/files/photo.words.ts'
import { PhotoForm } from '#src/foundation/files/photo-form.page.tsx'
import type { Form } from '#src/foundation/ui/form.ts'
import { FormErrors } from '#src/foundation/ui/form-errors.tsx'
import { PageTitle } from '#src/foundation/ui/heading.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { type CoordinatorSection, groupNav } from './nav.page.tsx'
import type { Standing } from './standing.rules.ts'

/** A thing with a photo, as the page of its photo shows it. */
export type PhotoSubject = {
  section: CoordinatorSection
  name: string
  /** Its sheet. */
  href: string
  hasPhoto: boolean
  /** The photo, or what is shown without one. */
  shown: Child
}

type PhotoPageProps = {
  lang: Lang
  visitor: Visitor
  standing: Standing
  subject: PhotoSubject
  form: Form
}

/** The photo of one thing, when its file was refused; else its form stands on the sheet. */
export function PhotoPage({ lang, visitor, standing, subject, form }: PhotoPageProps) {
  const { section, name, href, hasPhoto, shown } = subject
  const { title, file } = photoWords(lang)
  const labels = { photo: file }
  return (
    <Page {...groupNav(standing, lang, section)} {...{ lang, visitor, title }} narrow isPrivate>
      <PageTitle title={title} above={<a href={href}>{name}</a>} />
      <FormErrors of={{ lang, form, labels, says: photoErrors(lang), idPrefix: 'photo' }} />
      <PhotoForm {...{ lang, hasPhoto, form }} action={`${href}/picture`}>
        {shown}
      </PhotoForm>
    </Page>
  )
}
