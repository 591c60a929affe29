import { money, number, quantity } from '#src/foundation/ui/format.ts'
import { Heading } from '#src/foundation/ui/heading.tsx'
import { Table } from '#src/foundation/ui/table.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import { shownValue } from '#src/people/groups/stale.page.tsx'
import { sayVat } from '#src/supply/catalogs/catalog-fields.words.ts'
import { measure } from '#src/supply/products/measure.words.ts'
import type { Product } from '#src/supply/products/product.queries.ts'
import { productFactLabels, sayProductFact } from '#src/supply/products/product-fields.words.ts'
import { columnWords, importWords, sayReason } from './import.words.ts'
import type { ListedProduct } from './product-import.rules.ts'
import type { ListPreview } from './product-list.rules.ts'

type Preview = ListPreview<Product>

/** Every cell that is wrong: where it is, what stands in it, and why. */
export function WrongCells({ lang, wrong }: { lang: Lang; wrong: Preview['wrong'] }) {
  const words = importWords(lang)
  const columns: Record<string, string> = columnWords(lang)
  return (
    <Table
      caption={words.wrong}
      rows={wrong}
      columns={[
        { title: words.line, number: true, cell: (cell) => number(lang, cell.line) },
        {
          title: words.reason,
          phone: 'first',
          cell: (cell) => sayReason(lang, cell),
        },
        { title: words.column, cell: (cell) => columns[cell.column] ?? cell.column },
        { title: words.content, cell: (cell) => cell.value || words.emptyCell },
      ]}
    />
  )
}

/** Products that change, each with what was and what will be. */
export function ChangedProducts({ lang, changed }: { lang: Lang; changed: Preview['changed'] }) {
  if (changed.length === 0) return null
  const words = importWords(lang)
  return (
    <section class="stack stack-2">
      <Heading title={words.changed}>{number(lang, changed.length)}</Heading>
      <Table
        caption={words.changed}
        rows={changed}
        columns={[
          { title: words.product, phone: 'first', cell: ({ kept }) => kept.name },
          { title: words.change, cell: ({ changes }) => <Changes {...{ lang, changes }} /> },
        ]}
      />
    </section>
  )
}

function Changes({
  lang,
  changes,
}: {
  lang: Lang
  changes: Preview['changed'][number]['changes']
}) {
  const labels: Record<string, string> = productFactLabels(lang)
  const say = (field: string, value: unknown) =>
    sayProductFact(lang, field, value) ?? shownValue(lang, value)
  return (
    <ul class="plain">
      {changes.map(({ field, before, after }) => (
        <li>
          {labels[field]} <del>{say(field, before)}</del> <span aria-hidden="true">→</span>{' '}
          <ins>{say(field, after)}</ins>
        </li>
      ))}
    </ul>
  )
}

/** New products, folded away: a long list is long. */
export function AddedProducts({ lang, added }: { lang: Lang; added: Preview['new'] }) {
  if (added.length === 0) return null
  const words = importWords(lang)
  return (
    <details>
      <summary>{words.seeAdded(number(lang, added.length))}</summary>
      <Table
        caption={words.added}
        rows={added.map(({ values }) => values)}
        columns={[
          { title: words.product, phone: 'first', cell: ({ name }) => name },
          { title: words.measure, cell: (of) => measure(lang, of) },
          { title: words.price, number: true, phone: 'end', cell: (of) => priceOf(lang, of) },
          { title: words.vat, number: true, cell: (of) => sayVat(lang, of.vatBp), phone: 'hidden' },
          { title: columnWords(lang).stock, number: true, phone: 'hidden', cell: stockOf(lang) },
        ]}
      />
    </details>
  )
}

function priceOf(lang: Lang, { way, unit, priceCents }: ListedProduct): string {
  return way === 'unit' ? money(lang, priceCents) : `${money(lang, priceCents)}/${unit}`
}

function stockOf(lang: Lang) {
  return ({ stockLeftThousandths: left }: ListedProduct) =>
    left === null ? '' : quantity(lang, left)
}
