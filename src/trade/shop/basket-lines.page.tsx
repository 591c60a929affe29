import { Button } from '#src/foundation/ui/button.tsx'
import { money } from '#src/foundation/ui/format.ts'
import { Notice } from '#src/foundation/ui/notice.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import type { Standing } from '#src/people/groups/standing.rules.ts'
import type { LineRefusal } from '#src/trade/orders/check.rules.ts'
import type { DraftProduct } from '#src/trade/orders/draft-product.queries.ts'
import type { Plan } from '#src/trade/orders/plan.rules.ts'
import { seenText } from '#src/trade/orders/seen.rules.ts'
import type { BasketProps } from './basket.page.tsx'
import { BillLine, BillSection } from './bill.page.tsx'
import { basketWords } from './bill.words.ts'
import { offerOf } from './measure.rules.ts'
import { saidAmount, saidMeasure, saidPrice } from './measure.words.ts'
import { takePart } from './product-card.page.tsx'
import { saidProposal, saidRefusal } from './refusal.words.ts'
import { bySeller } from './seller.rules.ts'

/** The lines of a draft by seller, inside the form that posts `set`. */
export function BasketLines(props: BasketProps & { path: string }) {
  const { lang, standing, draft, review, path } = props
  return (
    <form class="stack stack-6" id="lines" method="post" action={`${path}/lines`}>
      <input type="hidden" name="from" value="basket" />
      <input type="hidden" name="seen" value={seenText(draft.products)} />
      {bySeller(draft.products).map(({ facts, lines }) => (
        <BillSection
          lang={lang}
          facts={facts}
          groupName={standing.group.name}
          amount={saidSum(lang, review.plan, lines)}
        >
          {lines.map((product) => (
            <BasketLine {...props} product={product} />
          ))}
        </BillSection>
      ))}
    </form>
  )
}

function BasketLine(props: BasketProps & { product: DraftProduct }) {
  const { lang, standing, review, changes = [], product } = props
  const refusals = [...review.refused, ...changes].filter((one) => one.productId === product.id)
  const isRefused = review.refused.some((one) => one.productId === product.id)
  const { code, name, category, pictureCode, quantityThousandths: orderedThousandths } = product
  const shown = { name, category, pictureCode }
  const offer = offerOf(product)
  const price = saidPrice(lang, offer)
  const priceSaid = [saidAmount(lang, offer, price.cents), price.per].filter(Boolean).join(' ')
  const detail = offer.way === 'loose' ? priceSaid : `${priceSaid} · ${saidMeasure(lang, offer)}`
  const amount = isRefused ? '–' : saidAmount(lang, offer, addedCents(review.plan, product.id))
  return (
    <BillLine id={`p-${code}`} {...shown} detail={detail} amount={amount}>
      {isRefused ? null : takePart({ lang, code, name, offer, orderedThousandths, isOpen: true })}
      {refusals.map((refusal) => (
        <LineNotice lang={lang} standing={standing} product={product} refusal={refusal} />
      ))}
    </BillLine>
  )
}

type LineNoticeProps = {
  lang: Lang
  standing: Standing
  product: DraftProduct
  refusal: LineRefusal
}

/** What has changed with a line, and what is proposed, as one button. */
function LineNotice({ lang, standing, product, refusal }: LineNoticeProps) {
  const zone = standing.group.timeZone
  const proposal = saidProposal(lang, product, refusal)
  const text = proposal ? undefined : basketWords(lang).newPrice
  return (
    <Notice kind="soon" title={saidRefusal({ lang, zone }, product, refusal)} text={text}>
      {proposal && (
        <Button kind="outline" name="set" value={`${product.code}:${proposal.quantityThousandths}`}>
          {proposal.label}
        </Button>
      )}
    </Notice>
  )
}

function addedCents(plan: Plan, productId: number): number {
  const lines = plan.lines.filter((line) => line.productId === productId)
  return lines.reduce((sum, line) => sum + line.added.totalCents, 0)
}

function saidSum(lang: Lang, plan: Plan, products: DraftProduct[]): string {
  const cents = products.reduce((sum, { id }) => sum + addedCents(plan, id), 0)
  const weighed = products.find((product) => product.way === 'weighed')
  return weighed ? saidAmount(lang, weighed, cents) : money(lang, cents)
}
