import { Button } from '#src/foundation/ui/button.tsx'
import { FileField } from '#src/foundation/ui/file-field.tsx'
import type { Form } from '#src/foundation/ui/form.ts'
import { FormErrors } from '#src/foundation/ui/form-errors.tsx'
import type { ShownForm } from '#src/foundation/ui/shown-form.ts'
import { type CatalogFrame, InCatalog } from './in-catalog.page.tsx'
import { photoListErrors, photosWords } from './photos.words.ts'

/** Choosing photos for a catalogue: many files, or a zip. */
export function PhotosUploadPage({ form, ...frame }: CatalogFrame & { form: Form }) {
  const { lang } = frame
  const words = photosWords(lang)
  const says = photoListErrors(lang)
  const of: ShownForm = { lang, form, labels: { photos: words.file }, says }
  const accept = '.zip,application/zip,image/jpeg,image/png,image/webp'
  return (
    <InCatalog {...frame} title={words.title} lead={words.intro} narrow>
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
