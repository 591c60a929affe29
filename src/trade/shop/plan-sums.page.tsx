import { basketNumber, money } from '#src/foundation/ui/format.ts'
import { Subtotal, Total } from '#src/foundation/ui/panel.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import type { Plan } from '#src/trade/orders/plan.rules.ts'
import type { Draft } from '#src/trade/orders/review.queries.ts'
import { BillSums } from './bill.page.tsx'
import { billWords } from './bill.words.ts'

type Props = { lang: Lang; draft: Draft; plan: Plan; totalLabel: string }

/** What was ordered before, what the draft adds, and the total; « estimé » while something is to be weighed. */
export function PlanSums({ lang, draft, plan, totalLabel }: Props) {
  const words = billWords(lang)
  const added = plan.lines.filter((line) => line.added.quantityThousandths > 0)
  const isEstimate = plan.lines.some((line) => line.way === 'weighed')
  return (
    <>
      <div class="stack stack-2">
        {draft.basket && (
          <Subtotal
            label={words.alreadyOrdered(basketNumber(lang, draft.basket.number))}
            amount={money(lang, plan.totalCents - plan.addedCents)}
          />
        )}
        <BillSums
          lang={lang}
          productCount={added.length}
          producerCount={new Set(added.map((line) => line.producerId)).size}
          amount={money(lang, plan.addedCents)}
          feeCents={plan.feeCents}
          vatByRate={plan.vatByRate}
        />
      </div>
      <Total
        label={isEstimate ? words.estimatedTotal : totalLabel}
        amount={money(lang, plan.totalCents)}
      />
      {isEstimate && <p class="small soft">{words.weighedLater}</p>}
    </>
  )
}
