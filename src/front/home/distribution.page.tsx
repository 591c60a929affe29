import { Empty } from '#src/foundation/ui/empty.tsx'
import { quantity } from '#src/foundation/ui/format.ts'
import { Heading } from '#src/foundation/ui/heading.tsx'
import { Table } from '#src/foundation/ui/table.tsx'
import { Todo } from '#src/foundation/ui/todo.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import { householdName } from '#src/people/members/household.page.ts'
import type { listBaskets } from '#src/trade/orders/basket.queries.ts'
import type { totalsByProduct } from '#src/trade/orders/totals.queries.ts'
import { distributionWords } from './distribution.words.ts'
import {
  amount,
  DistributionFrame,
  type Frame,
  ProducerPanel,
  sum,
  wholeAmount,
} from './distribution-frame.page.tsx'

type ProductTotal = Awaited<ReturnType<typeof totalsByProduct>>[number]
type BasketRow = Awaited<ReturnType<typeof listBaskets>>[number]

/** The baskets of a distribution, with what each producer is ordered beside them. */
export function DistributionBasketsPage({ baskets, ...frame }: Frame & { baskets: BasketRow[] }) {
  const { lang, standing } = frame
  const words = distributionWords(lang)
  const at = `/g/${standing.group.slug}/baskets`
  const total = sum(baskets)
  return (
    <DistributionFrame {...frame} current="baskets">
      <div class="two">
        <section class="stack">
          <DraftsWaiting {...frame} />
          {baskets.length === 0 ? (
            <Empty title={words.noBasketTitle}>
              <p>{words.noBasketText}</p>
            </Empty>
          ) : (
            <>
              <Heading title={words.basketCount(baskets.length)} />
              <Table
                caption={words.baskets}
                rows={baskets}
                columns={[
                  {
                    title: words.number,
                    number: true,
                    phone: 'lead',
                    cell: (row) => String(row.number),
                  },
                  {
                    title: words.household,
                    phone: 'first',
                    cell: (row) => (
                      <a href={`${at}/${row.code}`}>{householdName(lang, row.people)}</a>
                    ),
                  },
                  { title: words.lines, number: true, cell: (row) => String(row.lineCount) },
                  {
                    title: words.total,
                    number: true,
                    phone: 'end',
                    cell: (row) => amount(lang, row),
                  },
                ]}
                foot={[
                  '',
                  words.basketCount(baskets.length),
                  String(countLines(baskets)),
                  wholeAmount(lang, baskets),
                ]}
              />
            </>
          )}
        </section>
        <ProducerPanel {...frame} baskets={baskets.length} total={total} />
      </div>
    </DistributionFrame>
  )
}

/** Baskets that households have put together and not ordered, while they still can. */
function DraftsWaiting({ lang, draftCount, distribution }: Frame) {
  if (draftCount === 0 || distribution.state.state !== 'open') return null
  const text = distributionWords(lang).draftsWait(draftCount)
  return <Todo lines={[{ icon: 'shopping-basket', text }]} />
}

/** The totals by product: what to harvest. */
export function DistributionProductsPage({
  products,
  ...frame
}: Frame & { products: ProductTotal[] }) {
  const words = distributionWords(frame.lang)
  const producers = [...Map.groupBy(products, ({ producerName }) => producerName)]
  return (
    <DistributionFrame {...frame} current="products">
      {products.length === 0 ? (
        <Empty title={words.noProductTitle}>
          <p>{words.noProductText}</p>
        </Empty>
      ) : (
        producers.map(([name, rows]) => (
          <ProducerProducts lang={frame.lang} name={name} rows={rows} />
        ))
      )}
    </DistributionFrame>
  )
}

function ProducerProducts({
  lang,
  name,
  rows,
}: {
  lang: Lang
  name: string
  rows: ProductTotal[]
}) {
  const words = distributionWords(lang)
  return (
    <section class="stack">
      <Heading title={name}>
        <span>{words.productCount(rows.length)}</span>
      </Heading>
      <Table
        caption={name}
        rows={rows}
        columns={[
          { title: words.product, phone: 'first', cell: (row) => row.name },
          { title: words.quantity, number: true, cell: (row) => quantityOf(lang, row) },
          {
            title: words.total,
            number: true,
            phone: 'end',
            cell: (row) => productAmount(lang, row),
          },
        ]}
        foot={['', '', wholeAmount(lang, rows.map(withEstimate))]}
      />
    </section>
  )
}

const countLines = (rows: BasketRow[]) => rows.reduce((all, row) => all + row.lineCount, 0)

const withEstimate = ({ totalCents, way }: ProductTotal) => ({
  totalCents,
  isEstimate: way === 'weighed',
})

const productAmount = (lang: Lang, row: ProductTotal) => amount(lang, withEstimate(row))

/** « 12 » of what is sold by the unit, « 3,5 kg » loose, « 3 pièces à peser, 0,75 kg » weighed. */
function quantityOf(lang: Lang, row: ProductTotal): string {
  if (row.way === 'unit') return quantity(lang, row.quantityThousandths)
  const weight = quantity(lang, row.quantityThousandths, row.unit)
  return row.way === 'weighed'
    ? `${distributionWords(lang).pieces(row.pieces ?? 0)}, ${weight}`
    : weight
}
