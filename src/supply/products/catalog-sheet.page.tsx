import type { Day } from '#src/foundation/core/day.ts'
import { ButtonLink } from '#src/foundation/ui/button.tsx'
import { Empty } from '#src/foundation/ui/empty.tsx'
import { money, number, percent } from '#src/foundation/ui/format.ts'
import { Heading, PageTitle } from '#src/foundation/ui/heading.tsx'
import { Icon } from '#src/foundation/ui/icon.tsx'
import { Notice } from '#src/foundation/ui/notice.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { groupNav } from '#src/people/groups/nav.page.tsx'
import { holds, type Standing } from '#src/people/groups/standing.rules.ts'
import type { Catalog } from '#src/supply/catalogs/catalog.queries.ts'
import { CatalogBadge } from '#src/supply/catalogs/catalogs.page.tsx'
import { productCount, season } from '#src/supply/catalogs/catalogs.words.ts'
import type { Sheet } from '#src/supply/producers/sheet.queries.ts'
import { ProducerWaiting } from '#src/supply/producers/waiting.page.tsx'
import { catalogSheetWords } from './catalog-sheet.words.ts'
import { cellWords } from './cells.words.ts'
import type { Product } from './product.queries.ts'
import { ProductTable } from './product-table.page.tsx'

export const CATALOG_NEWS = [
  'created',
  'saved',
  'ended',
  'copied',
  'productSaved',
  'archived',
  'restored',
  'imported',
  'photos',
] as const
export type CatalogNews = (typeof CATALOG_NEWS)[number]

type CatalogProps = {
  lang: Lang
  visitor: Visitor
  standing: Standing
  catalog: Catalog
  products: Product[]
  archived: Product[]
  /** Of the producer. */
  sheet: Sheet
  today: Day
  news?: CatalogNews | undefined
}

/** A catalogue with its table of products. */
export function CatalogPage({ lang, visitor, standing, catalog, products, ...rest }: CatalogProps) {
  const words = catalogSheetWords(lang)
  const base = `/g/${standing.group.slug}/catalogs/${catalog.code}`
  return (
    <Page
      {...groupNav(standing, lang, 'catalogs')}
      {...{ lang, visitor }}
      title={catalog.name}
      isPrivate
    >
      <div class="stack stack-2">
        <div class="row">
          <a class="small" href={`/g/${standing.group.slug}/catalogs`}>
            {words.all}
          </a>
          <CatalogBadge {...{ lang }} of={catalog} today={rest.today} />
        </div>
        <PageTitle title={catalog.name}>{subtitle(lang, catalog)}</PageTitle>
        {catalog.description && <p class="lead">{catalog.description}</p>}
        {catalog.contactName && <p class="soft">{words.contact(catalog.contactName)}</p>}
        <Links {...{ lang, standing, catalog, base }} />
      </div>
      {rest.news && <Notice kind="ok" title={words[rest.news]} />}
      <Waiting {...{ lang, standing, catalog, products }} sheet={rest.sheet} today={rest.today} />
      {products.length === 0 ? (
        <NoProducts {...{ lang, base }} />
      ) : (
        <section class="stack">
          <Heading title={productCount(lang, products.length)}>
            <div class="row">
              <ButtonLink kind="outline" icon="upload" href={`${base}/import`}>
                {words.import}
              </ButtonLink>
              <ButtonLink kind="outline" icon="image" href={`${base}/photos`}>
                {words.addPhotos}
              </ButtonLink>
              <ButtonLink kind="outline" icon="list" href={`${base}/table`}>
                {cellWords(lang).open}
              </ButtonLink>
              <ButtonLink icon="plus" href={`${base}/products/new`}>
                {words.addProduct}
              </ButtonLink>
            </div>
          </Heading>
          <ProductTable {...{ lang, products, base }} />
        </section>
      )}
      {rest.archived.length > 0 && <Archived {...{ lang, base }} products={rest.archived} />}
    </Page>
  )
}

type OfProducer = Omit<CatalogProps, 'visitor' | 'news' | 'archived'>

/** What of the producer stands in the way; of what the group sells itself, the VAT is its own. */
function Waiting({ lang, standing, catalog, products, sheet, today }: OfProducer) {
  const vatOf = ({ vatBp }: Product) => (catalog.seller === 'producer' ? vatBp : null)
  const sold = products.map((one) => ({ isOrganic: one.isOrganic, vatBp: vatOf(one) }))
  const mayMend = holds(standing, 'catalogs')
  return <ProducerWaiting {...{ lang, sheet, today, mayMend, sold }} group={standing.group} />
}

function subtitle(lang: Lang, catalog: Catalog): string {
  const fee = `${percent(lang, catalog.feeBp)} ${catalogSheetWords(lang).fee}`
  const { minimumCents } = catalog
  const minimum = minimumCents && catalogSheetWords(lang).minimum(money(lang, minimumCents))
  const facts = [catalog.producerName, season(lang, catalog), catalog.feeBp > 0 && fee, minimum]
  return facts.filter(Boolean).join(' · ')
}

type LinksProps = { lang: Lang; standing: Standing; catalog: Catalog; base: string }

function Links({ lang, standing, catalog, base }: LinksProps) {
  const words = catalogSheetWords(lang)
  const producer = `/g/${standing.group.slug}/producers/${catalog.producerCode}`
  if (!holds(standing, 'catalogs')) return null
  return (
    <p class="row">
      <a class="icon-line" href={`${base}/edit`}>
        <Icon name="pencil" />
        {words.edit}
      </a>
      <a class="icon-line" href={`${base}/copy`}>
        <Icon name="copy" />
        {words.copy}
      </a>
      <a class="icon-line" href={`${base}/end`}>
        <Icon name="circle-x" />
        {words.end}
      </a>
      {catalog.isProducerOurs && (
        <a class="icon-line" href={producer}>
          <Icon name="tractor" />
          {words.editProducer}
        </a>
      )}
    </p>
  )
}

function Archived({ lang, base, products }: { lang: Lang; base: string; products: Product[] }) {
  const words = catalogSheetWords(lang)
  return (
    <details>
      <summary>{words.archivedProducts(number(lang, products.length))}</summary>
      <ul class="plain lines">
        {products.map(({ code, name }) => (
          <li class="row">
            <a href={`${base}/products/${code}`}>{name}</a>
          </li>
        ))}
      </ul>
    </details>
  )
}

function NoProducts({ lang, base }: { lang: Lang; base: string }) {
  const words = catalogSheetWords(lang)
  return (
    <Empty title={words.none}>
      <p>{words.noneWhy}</p>
      <div class="row">
        <ButtonLink icon="upload" href={`${base}/import`}>
          {words.import}
        </ButtonLink>
        <ButtonLink kind="outline" icon="plus" href={`${base}/products/new`}>
          {words.addProduct}
        </ButtonLink>
      </div>
    </Empty>
  )
}
