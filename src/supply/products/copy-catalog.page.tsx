import { Button } from '#src/foundation/ui/button.tsx'
import { DateField, OneUseField, TextField } from '#src/foundation/ui/field.tsx'
import type { Form } from '#src/foundation/ui/form.ts'
import { FormErrors } from '#src/foundation/ui/form-errors.tsx'
import { PageTitle } from '#src/foundation/ui/heading.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { ShownForm } from '#src/foundation/ui/shown-form.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { groupNav } from '#src/people/groups/nav.page.tsx'
import type { Standing } from '#src/people/groups/standing.rules.ts'
import type { Catalog } from '#src/supply/catalogs/catalog.queries.ts'
import { catalogErrors } from '#src/supply/catalogs/catalog-fields.words.ts'
import { productCount } from '#src/supply/catalogs/catalogs.words.ts'
import { copyCatalogWords } from './copy-catalog.words.ts'

type CopyProps = {
  lang: Lang
  visitor: Visitor
  standing: Standing
  catalog: Catalog
  /** How many products go with it. */
  products: number
  form: Form
}

/** Asks for the name and the dates of a catalogue's next season. */
export function CopyCatalogPage({ lang, visitor, standing, catalog, products, form }: CopyProps) {
  const words = copyCatalogWords(lang)
  const { title, name, startsOn, endsOn } = words
  const of: ShownForm = {
    lang,
    form,
    labels: { name, startsOn, endsOn },
    says: catalogErrors(lang),
  }
  return (
    <Page {...groupNav(standing, lang, 'catalogs')} {...{ lang, visitor, title }} narrow isPrivate>
      <div class="stack stack-2">
        <a class="small" href={`/g/${standing.group.slug}/catalogs/${catalog.code}`}>
          {catalog.name}
        </a>
        <PageTitle title={title} />
      </div>
      <FormErrors of={of} />
      <form method="post" class="stack stack-5" novalidate>
        <OneUseField form={form} />
        <p>{words.means(productCount(lang, products))}</p>
        <TextField of={of} name="name" maxlength={120} autocomplete="off" />
        <div class="columns">
          <DateField of={of} name="startsOn" />
          <DateField of={of} name="endsOn" optional />
        </div>
        <Button large>{words.confirm}</Button>
      </form>
    </Page>
  )
}
