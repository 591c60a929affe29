import type { Child } from 'hono/jsx'
import { Button, PostButton } from '#src/foundation/ui/button.tsx'
import { OneUseField } from '#src/foundation/ui/field.tsx'
import { controlProps, FieldFrame } from '#src/foundation/ui/field-frame.tsx'
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
}

/** What a thing looks like now, and a small form of its own to change that. It loses nothing typed elsewhere. */
export function PhotoForm({ lang, action, hasPhoto, children, form }: PhotoFormProps) {
  const words = photoWords(lang)
  return (
    <section class="photo-form" id="photo" aria-label={words.title}>
      {children}
      <div class="stack">
        <PhotoField {...{ lang, action, form }} submit={hasPhoto ? words.replace : words.add} />
        {hasPhoto && (
          <PostButton action={action} method="delete" kind="text">
            {words.remove}
          </PostButton>
        )}
      </div>
    </section>
  )
}

type PhotoFieldProps = Pick<PhotoFormProps, 'lang' | 'action'> & {
  form?: Form | undefined
  submit: string
}

/** The file and its button. */
export function PhotoField({ lang, action, form = emptyForm(), submit }: PhotoFieldProps) {
  const words = photoWords(lang)
  const says = photoErrors(lang)
  const of: ShownForm = { lang, form, says, labels: { photo: words.file }, idPrefix: 'photo' }
  const field = { of, name: 'photo', help: words.help }
  return (
    <form method="post" action={action} enctype="multipart/form-data" class="stack" novalidate>
      <OneUseField form={form} />
      <FieldFrame {...field}>
        <input type="file" accept={ACCEPTED} {...controlProps(field)} />
      </FieldFrame>
      <div>
        <Button kind="outline">{submit}</Button>
      </div>
    </form>
  )
}
