import { Button } from '#src/foundation/ui/button.tsx'
import { FileField } from '#src/foundation/ui/file-field.tsx'
import type { Form } from '#src/foundation/ui/form.ts'
import { FormErrors } from '#src/foundation/ui/form-errors.tsx'
import { Notice } from '#src/foundation/ui/notice.tsx'
import type { ShownForm } from '#src/foundation/ui/shown-form.ts'
import { type CatalogFrame, InCatalog } from './in-catalog.page.tsx'
import { photoListErrors, photosWords } from './photos.words.ts'

type UploadProps = CatalogFrame & {
  form: Form
  /** The code of a list that was sent and not placed. */
  waiting?: string | undefined
}

/** Choosing photos for a catalogue: many files, or a zip. */
export function PhotosUploadPage({ form, waiting, ...frame }: UploadProps) {
  const { lang } = frame
  const words = photosWords(lang)
  const base = `/g/${frame.standing.group.slug}/catalogs/${frame.catalog.code}/photos`
  const says = photoListErrors(lang)
  const of: ShownForm = { lang, form, labels: { photos: words.file }, says }
  const accept = '.zip,application/zip,image/jpeg,image/png,image/webp'
  return (
    <InCatalog {...frame} title={words.title} lead={words.intro} narrow>
      {waiting && (
        <Notice title={words.waiting}>
          <a href={`${base}/${waiting}`}>{words.seeWaiting}</a>
        </Notice>
      )}
      <FormErrors of={of} />
      <form method="post" enctype="multipart/form-data" class="stack stack-5" novalidate>
        <FileField of={of} name="photos" help={words.fileHelp} accept={accept} multiple />
        <div>
          <Button large>{words.send}</Button>
        </div>
      </form>
    </InCatalog>
  )
}
