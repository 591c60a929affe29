import type { Child } from 'hono/jsx'
import { Button, PostButton } from '#src/foundation/ui/button.tsx'
import { OneUseField } from '#src/foundation/ui/field.tsx'
import { FileField } from '#src/foundation/ui/file-field.tsx'
import { emptyForm, type Form } from '#src/foundation/ui/form.ts'
import type { ShownForm } from '#src/foundation/ui/shown-form.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { photoErrors, photoWords } from './photo.words.ts'

/** Named one by one: where HEIC is not among them, an iPhone makes a JPEG of it by itself. */
const ACCEPTED = 'image/jpeg,image/png,image/webp,image/gif,image/avif'

type PhotoFormProps = {
  lang: Lang
  /** Takes the photo (POST) and takes it away (DELETE). */
  action: string
  hasPhoto: boolean
  /** The photo, or what is shown without one. */
  children: Child
  form?: Form
  /** When several stand on one page. */
  idPrefix?: string
}

/** What a thing looks like now, and a small form of its own to change that. It loses nothing typed elsewhere. */
export function PhotoForm({ hasPhoto, children, ...of }: PhotoFormProps) {
  const { lang, action, idPrefix = 'photo' } = of
  const words = photoWords(lang)
  return (
    <section class="photo-form" id={idPrefix} aria-label={words.title}>
      {children}
      <div class="stack">
        <PhotoField {...of} submit={hasPhoto ? words.replace : words.add} />
        {hasPhoto && (
          <PostButton action={action} method="delete" kind="text">
            {words.remove}
          </PostButton>
        )}
      </div>
    </section>
  )
}

type PhotoFieldProps = Pick<PhotoFormProps, 'lang' | 'action' | 'form' | 'idPrefix'> & {
  submit: string
}

/** The file and its button. */
export function PhotoField({ lang, action, submit, ...of }: PhotoFieldProps) {
  const { form = emptyForm(), idPrefix = 'photo' } = of
  const words = photoWords(lang)
  const says = photoErrors(lang)
  const shown: ShownForm = { lang, form, says, labels: { photo: words.file }, idPrefix }
  return (
    <form method="post" action={action} enctype="multipart/form-data" class="stack" novalidate>
      <OneUseField form={form} />
      <FileField of={shown} name="photo" help={words.help} accept={ACCEPTED} />
      <div>
        <Button kind="outline">{submit}</Button>
      </div>
    </form>
  )
}
