import { Button } from '#src/foundation/ui/button.tsx'
import { DateField } from '#src/foundation/ui/field.tsx'
import type { Form } from '#src/foundation/ui/form.ts'
import { FormErrors } from '#src/foundation/ui/form-errors.tsx'
import { PageTitle } from '#src/foundation/ui/heading.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { ShownForm } from '#src/foundation/ui/shown-form.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { groupNav } from '#src/people/groups/nav.page.tsx'
import type { Standing } from '#src/people/groups/standing.rules.ts'
import type { Catalog } from './catalog.queries.ts'
import { catalogErrors } from './catalog-fields.words.ts'
import { endCatalogWords } from './end-catalog.words.ts'

type EndProps = {
  lang: Lang
  visitor: Visitor
  standing: Standing
  catalog: Catalog
  form: Form
}

/** Asks for the last day of a catalogue; one that never served may be deleted instead. */
export function EndCatalogPage({ lang, visitor, standing, catalog, form }: EndProps) {
  const words = endCatalogWords(lang)
  const of: ShownForm = { lang, form, labels: { endsOn: words.endsOn }, says: catalogErrors(lang) }
  const base = `/g/${standing.group.slug}/catalogs/${catalog.code}`
  const title = words.ask(catalog.name)
  return (
    <Page
      {...groupNav(standing, lang, 'catalogs')}
      {...{ lang, visitor }}
      title={words.title}
      narrow
      isPrivate
    >
      <PageTitle title={title} />
      <FormErrors of={of} />
      <form method="post" class="stack stack-5" novalidate>
        <p>{words.means}</p>
        <DateField of={of} name="endsOn" min={catalog.startsOn} />
        <div class="row">
          <Button kind="danger">{words.confirm}</Button>
          <a class="button outline" href={base}>
            {words.keep}
          </a>
        </div>
      </form>
      <p>
        <a href={`${base}/removal`}>{words.orRemove}</a>
      </p>
    </Page>
  )
}
