import { Button } from '#src/foundation/ui/button.tsx'
import { FileField } from '#src/foundation/ui/file-field.tsx'
import { emptyForm, type Form } from '#src/foundation/ui/form.ts'
import { FormErrors } from '#src/foundation/ui/form-errors.tsx'
import { Heading, PageTitle } from '#src/foundation/ui/heading.tsx'
import { Icon } from '#src/foundation/ui/icon.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { ShownForm } from '#src/foundation/ui/shown-form.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { groupNav } from '#src/people/groups/nav.page.tsx'
import type { Standing } from '#src/people/groups/standing.rules.ts'
import type { Catalog } from '#src/supply/catalogs/catalog.queries.ts'
import { columnWords, fileErrors, importWords } from './import.words.ts'

type UploadProps = {
  lang: Lang
  visitor: Visitor
  standing: Standing
  catalog: Catalog
  form: Form
}

/** Choosing the file of a producer's list. */
export function ImportUploadPage({ lang, visitor, standing, catalog, form }: UploadProps) {
  const words = importWords(lang)
  const base = `/g/${standing.group.slug}/catalogs/${catalog.code}`
  return (
    <Page
      {...groupNav(standing, lang, 'catalogs')}
      {...{ lang, visitor }}
      title={words.title}
      narrow
      isPrivate
    >
      <div class="stack stack-2">
        <a class="small" href={base}>
          {catalog.name}
        </a>
        <PageTitle title={words.title}>{words.intro}</PageTitle>
      </div>
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
    </Page>
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
