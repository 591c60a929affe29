import { Button } from '#src/foundation/ui/button.tsx'
import { FileField } from '#src/foundation/ui/file-field.tsx'
import { emptyForm, type Form } from '#src/foundation/ui/form.ts'
import { FormErrors } from '#src/foundation/ui/form-errors.tsx'
import { Heading } from '#src/foundation/ui/heading.tsx'
import { Icon } from '#src/foundation/ui/icon.tsx'
import type { ShownForm } from '#src/foundation/ui/shown-form.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { columnWords, fileErrors, importWords } from './import.words.ts'
import { type CatalogFrame, InCatalog } from './in-catalog.page.tsx'

/** Choosing the file of a producer's list. */
export function ImportUploadPage({ form, ...frame }: CatalogFrame & { form: Form }) {
  const { lang, standing, catalog } = frame
  const words = importWords(lang)
  const base = `/g/${standing.group.slug}/catalogs/${catalog.code}`
  return (
    <InCatalog {...frame} title={words.title} lead={words.intro} narrow>
      <UploadForm {...{ lang, form }} action={`${base}/import`} />
      <section class="stack">
        <Heading title={words.columns} />
        <p>{Object.values(columnWords(lang)).join(' · ')}</p>
        <p class="soft">{words.columnsWhy}</p>
        <p>
          <a class="icon-line" href={`${base}/import/model.csv`}>
            <Icon name="download" />
            {words.model}
          </a>
        </p>
      </section>
    </InCatalog>
  )
}

const ACCEPTED = '.csv,.txt,.tsv,text/csv,text/plain'

type FormProps = { lang: Lang; action: string; form?: Form }

/** The form that sends a file. */
export function UploadForm({ lang, action, form = emptyForm() }: FormProps) {
  const words = importWords(lang)
  const of: ShownForm = { lang, form, labels: { file: words.file }, says: fileErrors(lang) }
  return (
    <>
      <FormErrors of={of} />
      <form
        method="post"
        action={action}
        enctype="multipart/form-data"
        class="stack stack-5"
        novalidate
      >
        <FileField of={of} name="file" help={words.fileHelp} accept={ACCEPTED} />
        <div>
          <Button large>{words.read}</Button>
        </div>
      </form>
    </>
  )
}
