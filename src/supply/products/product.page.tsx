import { photoSentences } from '#src/foundation/files/photo.words.ts'
import { Button } from '#src/foundation/ui/button.tsx'
import { HiddenField, OneUseField } from '#src/foundation/ui/field.tsx'
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
import type { Catalog } from '#src/supply/catalogs/catalog.queries.ts'
import { Recorded, type RecordedRow } from '#src/supply/producers/recorded.page.tsx'
import type { Product } from './product.queries.ts'
import { productSentences, productWords } from './product.words.ts'
import { ProductFields } from './product-fields.page.tsx'
import {
  productErrors,
  productFactLabels,
  productLabels,
  sayProductFact,
} from './product-fields.words.ts'
import { ArchivedNotice, Archiving, Prices } from './product-past.page.tsx'
import { ProductPhoto } from './product-photo.page.tsx'
import type { SheetFacts } from './read-sheet.rules.ts'
import type { PastPrice } from './sheet.queries.ts'
import { sheetErrors } from './sheet.words.ts'

type ProductProps = {
  lang: Lang
  visitor: Visitor
  standing: Standing
  catalog: Catalog
  /** None: it is to be added. */
  product?: Product | undefined
  form: Form
  /** The code of its photo. */
  photo?: string | null
  history?: RecordedRow[]
  prices?: PastPrice[]
  stale?: Stale<SheetFacts> | undefined
}

/** A product's sheet: to be filled, or with its history. */
export function ProductPage({ lang, visitor, standing, catalog, product, ...props }: ProductProps) {
  const words = productWords(lang)
  const title = product?.name ?? words.add
  const base = `/g/${standing.group.slug}/catalogs/${catalog.code}`
  const href = product ? `${base}/products/${product.code}` : base
  return (
    <Page {...groupNav(standing, lang, 'catalogs')} {...{ lang, visitor, title }} narrow isPrivate>
      <div class="stack stack-2">
        <a class="small" href={base}>
          {catalog.name}
        </a>
        <PageTitle title={title} />
      </div>
      {product?.archivedAt && <ArchivedNotice {...{ lang, href }} />}
      {product && <ProductPhoto {...{ lang, product }} href={href} code={props.photo ?? null} />}
      <Sheet {...{ lang }} {...props} dropHref={href} />
      {props.prices && (
        <Prices {...{ lang }} prices={props.prices} zone={standing.group.timeZone} />
      )}
      {props.history && <Past {...{ lang, standing }} history={props.history} />}
      {product && !product.archivedAt && <Archiving {...{ lang, href }} />}
    </Page>
  )
}

type SheetProps = Pick<ProductProps, 'lang' | 'form' | 'stale'> & { dropHref: string }

function Sheet({ lang, form, stale, dropHref }: SheetProps) {
  const words = productWords(lang)
  const of: ShownForm = {
    lang,
    form,
    labels: productLabels(lang),
    says: { ...productErrors(lang), ...sheetErrors(lang) },
  }
  const say = (field: string, value: unknown) => sayProductFact(lang, field, value)
  const labels = productFactLabels(lang)
  return (
    <>
      <FormErrors of={of} />
      {stale && <StaleNotice {...{ lang, stale, labels, say, dropHref }} />}
      <form method="post" class="stack stack-5" novalidate>
        <HiddenField form={form} name="version" />
        <OneUseField form={form} />
        <HiddenField form={form} name="stockShown" />
        <ProductFields of={of} />
        <Button large>{stale ? words.keepMine : words.save}</Button>
      </form>
    </>
  )
}

function Past({
  lang,
  standing,
  history,
}: Pick<ProductProps, 'lang' | 'standing'> & { history: RecordedRow[] }) {
  return (
    <section class="stack">
      <Heading title={productWords(lang).history} />
      <Recorded
        {...{ lang }}
        zone={standing.group.timeZone}
        rows={history}
        sentences={{ ...photoSentences(lang), ...productSentences(lang) }}
        labels={productFactLabels(lang)}
        say={(field, value) => sayProductFact(lang, field, value)}
      />
    </section>
  )
}
