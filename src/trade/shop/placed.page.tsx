import { basketNumber, money } from '#src/foundation/ui/format.ts'
import { Notice } from '#src/foundation/ui/notice.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import { Panel, Total } from '#src/foundation/ui/panel.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { memberNav } from '#src/people/groups/nav.page.tsx'
import type { Standing } from '#src/people/groups/standing.rules.ts'
import { householdName } from '#src/people/members/household.page.ts'
import type { Basket, BasketHistory } from '#src/trade/orders/basket.queries.ts'
import type { ShownLine } from '#src/trade/orders/line.queries.ts'
import { BillLine, BillSection, BillSums } from './bill.page.tsx'
import { billWords, placedWords } from './bill.words.ts'
import { saidAmount, saidPlaced } from './measure.words.ts'
import { Payment, PickUp, weighedFirst } from './order.page.tsx'
import { basketSums } from './placed.rules.ts'
import { PlacedHistory } from './placed-history.page.tsx'
import { bySeller } from './seller.rules.ts'

export type PlacedProps = {
  lang: Lang
  visitor: Visitor
  standing: Standing
  basket: Basket
  lines: ShownLine[]
  history: BasketHistory
  /** It was placed a moment ago. */
  isNew: boolean
}

/** A placed basket: its number as on a poster, what it holds, when and where, how to pay, who sells. */
export function PlacedPage(props: PlacedProps) {
  const { lang, visitor, standing, basket, lines, isNew } = props
  const words = placedWords(lang)
  const number = basketNumber(lang, basket.number)
  const shopPath = `/g/${standing.group.slug}/shop/${basket.distributionCode}`
  return (
    <Page
      lang={lang}
      visitor={visitor}
      title={words.title(number)}
      isPrivate
      {...memberNav(standing, lang)}
    >
      <div class="page-title">
        <h1 class="basket-number">{words.title(number)}</h1>
        <p class="soft">{basket.isOwn ? words.sayNumber : householdName(lang, basket.people)}</p>
      </div>
      {isNew && basket.isOwn && <Notice kind="ok" title={words.placed} text={words.mailed} />}
      <div class="two">
        <div class="stack stack-6">
          <PlacedLines lang={lang} groupName={standing.group.name} lines={lines} />
          <p>
            <a href={shopPath}>{words.toShop}</a>
          </p>
        </div>
        <div class="stack stack-6">
          <PlacedSums lang={lang} lines={lines} />
          <PickUp lang={lang} shop={basket} />
          <Payment lang={lang} />
          {basket.contactEmail && (
            <p>
              {words.questions} <a href={`mailto:${basket.contactEmail}`}>{basket.contactEmail}</a>
            </p>
          )}
        </div>
      </div>
      <PlacedHistory
        lang={lang}
        zone={standing.group.timeZone}
        rows={props.history}
        lines={lines}
      />
    </Page>
  )
}

function PlacedSums({ lang, lines }: { lang: Lang; lines: ShownLine[] }) {
  const bill = billWords(lang)
  const sums = basketSums(lines)
  return (
    <Panel>
      <div class="stack stack-2">
        <BillSums
          lang={lang}
          productCount={sums.productCount}
          producerCount={sums.producerCount}
          amount={money(lang, sums.totalCents)}
          feeCents={sums.feeCents}
          vatByRate={sums.vatByRate}
        />
      </div>
      <Total
        label={sums.isEstimate ? bill.estimatedTotal : bill.total}
        amount={money(lang, sums.totalCents)}
      />
      {sums.isEstimate && <p class="small soft">{bill.weighedLater}</p>}
    </Panel>
  )
}

type LinesProps = { lang: Lang; groupName: string; lines: ShownLine[] }

function PlacedLines({ lang, groupName, lines }: LinesProps) {
  return (
    <>
      {bySeller(lines).map(({ facts, lines: sold }) => (
        <BillSection
          lang={lang}
          facts={facts}
          groupName={groupName}
          amount={saidAmount(lang, weighedFirst(sold), basketSums(sold).totalCents)}
        >
          {sold.map((line) => (
            <BillLine
              name={line.name}
              category={line.category}
              pictureCode={line.pictureCode}
              detail={saidPlaced(lang, line)}
              amount={saidAmount(lang, line, line.totalCents)}
            />
          ))}
        </BillSection>
      ))}
    </>
  )
}
