import { ButtonLink } from '#src/foundation/ui/button.tsx'
import { money, number } from '#src/foundation/ui/format.ts'
import { Panel, Total } from '#src/foundation/ui/panel.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import { amountOf, type Offer } from './measure.rules.ts'
import { saidAmount, saidCountOf } from './measure.words.ts'
import { draftWords, shopWords } from './shop.words.ts'

export type DraftLine = { code: string; name: string; offer: Offer; orderedThousandths: number }
type DraftProps = { lang: Lang; lines: DraftLine[]; href: string }

/** « Mon panier » beside the products of wide screens. Its lines carry their amounts for the island. */
export function DraftPanel({ lang, lines, href }: DraftProps) {
  const words = draftWords(lang)
  const { cents, isEstimate } = draftTotal(lines)
  return (
    <div class="draft-panel wide-only sticky">
      <Panel title={words.title} aside={<span class="count">{countOf(lang, lines.length)}</span>}>
        <ul class="plain note-lines draft-lines">
          {lines.map((line) => (
            <PanelLine lang={lang} line={line} />
          ))}
        </ul>
        <div class="draft-filled stack" hidden={lines.length === 0}>
          <div aria-live="polite">
            <Total
              label={isEstimate ? words.estimatedTotal : words.total}
              amount={money(lang, cents)}
            />
          </div>
          <ButtonLink href={href} large full>
            {words.order}
          </ButtonLink>
        </div>
        <p class="draft-foot small soft">
          {lines.length === 0 ? words.empty : words.nothingReserved}
        </p>
      </Panel>
    </div>
  )
}

function PanelLine({ lang, line }: { lang: Lang; line: DraftLine }) {
  const cents = amountOf(line.offer, line.orderedThousandths)
  return (
    <li data-code={line.code} data-cents={cents} data-way={line.offer.way}>
      <span>{line.name}</span>
      <span class="number">{saidAmount(lang, line.offer, cents)}</span>
      <small>{saidCountOf(lang, line.offer, line.orderedThousandths)}</small>
    </li>
  )
}

/** The phone's bar at the foot: the total, and the way to the basket. */
export function DraftBar({ lang, lines, href }: DraftProps) {
  const words = draftWords(lang)
  const { cents, isEstimate } = draftTotal(lines)
  const count = countOf(lang, lines.length)
  return (
    <div class="bar small-only" hidden={lines.length === 0}>
      <div class="page">
        <p class="sum" aria-live="polite">
          <span class="amount">{money(lang, cents)}</span>
          <small>{isEstimate ? `${count}, ${words.estimated}` : count}</small>
        </p>
        <ButtonLink href={href} icon="shopping-basket">
          {words.see}
        </ButtonLink>
      </div>
    </div>
  )
}

function draftTotal(lines: DraftLine[]) {
  const cents = lines.reduce((sum, line) => sum + amountOf(line.offer, line.orderedThousandths), 0)
  return { cents, isEstimate: lines.some((line) => line.offer.way === 'weighed') }
}

/** « 7 produits ». */
export function countOf(lang: Lang, count: number): string {
  const words = shopWords(lang)
  if (count === 0) return words.noProduct
  return count === 1 ? words.oneProduct : words.products(number(lang, count))
}
