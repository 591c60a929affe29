import { money, percent, quantity } from '#src/foundation/ui/format.ts'
import { State } from '#src/foundation/ui/state.tsx'
import { type Column, Table } from '#src/foundation/ui/table.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import { catalogSheetWords } from './catalog-sheet.words.ts'
import { measure } from './measure.words.ts'
import type { Product } from './product.queries.ts'
import { unitWords } from './product-fields.words.ts'

type TableProps = { lang: Lang; products: Product[]; base: string }

/** The products of a catalogue; each name leads to its sheet. */
export function ProductTable({ lang, products, base }: TableProps) {
  const words = catalogSheetWords(lang)
  return <Table caption={words.products} columns={columnsOf(lang, base)} rows={products} />
}

function columnsOf(lang: Lang, base: string): Column<Product>[] {
  const words = catalogSheetWords(lang)
  return [
    { title: words.name, phone: 'first', cell: (of) => <Name {...{ lang, of, base }} /> },
    { title: words.reference, cell: (of) => of.reference ?? '', phone: 'hidden' },
    { title: words.measure, cell: (of) => measure(lang, of) },
    { title: words.price, number: true, phone: 'end', cell: (of) => priceOf(lang, of) },
    { title: words.vat, number: true, cell: (of) => vatOf(lang, of), phone: 'hidden' },
    { title: words.stock, number: true, cell: (of) => stockOf(lang, of), phone: 'hidden' },
    { title: words.state, cell: (of) => <OnSale {...{ lang, of }} /> },
  ]
}

function Name({ lang, of, base }: { lang: Lang; of: Product; base: string }) {
  return (
    <>
      <a href={`${base}/products/${of.code}`}>{of.name}</a>
      {of.isOrganic && <small>{catalogSheetWords(lang).organic}</small>}
    </>
  )
}

function priceOf(lang: Lang, { way, unit, priceCents }: Product): string {
  const price = money(lang, priceCents)
  return way === 'unit' ? price : `${price}/${unit}`
}

function vatOf(lang: Lang, { vatBp }: Product): string {
  return vatBp === null ? catalogSheetWords(lang).noVat : percent(lang, vatBp)
}

function stockOf(lang: Lang, { way, unit, stockLeftThousandths }: Product): string {
  if (stockLeftThousandths === null) return catalogSheetWords(lang).noStock
  const counted = way === 'loose' ? unitWords(lang)[unit] : undefined
  return quantity(lang, stockLeftThousandths, counted)
}

function OnSale({ lang, of }: { lang: Lang; of: Product }) {
  const words = catalogSheetWords(lang)
  return of.isActive ? (
    <State kind="ok" icon="check" label={words.onSale} bare />
  ) : (
    <State icon="ban" label={words.notOnSale} />
  )
}
