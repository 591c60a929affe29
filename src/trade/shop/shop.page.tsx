import { fitsStep } from '#src/foundation/core/quantity.ts'
import { Empty } from '#src/foundation/ui/empty.tsx'
import { capitalised, day, hours, moment } from '#src/foundation/ui/format.ts'
import { Heading, PageTitle } from '#src/foundation/ui/heading.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { memberNav } from '#src/people/groups/nav.page.tsx'
import type { Standing } from '#src/people/groups/standing.rules.ts'
import type { ShopProduct } from '#src/supply/distributions/shop.queries.ts'
import { shelfWords } from '#src/supply/products/category.words.ts'
import { countOf, DraftBar, type DraftLine, DraftPanel } from './draft-panel.page.tsx'
import { DraftTemplates } from './draft-templates.page.tsx'
import { choicesOf, type Filter, filtered, queryOf } from './filter.rules.ts'
import { GroupStrip } from './group-strip.page.tsx'
import { offerOf } from './measure.rules.ts'
import { productCard } from './product-card.page.tsx'
import type { Shop } from './shop.queries.ts'
import { cardWords, shopWords } from './shop.words.ts'
import { Filters, Shelves } from './shop-filters.page.tsx'
import { type News, ShopNotices } from './shop-notices.page.tsx'
import { type WhyNot, WhyNotNotice } from './why-not.page.tsx'

export type ShopProps = {
  lang: Lang
  visitor: Visitor | null
  standing: Standing
  shop: Shop
  products: ShopProduct[]
  /** How much of which product stands in the draft, in thousandths. */
  draft: Map<number, number>
  /** The same as its form carries it. */
  seen: string
  filter: Filter
  news: News
  /** Only for people with rights. */
  whyNot?: WhyNot | undefined
  /** Whose unsaved taps the browser may keep: changes with the household. */
  keptFor: string
  now: Date
}

/** What can be ordered for one distribution, with the basket beside it. */
export function ShopPage(props: ShopProps) {
  const { lang, visitor, standing, shop, products, draft } = props
  const path = `/g/${standing.group.slug}/shop/${shop.code}`
  const title = shopWords(lang).title(day(lang, shop.day))
  const isOpen = shop.state.state === 'open'
  const islands = isOpen ? ['auto-submit', 'draft-basket'] : ['auto-submit']
  const lines = draftLines(products, draft)
  const hasGone = lines.length < draft.size
  return (
    <Page
      lang={lang}
      visitor={visitor}
      title={title}
      islands={islands}
      {...memberNav(standing, lang, undefined, path)}
    >
      <draft-basket data-lang={lang} data-path={`${path}/lines`} data-kept-for={props.keptFor}>
        <div class="stack stack-5">
          {!standing.isMember && <GroupStrip {...{ lang, standing, shop }} />}
          <ShopTitle lang={lang} shop={shop} zone={standing.group.timeZone} />
          <ShopNotices {...props} hasGone={hasGone} path={path} />
          <WhyNotPart {...props} />
          <div class={isOpen ? 'shop' : undefined}>
            <Offered {...props} path={path} />
            {isOpen && <DraftPanel lang={lang} lines={lines} href={`${path}/basket`} />}
          </div>
        </div>
        {isOpen && <DraftBar lang={lang} lines={lines} href={`${path}/basket`} />}
        {isOpen && <DraftTemplates lang={lang} />}
      </draft-basket>
    </Page>
  )
}

function WhyNotPart({ lang, standing, shop, whyNot, now }: ShopProps) {
  if (!whyNot) return null
  return <WhyNotNotice {...{ lang, standing, whyNot, now }} distributionCode={shop.code} />
}

/** The date as on a poster, where and when, until when. */
function ShopTitle({ lang, shop, zone }: { lang: Lang; shop: Shop; zone: string }) {
  const words = shopWords(lang)
  const when = hours(lang, shop.startTime, shop.endTime)
  return (
    <PageTitle title={capitalised(day(lang, shop.day))}>
      <p>
        {shop.placeName}, <span class="number">{when}</span>
        {shop.state.state === 'open' && (
          <>
            <span class="wide-only"> · </span>
            <br class="small-only" />
            {words.open} <b class="ink">{moment(lang, shop.state.closesAt, zone)}</b>
          </>
        )}
      </p>
    </PageTitle>
  )
}

function Offered(props: ShopProps & { path: string }) {
  const { lang, products, filter, path } = props
  const words = shopWords(lang)
  if (products.length === 0) {
    return (
      <Empty title={words.nothingOfferedTitle} drawing="basket">
        <p>{words.nothingOffered}</p>
      </Empty>
    )
  }
  const choices = choicesOf(products)
  const shown = filtered(products, filter)
  const isWhole = !filter.q && !filter.producer && !filter.organic
  const shelf = filter.category && shelfWords(lang)[filter.category]
  return (
    <div class="stack stack-5">
      <Shelves lang={lang} path={path} filter={filter} {...choices} />
      <Filters lang={lang} path={path} filter={filter} {...choices} />
      <Heading title={isWhole ? (shelf ?? words.allProducts) : words.found}>
        <p class="soft">{countOf(lang, shown.length)}</p>
      </Heading>
      {shown.length > 0 ? (
        <Cards {...props} products={shown} />
      ) : (
        <p>
          {words.nothingFound} <a href={path}>{words.showAll}</a>
        </p>
      )}
    </div>
  )
}

function Cards(props: ShopProps & { path: string }) {
  const { lang, products, draft, filter, path } = props
  const noteOf = noteWriter(props)
  return (
    <form class="products" method="post" action={`${path}/lines`}>
      <input type="hidden" name="back" value={queryOf(filter)} />
      <input type="hidden" name="seen" value={props.seen} />
      {products.map((product) => {
        const { code, name, category, pictureCode, isOrganic, isOpen } = product
        const { producerCode, producerName } = product
        const shown = { code, name, category, pictureCode, isOrganic, isOpen }
        const card = { lang, producerCode, producerName, ...shown }
        const orderedThousandths = draft.get(product.id) ?? 0
        return productCard({
          ...card,
          offer: offerOf(product),
          orderedThousandths,
          note: noteOf(product),
        })
      })}
    </form>
  )
}

/** What a card says of its own window: only where it differs from what the page's title says. */
function noteWriter({ lang, shop, standing, now }: ShopProps) {
  const words = cardWords(lang)
  const saidMoment = (at: Date) => moment(lang, at, standing.group.timeZone)
  const { state } = shop
  return ({ isOpen, isProducerComplete, opensAt, closesAt }: ShopProduct): string => {
    if (!isProducerComplete) return words.producerIncomplete
    if (state.state !== 'open') return ''
    if (!isOpen) return now < opensAt ? words.opensAt(saidMoment(opensAt)) : words.closed
    return closesAt < state.closesAt ? words.closesAt(saidMoment(closesAt)) : ''
  }
}

function draftLines(products: ShopProduct[], draft: Map<number, number>): DraftLine[] {
  return products.flatMap((product) => {
    const orderedThousandths = draft.get(product.id)
    if (orderedThousandths === undefined || !product.isOpen) return []
    // sold another way since: it has no price until the basket page has settled how much
    if (!fitsStep(orderedThousandths, product.stepThousandths)) return []
    return [{ code: product.code, name: product.name, offer: offerOf(product), orderedThousandths }]
  })
}
