import { photoErrors, photoWords } from '#src/foundation/files/photo.words.ts'
import { PhotoField } from '#src/foundation/files/photo-form.page.tsx'
import { PostButton } from '#src/foundation/ui/button.tsx'
import { emptyForm, type Form } from '#src/foundation/ui/form.ts'
import { FormErrors } from '#src/foundation/ui/form-errors.tsx'
import { Heading, PageTitle } from '#src/foundation/ui/heading.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import { photoOf } from '#src/foundation/ui/photo.ts'
import { Picture } from '#src/foundation/ui/picture.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { groupNav } from '#src/people/groups/nav.page.tsx'
import type { Standing } from '#src/people/groups/standing.rules.ts'

type PhotosProps = {
  lang: Lang
  /** The address of the sheet. */
  base: string
  /** In the order in which they are shown. */
  codes: string[]
  form?: Form
}

/** A producer's pictures on the sheet: added, put first, taken away, each by a form of its own. */
export function ProducerPhotos({ lang, base, codes, form = emptyForm() }: PhotosProps) {
  const words = photoWords(lang)
  return (
    <section class="stack" id="photos">
      <Heading title={words.several} />
      <p class="soft">{words.severalHelp}</p>
      {codes.length > 0 && (
        <ul class="plain photos">
          {codes.map((code, at) => (
            <OnePhoto {...{ lang, code }} number={at + 1} href={`${base}/pictures/${code}`} />
          ))}
        </ul>
      )}
      <PhotoField {...{ lang, form }} action={`${base}/pictures`} submit={words.add} />
    </section>
  )
}

type OneProps = { lang: Lang; code: string; number: number; href: string }

function OnePhoto({ lang, code, number, href }: OneProps) {
  const words = photoWords(lang)
  return (
    <li class="stack stack-2">
      <Picture category="vegetable" photo={photoOf(code)} sizes="208px" />
      {number > 1 && (
        <PostButton action={`${href}/front`} kind="text">
          {words.first} <span class="unseen">{words.numbered(number)}</span>
        </PostButton>
      )}
      <PostButton action={href} method="delete" kind="text">
        {words.removeOne} <span class="unseen">{words.numbered(number)}</span>
      </PostButton>
    </li>
  )
}

type PageProps = PhotosProps & { visitor: Visitor; standing: Standing; name: string; form: Form }

/** The same on a page of its own, when a file was refused. */
export function ProducerPhotosPage({ visitor, standing, name, ...photos }: PageProps) {
  const { lang, base, form } = photos
  const { several: title, file } = photoWords(lang)
  const of = { lang, form, labels: { photo: file }, says: photoErrors(lang), idPrefix: 'photo' }
  return (
    <Page {...groupNav(standing, lang, 'catalogs')} {...{ lang, visitor, title }} narrow isPrivate>
      <PageTitle title={title} above={<a href={base}>{name}</a>} />
      <FormErrors of={of} />
      <ProducerPhotos {...photos} />
    </Page>
  )
}
