import type { Child } from 'hono/jsx'
import { ButtonLink } from '#src/foundation/ui/button.tsx'
import { capitalised, day, estimatedMoney, hours, money } from '#src/foundation/ui/format.ts'
import { PageTitle } from '#src/foundation/ui/heading.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import { NoteLines, Panel, Total } from '#src/foundation/ui/panel.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import { Tabs } from '#src/foundation/ui/tabs.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import { groupNav } from '#src/people/groups/nav.page.tsx'
import { holds, type Standing } from '#src/people/groups/standing.rules.ts'
import type { Distribution } from '#src/supply/distributions/distribution.queries.ts'
import { StateBadge, WindowLine } from '#src/supply/distributions/distribution-card.page.tsx'
import { seesBaskets } from '#src/trade/orders/sees-baskets.rules.ts'
import type { totalsByProducer } from '#src/trade/orders/totals.queries.ts'
import { distributionWords } from './distribution.words.ts'

type ProducerTotal = Awaited<ReturnType<typeof totalsByProducer>>[number]
export type Frame = {
  lang: Lang
  visitor: Visitor
  standing: Standing
  now: Date
  distribution: Distribution
  byProducer: ProducerTotal[]
  /** Households whose draft waits; 0 for whoever doesn't plan. */
  draftCount: number
}

type FrameProps = Frame & { current: 'baskets' | 'products'; children: Child }

/** Title, state, window and tabs, the same above each view of a distribution. */
export function DistributionFrame({
  lang,
  visitor,
  standing,
  now,
  distribution,
  current,
  children,
}: FrameProps) {
  const words = distributionWords(lang)
  const { group } = standing
  const at = `/g/${group.slug}/distributions`
  const here = `${at}/${distribution.code}`
  const title = day(lang, distribution.day)
  const plans = holds(standing, 'distributions')
  return (
    <Page
      lang={lang}
      visitor={visitor}
      title={title}
      isPrivate
      {...groupNav(standing, lang, 'distributions')}
    >
      <PageTitle
        title={capitalised(title)}
        above={
          <>
            <a href={at}>{words.distributions}</a>
            <StateBadge lang={lang} state={distribution.state.state} coordinates />
          </>
        }
        actions={
          <>
            <ButtonLink
              href={`/g/${group.slug}/shop/${distribution.code}`}
              kind="text"
              icon="shopping-basket"
            >
              {words.shop}
            </ButtonLink>
            {plans && (
              <ButtonLink href={`${here}/edit`} kind="outline">
                {words.edit}
              </ButtonLink>
            )}
          </>
        }
      >
        <p>
          {hours(lang, distribution.startTime, distribution.endTime)}, {distribution.placeName}
        </p>
        <WindowLine lang={lang} zone={group.timeZone} now={now} state={distribution.state} />
      </PageTitle>
      <Tabs
        label={words.views}
        items={[
          ...(seesBaskets(standing)
            ? [{ href: here, label: words.baskets, isCurrent: current === 'baskets' }]
            : []),
          { href: `${here}/products`, label: words.products, isCurrent: current === 'products' },
          { href: `${here}/opening`, label: words.opening },
          ...(plans ? [{ href: `${here}/history`, label: words.history }] : []),
        ]}
      />
      {children}
    </Page>
  )
}

/** What each producer is ordered, and the sum. */
export function ProducerPanel({
  lang,
  byProducer,
  baskets,
  total,
}: Frame & { baskets: number; total: number }) {
  const words = distributionWords(lang)
  const isEstimate = byProducer.some((row) => row.isEstimate)
  const shown = baskets > 0 ? total : sum(byProducer)
  return (
    <Panel title={words.byProducer} sticky>
      <NoteLines
        lines={byProducer.map((row) => ({
          label: row.producerName,
          amount: amount(lang, row),
          detail: words.basketCount(row.basketCount),
        }))}
      />
      <Total label={words.ordered} amount={amount(lang, { totalCents: shown, isEstimate })} />
      {baskets > 0 && (
        <p class="small soft">{words.average(money(lang, Math.round(total / baskets)))}</p>
      )}
      {isEstimate && <p class="small soft">{words.estimate}</p>}
    </Panel>
  )
}

export const sum = (rows: { totalCents: number }[]) =>
  rows.reduce((all, row) => all + row.totalCents, 0)

/** « env. 12,00 € » while something is to be weighed. */
export const amount = (lang: Lang, row: { totalCents: number; isEstimate: boolean }) =>
  (row.isEstimate ? estimatedMoney : money)(lang, row.totalCents)

/** The sum, an estimate as soon as one part is. */
export const wholeAmount = (lang: Lang, rows: { totalCents: number; isEstimate: boolean }[]) =>
  amount(lang, { totalCents: sum(rows), isEstimate: rows.some((row) => row.isEstimate) })
