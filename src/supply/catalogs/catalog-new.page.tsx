import { Button } from '#src/foundation/ui/button.tsx'
import { Checkbox, HiddenField, OneUseField, TextField } from '#src/foundation/ui/field.tsx'
import { type Form, formOf } from '#src/foundation/ui/form.ts'
import { FormErrors } from '#src/foundation/ui/form-errors.tsx'
import { Heading, PageTitle } from '#src/foundation/ui/heading.tsx'
import { Notice } from '#src/foundation/ui/notice.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { ShownForm } from '#src/foundation/ui/shown-form.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { groupNav } from '#src/people/groups/nav.page.tsx'
import type { Standing } from '#src/people/groups/standing.rules.ts'
import type { PublicProducer } from '#src/supply/producers/producer.rules.ts'
import { ProducerFields } from '#src/supply/producers/producer-fields.page.tsx'
import { producerFieldErrors, producerLabels } from '#src/supply/producers/producer-fields.words.ts'
import type { KnownBy } from './catalog.action.ts'
import { CatalogFields } from './catalog-fields.page.tsx'
import { catalogErrors, catalogLabels } from './catalog-fields.words.ts'
import { newCatalogWords } from './catalog-new.words.ts'
import type { Contact } from './contacts.queries.ts'
import { ProducersFound, whereAndWhat } from './producer-found.page.tsx'

export type NewCatalogProps = {
  lang: Lang
  visitor: Visitor
  standing: Standing
  form: Form
  contacts: Contact[]
  /** Chosen among those that are there; else a new one is described. */
  producer?: PublicProducer | undefined
  search?: { typed: string; found: PublicProducer[] } | undefined
  /** Refused: who has the SIRET or the name already. */
  known?: { by: KnownBy; producers: PublicProducer[] } | undefined
}

/** A producer and the catalogue, in one page; who is there already is searched first. */
export function NewCatalogPage({ lang, visitor, standing, ...props }: NewCatalogProps) {
  const { form, producer } = props
  const words = newCatalogWords(lang)
  const title = producer ? words.titleKnown : words.title
  const of = shownForm(lang, form)
  const base = `/g/${standing.group.slug}/catalogs/new`
  return (
    <Page {...groupNav(standing, lang, 'catalogs')} {...{ lang, visitor, title }} narrow isPrivate>
      <PageTitle title={title} />
      {!producer && <Search {...{ lang, base }} search={props.search} />}
      <FormErrors of={of} />
      {props.known && <Known {...{ lang, base }} known={props.known} />}
      <form method="post" action={base} class="stack stack-5" novalidate>
        <OneUseField form={form} />
        <Heading title={words.producer}>{producer && <a href={base}>{words.other}</a>}</Heading>
        {props.known?.by === 'name' && <Checkbox of={of} name="isAnother" optional />}
        {producer ? <Chosen {...{ lang, producer }} /> : <ProducerFields of={of} />}
        <Heading title={words.catalog} />
        <CatalogFields of={of} contacts={props.contacts} />
        <Button large>{producer ? words.submitKnown : words.submit}</Button>
      </form>
    </Page>
  )
}

function shownForm(lang: Lang, form: Form): ShownForm {
  const isAnother = newCatalogWords(lang).isAnother
  const labels = { isAnother, ...producerLabels(lang), ...catalogLabels(lang) }
  return { lang, form, labels, says: { ...producerFieldErrors(lang), ...catalogErrors(lang) } }
}

function Chosen({ lang, producer }: { lang: Lang; producer: PublicProducer }) {
  return (
    <div>
      <HiddenField name="producer" value={producer.code} />
      <b>{producer.name}</b>
      <p class="small soft">{whereAndWhat(lang, producer)}</p>
    </div>
  )
}

type SearchProps = { lang: Lang; base: string; search: NewCatalogProps['search'] }

function Search({ lang, base, search }: SearchProps) {
  const words = newCatalogWords(lang)
  const form = formOf({ q: search?.typed })
  const of: ShownForm = { lang, form, labels: { q: words.search }, idPrefix: 'search' }
  return (
    <section class="stack">
      <Heading title={words.searchFirst} />
      <p class="soft">{words.searchWhy}</p>
      <form action={base} class="stack" novalidate>
        <TextField of={of} name="q" type="search" autocomplete="off" />
        <div>
          <Button kind="outline" icon="search">
            {words.searchButton}
          </Button>
        </div>
      </form>
      {search && search.found.length === 0 && <p>{words.notFound(search.typed)}</p>}
      {search && <ProducersFound {...{ lang, base }} producers={search.found} />}
    </section>
  )
}

type KnownProps = { lang: Lang; base: string; known: NonNullable<NewCatalogProps['known']> }

function Known({ lang, base, known }: KnownProps) {
  const words = newCatalogWords(lang)
  const [title, text] = {
    siret: [words.knownBySiret, words.knownBySiretDo],
    place: [words.knownByPlace, words.knownByPlaceDo],
    name: [words.knownByName, words.knownByNameDo],
  }[known.by]
  return (
    <Notice kind="soon" alert title={title} text={text}>
      <ProducersFound {...{ lang, base }} producers={known.producers} />
    </Notice>
  )
}
