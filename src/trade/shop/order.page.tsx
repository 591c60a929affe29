import { Button } from '#src/foundation/ui/button.tsx'
import { HiddenField } from '#src/foundation/ui/field.tsx'
import { capitalised, day, hours } from '#src/foundation/ui/format.ts'
import { Heading, PageTitle } from '#src/foundation/ui/heading.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import { Panel } from '#src/foundation/ui/panel.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { memberNav } from '#src/people/groups/nav.page.tsx'
import type { Standing } from '#src/people/groups/standing.rules.ts'
import type { DraftProduct } from '#src/trade/orders/draft-product.queries.ts'
import type { Plan, PlannedLine } from '#src/trade/orders/plan.rules.ts'
import type { Draft } from '#src/trade/orders/review.queries.ts'
import { BillLine, BillSection } from './bill.page.tsx'
import { billWords, orderWords } from './bill.words.ts'
import { offerOf } from './measure.rules.ts'
import { saidAmount, saidCountOf } from './measure.words.ts'
import { PlanSums } from './plan-sums.page.tsx'
import { bySeller } from './seller.rules.ts'
import type { Shop } from './shop.queries.ts'

export type OrderProps = {
  lang: Lang
  visitor: Visitor
  standing: Standing
  shop: Shop
  draft: Draft
  plan: Plan
  /** What the form carries, so that placing finds out whether anything has changed. */
  sealed: { key: string; fingerprint: string; shownPrices: Record<string, number> }
}

/** The summary: everything due, when and where, and the button that obliges to pay. */
export function OrderPage(props: OrderProps) {
  const { lang, visitor, standing, shop } = props
  const words = orderWords(lang)
  const path = `/g/${standing.group.slug}/shop/${shop.code}`
  return (
    <Page
      lang={lang}
      visitor={visitor}
      title={words.title}
      isPrivate
      {...memberNav(standing, lang)}
    >
      <PageTitle title={words.title}>
        <p>{words.saved}</p>
      </PageTitle>
      <div class="two">
        <div class="stack stack-6">
          <OrderedLines {...props} />
          <div class="halves">
            <PickUp lang={lang} shop={shop} />
            <Payment lang={lang} />
          </div>
        </div>
        <ConfirmPanel {...props} path={path} />
      </div>
    </Page>
  )
}

function OrderedLines({ lang, standing, draft, plan }: OrderProps) {
  const added = plan.lines.filter((line) => line.added.quantityThousandths > 0)
  const lines = draft.products.flatMap((product) => {
    const line = added.find((one) => one.productId === product.id)
    return line ? [{ ...product, line }] : []
  })
  return (
    <>
      {bySeller(lines).map(({ facts, lines: sold }) => (
        <BillSection
          lang={lang}
          facts={facts}
          groupName={standing.group.name}
          amount={saidAmount(lang, weighedFirst(sold), sumOf(sold.map(({ line }) => line)))}
        >
          {sold.map((product) => (
            <OrderedLine lang={lang} product={product} line={product.line} />
          ))}
        </BillSection>
      ))}
    </>
  )
}

type OrderedLineProps = { lang: Lang; product: DraftProduct; line: PlannedLine }

function OrderedLine({ lang, product, line }: OrderedLineProps) {
  const { name, category, pictureCode, quantityThousandths } = product
  const detail = saidCountOf(lang, offerOf(product), quantityThousandths)
  const amount = saidAmount(lang, line, line.added.totalCents)
  return <BillLine {...{ name, category, pictureCode, detail, amount }} />
}

/** An amount is an estimate when any of its lines is. */
export function weighedFirst<Line extends { way: PlannedLine['way'] }>(lines: Line[]) {
  return { way: lines.some((line) => line.way === 'weighed') ? 'weighed' : 'unit' } as const
}

const sumOf = (lines: PlannedLine[]) => lines.reduce((sum, line) => sum + line.added.totalCents, 0)

type Where = Pick<
  Shop,
  'day' | 'startTime' | 'endTime' | 'placeName' | 'placeAddress' | 'placePostcode' | 'placeCity'
>

/** The day, the hours and the place. */
export function PickUp({ lang, shop }: { lang: Lang; shop: Where }) {
  const { placeName, placeAddress, placePostcode, placeCity } = shop
  const town = [placePostcode, placeCity].filter(Boolean).join(' ')
  return (
    <section class="stack stack-2">
      <Heading title={billWords(lang).whenAndWhere} />
      <p>
        <b>{capitalised(day(lang, shop.day))}</b>,{' '}
        <span class="number">{hours(lang, shop.startTime, shop.endTime)}</span>
      </p>
      <p>{[placeName, placeAddress, town].filter(Boolean).join(', ')}</p>
    </section>
  )
}

export function Payment({ lang }: { lang: Lang }) {
  const words = billWords(lang)
  return (
    <section class="stack stack-2">
      <Heading title={words.howToPay} />
      <p>{words.onTheSpot}</p>
    </section>
  )
}

function ConfirmPanel(props: OrderProps & { path: string }) {
  const { lang, standing, draft, plan, sealed, path } = props
  const words = orderWords(lang)
  const totalLabel = billWords(lang).toPay
  return (
    <Panel title={words.amount} sticky>
      <PlanSums lang={lang} draft={draft} plan={plan} totalLabel={totalLabel} />
      <form method="post" action={`${path}/order`}>
        <HiddenField name="key" value={sealed.key} />
        <HiddenField name="fingerprint" value={sealed.fingerprint} />
        {Object.entries(sealed.shownPrices).map(([code, cents]) => (
          <HiddenField name={`shown-${code}`} value={String(cents)} />
        ))}
        <Button large full>
          {plan.totalCents > 0 ? words.confirm : words.confirmFree}
        </Button>
      </form>
      {!standing.isMember && <p class="small">{words.joins(standing.group.name)}</p>}
      <p class="small soft">
        {words.byOrdering} <a href="/terms">{words.terms}</a>.
      </p>
      <p>
        <a href={`${path}/basket`}>{words.change}</a>
      </p>
    </Panel>
  )
}
