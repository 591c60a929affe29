import type { Child } from 'hono/jsx'
import { ButtonLink } from '#src/foundation/ui/button.tsx'
import { Empty } from '#src/foundation/ui/empty.tsx'
import { day, moment } from '#src/foundation/ui/format.ts'
import { PageTitle } from '#src/foundation/ui/heading.tsx'
import { Notice } from '#src/foundation/ui/notice.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import { Panel } from '#src/foundation/ui/panel.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { withReturn } from '#src/people/accounts/return-path.rules.ts'
import { memberNav } from '#src/people/groups/nav.page.tsx'
import type { Standing } from '#src/people/groups/standing.rules.ts'
import type { LineRefusal } from '#src/trade/orders/check.rules.ts'
import type { Review } from '#src/trade/orders/order.rules.ts'
import type { Draft } from '#src/trade/orders/review.queries.ts'
import { BasketLines } from './basket-lines.page.tsx'
import { basketWords, billWords } from './bill.words.ts'
import { PlanSums } from './plan-sums.page.tsx'
import type { Shop } from './shop.queries.ts'
import { ShopNotices } from './shop-notices.page.tsx'

/** Why placing was refused as a whole, when it just was. */
export type PlaceNews = 'lines-refused' | 'summary-outdated' | 'not-accepted' | 'details-missing'

export type BasketProps = {
  lang: Lang
  visitor: Visitor | null
  standing: Standing
  shop: Shop
  draft: Draft
  review: Review
  hasMerged: boolean
  /** Somebody of the household changed it since this person's page was shown. */
  hasChanged: boolean
  /** Why the quantity that was just asked for can't be. */
  refusal: string | undefined
  news?: PlaceNews
  /** What placing found changed beside what the review finds: prices. */
  changes?: LineRefusal[]
}

/** The draft by seller, with its steppers, what is the matter with its lines, and its total. */
export function BasketPage(props: BasketProps) {
  const { lang, visitor, standing, shop, draft } = props
  const words = basketWords(lang)
  const path = `/g/${standing.group.slug}/shop/${shop.code}`
  return (
    <Page
      lang={lang}
      visitor={visitor}
      title={words.title}
      isPrivate
      {...memberNav(standing, lang, undefined, `${path}/basket`)}
    >
      <PageTitle title={words.title}>
        <p>{saidPickUp(lang, shop, standing)}</p>
      </PageTitle>
      <BasketNotices {...props} path={path} />
      {draft.products.length > 0 ? (
        <div class="two">
          <div class="stack stack-6">
            <BasketLines {...props} path={path} />
            <p>
              <a href={path}>{words.backToShop}</a>
            </p>
          </div>
          <OrderPanel {...props} path={path} />
        </div>
      ) : (
        <Empty title={words.emptyTitle} drawing="basket">
          <p>{words.empty}</p>
          <ButtonLink href={path}>{words.toShop}</ButtonLink>
        </Empty>
      )}
    </Page>
  )
}

function saidPickUp(lang: Lang, shop: Shop, standing: Standing): string {
  const words = basketWords(lang)
  const collect = words.collect(day(lang, shop.day), shop.placeName)
  if (shop.state.state !== 'open') return collect
  return `${collect} ${words.until(moment(lang, shop.state.closesAt, standing.group.timeZone))}`
}

function BasketNotices(props: BasketProps & { path: string }) {
  const { lang, standing, shop, hasMerged, hasChanged, refusal, news, path } = props
  const words = basketWords(lang)
  const said: Record<PlaceNews, string> = {
    'lines-refused': words.decide,
    'summary-outdated': words.outdated,
    'not-accepted': words.mustBeAccepted,
    'details-missing': words.detailsMissing,
  }
  return (
    <>
      {news && (
        <Notice kind="no" alert title={words.nothingPlaced} text={said[news]}>
          {news === 'details-missing' && <DetailsLink {...props} />}
        </Notice>
      )}
      <ShopNotices
        lang={lang}
        standing={standing}
        shop={shop}
        path={path}
        hasGone={false}
        news={{ hasMerged, hasChanged, refusal }}
      />
    </>
  )
}

/** To the group's page that asks for what it wants to know, and back. */
function DetailsLink({ lang, standing, path }: BasketProps & { path: string }) {
  const join = `/g/${standing.group.slug}/join`
  return <a href={withReturn(join, `${path}/basket`)}>{basketWords(lang).giveDetails}</a>
}

/** The sum of what can be ordered, and the one thing to do next. */
function OrderPanel(props: BasketProps & { path: string }) {
  const { lang, draft, review } = props
  return (
    <Panel title={basketWords(lang).yourOrder} sticky>
      <PlanSums lang={lang} draft={draft} plan={review.plan} totalLabel={billWords(lang).total} />
      <NextStep {...props} />
    </Panel>
  )
}

function NextStep({ lang, standing, shop, review, path }: BasketProps & { path: string }): Child {
  const words = basketWords(lang)
  const { isMember, hasAsked, missing, group } = standing
  const join = withReturn(`/g/${group.slug}/join`, `${path}/basket`)
  if (!isMember && group.registrationPolicy !== 'open') {
    const asks = group.registrationPolicy === 'waiting-list' && !hasAsked
    return (
      <>
        <p class="small">{words.mustBeAccepted}</p>
        {asks && (
          <ButtonLink href={join} large full>
            {words.askToJoin}
          </ButtonLink>
        )}
      </>
    )
  }
  if (shop.state.state !== 'open') return null
  if (review.refused.length > 0) return <p class="small">{words.decideFirst}</p>
  if (!isMember && missing.length > 0) {
    return (
      <ButtonLink href={join} large full>
        {words.giveDetails}
      </ButtonLink>
    )
  }
  return (
    <ButtonLink href={`${path}/order`} large full>
      {words.order}
    </ButtonLink>
  )
}
