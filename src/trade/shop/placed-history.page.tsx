import { z } from 'zod'
import { money, quantity } from '#src/foundation/ui/format.ts'
import { Heading } from '#src/foundation/ui/heading.tsx'
import { History, type HistoryChange } from '#src/foundation/ui/history.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import type { BasketHistory } from '#src/trade/orders/basket.queries.ts'
import type { ShownLine } from '#src/trade/orders/line.queries.ts'
import { placedHistoryWords } from './bill.words.ts'

/** What `orderChanges` keeps of an order. */
const kept = z.object({
  total_cents: z.object({ before: z.number(), after: z.number() }),
  lines: z.object({
    after: z.array(
      z.object({ productId: z.number(), name: z.string(), before: z.number(), after: z.number() }),
    ),
  }),
})

type Props = { lang: Lang; zone: string; rows: BasketHistory; lines: ShownLine[] }

/** Who put what into a placed basket, and when: each line and the total, before → after. */
export function PlacedHistory({ lang, zone, rows, lines }: Props) {
  const words = placedHistoryWords(lang)
  const entries = rows.map((row) => ({
    at: row.at,
    actorName: [row.actor_first_name, row.actor_last_name].filter(Boolean).join(' '),
    sentence: row.action === 'added' ? words.added : words.placed,
    changes: changesOf(lang, row.fields, lines),
  }))
  return (
    <section class="stack stack-2">
      <Heading title={words.title} />
      <History lang={lang} zone={zone} entries={entries} />
    </section>
  )
}

function changesOf(lang: Lang, fields: unknown, lines: ShownLine[]): HistoryChange[] {
  const { total_cents: total, lines: changed } = kept.parse(fields)
  const shown = changed.after.map(({ productId, name, before, after }) => {
    const line = lines.find((one) => one.productId === productId)
    const said = (thousandths: number) =>
      line && line.way !== 'unit'
        ? quantity(lang, thousandths, line.unit)
        : quantity(lang, thousandths)
    return { label: name, before: said(before), after: said(after) }
  })
  const label = placedHistoryWords(lang).total
  return [...shown, { label, before: money(lang, total.before), after: money(lang, total.after) }]
}
