import { Button } from '#src/foundation/ui/button.tsx'
import { HiddenField } from '#src/foundation/ui/field.tsx'
import type { Form } from '#src/foundation/ui/form.ts'
import { FormErrors } from '#src/foundation/ui/form-errors.tsx'
import { Heading, PageTitle } from '#src/foundation/ui/heading.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { ShownForm } from '#src/foundation/ui/shown-form.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { groupNav } from '#src/people/groups/nav.page.tsx'
import { StaleNotice } from '#src/people/groups/stale.page.tsx'
import type { Stale } from '#src/people/groups/stale.rules.ts'
import type { Standing } from '#src/people/groups/standing.rules.ts'
import { Recorded, type RecordedRow } from '#src/supply/producers/recorded.page.tsx'
import type { Catalog } from './catalog.queries.ts'
import type { CatalogFacts } from './catalog.rules.ts'
import { catalogSentences, catalogWords } from './catalog.words.ts'
import { CatalogFields } from './catalog-fields.page.tsx'
import {
  catalogErrors,
  catalogFactLabels,
  catalogLabels,
  sayCatalogFact,
} from './catalog-fields.words.ts'
import type { Contact } from './contacts.queries.ts'

type EditProps = {
  lang: Lang
  visitor: Visitor
  standing: Standing
  catalog: Catalog
  form: Form
  contacts: Contact[]
  history: RecordedRow[]
  stale?: Stale<CatalogFacts> | undefined
}

/** What is decided about a catalogue, and its history. */
export function CatalogEditPage({ lang, visitor, standing, catalog, ...props }: EditProps) {
  const { form, contacts, history, stale } = props
  const words = catalogWords(lang)
  const labels = catalogFactLabels(lang)
  const say = (field: string, value: unknown) => sayCatalogFact(lang, contacts, [field, value])
  const of: ShownForm = { lang, form, labels: catalogLabels(lang), says: catalogErrors(lang) }
  const base = `/g/${standing.group.slug}/catalogs/${catalog.code}`
  return (
    <Page
      {...groupNav(standing, lang, 'catalogs')}
      {...{ lang, visitor }}
      title={words.edit}
      narrow
      isPrivate
    >
      <div class="stack stack-2">
        <a class="small" href={base}>
          {catalog.name}
        </a>
        <PageTitle title={words.edit}>{catalog.producerName}</PageTitle>
      </div>
      <FormErrors of={of} />
      {stale && <StaleNotice {...{ lang, stale, labels, say }} dropHref={`${base}/edit`} />}
      <form method="post" class="stack stack-5" novalidate>
        <HiddenField form={form} name="version" />
        <CatalogFields {...{ of, contacts }} />
        <Button large>{stale ? words.keepMine : words.save}</Button>
      </form>
      <section class="stack">
        <Heading title={words.history} />
        <Recorded
          {...{ lang, labels, say }}
          zone={standing.group.timeZone}
          rows={history}
          sentences={catalogSentences(lang)}
        />
      </section>
    </Page>
  )
}
