import type { Child } from 'hono/jsx'
import { percent } from '#src/foundation/ui/format.ts'
import { Icon } from '#src/foundation/ui/icon.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import { VAT_CHOICES, vatTyped } from '#src/supply/catalogs/catalog.rules.ts'
import { catalogSheetWords } from './catalog-sheet.words.ts'
import { SHELVES } from './category.rules.ts'
import { shelfWords } from './category.words.ts'
import type { RefusedCells } from './cell-row.rules.ts'
import { cellTexts, sayRefused } from './cell-texts.words.ts'
import { type Cell, cellFactsOf, readAsText, type TypedCells } from './cells.rules.ts'
import { cellWords } from './cells.words.ts'
import { measure } from './measure.words.ts'
import type { Product } from './product.queries.ts'

/** A product as its row shows it; what was typed and not saved stands in its cells. */
export type ShownRow = { product: Product; typed?: TypedCells; refused: RefusedCells }

/** Written out, because browsers forget what a table is when its `display` changes. */
export const ROLE = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  head: { role: 'columnheader' },
  cell: { role: 'cell' },
} as const

type Of = { lang: Lang; row: ShownRow }

/** One product of the table: cells to type in, how it is sold as the link to its sheet, what became of it. */
export function CellRow({ lang, row, base }: Of & { base: string }) {
  const { product } = row
  const words = catalogSheetWords(lang)
  const of = { lang, row }
  return (
    <tr {...ROLE.row} data-code={product.code}>
      <TextCell {...of} cell="name" title={words.name} maxlength={150} />
      <td {...ROLE.cell} class="sold">
        <a href={`${base}/products/${product.code}`}>{measure(lang, product)}</a>
      </td>
      <TextCell {...of} cell="reference" title={words.reference} maxlength={50} />
      <ChoiceCell {...of} cell="category" title={words.shelf} options={shelves(lang)} />
      <TextCell {...of} cell="priceCents" title={words.price} isNumber />
      <ChoiceCell {...of} cell="vatBp" title={words.vat} options={rates(lang, product.vatBp)} />
      <TextCell {...of} cell="stockLeftThousandths" title={words.stock} isNumber />
      <ActiveCell {...of} />
      <td {...ROLE.cell} class="row-state">
        <span />
        <input type="hidden" name={`${product.code}.was`} value={wasText(product)} />
      </td>
    </tr>
  )
}

/** How a product was read, as its row carries it. */
export function wasText(product: Product): string {
  return readAsText({ version: product.version, facts: cellFactsOf(product) })
}

type CellProps = Of & { cell: Cell; title: string }

function TextCell({
  isNumber,
  maxlength,
  ...of
}: CellProps & { isNumber?: true; maxlength?: number }) {
  return (
    <Frame {...of}>
      <input
        {...controlOf(of)}
        class={isNumber && 'number'}
        inputmode={isNumber && 'decimal'}
        maxlength={maxlength}
        value={textIn(of)}
      />
    </Frame>
  )
}

function ChoiceCell({ options, ...of }: CellProps & { options: [string, string][] }) {
  const chosen = textIn(of)
  return (
    <Frame {...of}>
      <select {...controlOf(of)}>
        {options.map(([value, label]) => (
          <option value={value} selected={value === chosen}>
            {label}
          </option>
        ))}
      </select>
    </Frame>
  )
}

function ActiveCell({ lang, row }: Of) {
  const of = { lang, row, cell: 'isActive' as const, title: cellWords(lang).onSale }
  return (
    <Frame {...of}>
      <input type="checkbox" {...controlOf(of)} checked={textIn(of) !== ''} />
    </Frame>
  )
}

function Frame({ children, ...of }: CellProps & { children: Child }) {
  const { lang, row, cell, title } = of
  const { [cell]: code } = row.refused
  return (
    <td {...ROLE.cell} data-cell={cell} data-title={title}>
      {children}
      {code && (
        <p class="cell-error" id={errorId(of)}>
          <Icon name="circle-alert" />
          <span>{sayRefused(lang, code, cell, row.product)}</span>
          {code === 'stale' && <span> {cellWords(lang).saveAgain}</span>}
        </p>
      )}
    </td>
  )
}

function controlOf({ lang, row, cell, title }: CellProps) {
  const { product } = row
  const isWrong = cell in row.refused
  return {
    name: `${product.code}.${cell}`,
    'aria-label': cellWords(lang).cell(title, product.name),
    ...(isWrong && {
      'aria-invalid': 'true' as const,
      'aria-describedby': errorId({ row, cell }),
      // what is kept: the island tells from it what is still to be saved
      'data-kept': cellTexts(lang, product)[cell],
    }),
  }
}

const errorId = ({ row, cell }: Pick<CellProps, 'row' | 'cell'>) =>
  `${row.product.code}-${cell}-error`

function textIn({ lang, row, cell }: Omit<CellProps, 'title'>): string {
  if (cell in row.refused) return row.typed?.[cell] ?? ''
  return cellTexts(lang, row.product)[cell]
}

function shelves(lang: Lang): [string, string][] {
  return SHELVES.map((shelf) => [shelf, shelfWords(lang)[shelf]])
}

/** The rates to choose from, and one from before that can't be chosen any more. */
function rates(lang: Lang, kept: number | null): [string, string][] {
  const values = [...new Set<string>([...VAT_CHOICES, vatTyped(kept)])]
  return values.map((value) => [
    value,
    value === 'none' ? cellWords(lang).noVat : percent(lang, Number(value)),
  ])
}
