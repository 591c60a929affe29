import { fold } from '#src/foundation/core/fold.ts'
import { done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import type { TableRow } from '#src/foundation/papers/read-table.ts'

/** The ten columns of a product list, in the order of lists without header. */
const PRODUCT_COLUMNS = [
  'name',
  'price',
  'reference',
  'description',
  'quantity',
  'unit',
  'organic',
  'weighed',
  'vat',
  'stock',
] as const
export type ProductColumn = (typeof PRODUCT_COLUMNS)[number]

/** How headers call a column, folded; the first is the old system's, the second our model file's. */
const HEADERS: Record<ProductColumn, readonly string[]> = {
  name: ['productname', 'nom', 'produit', 'nom du produit', 'designation', 'libelle', 'name'],
  price: ['price', 'prix', 'prix ttc', 'prix de vente', 'prix unitaire', 'tarif'],
  reference: ['ref', 'reference', 'code'],
  description: ['desc', 'description'],
  quantity: ['qt', 'quantite', 'qte', 'contenance', 'quantity'],
  unit: ['unit', 'unite'],
  organic: ['organic', 'bio', 'ab', 'agriculture biologique'],
  weighed: ['floatqt', 'poids variable', 'variable weight'],
  vat: ['vat', 'tva', 'taux de tva', 'taux tva'],
  stock: ['stock', 'stock disponible'],
}

/** Where each column stands; null for a column we don't know. */
export type ProductLayout = {
  columns: (ProductColumn | null)[]
  /** A list as the old system takes it: anything in « organic » and « floatQt » means yes. */
  isOldSystem: boolean
  /** Headers that mean nothing to us: their cells are not read. */
  ignored: string[]
  /** The rows below the header. */
  rows: readonly TableRow[]
}
export type LayoutRefusal =
  | { code: 'column-missing' | 'column-twice'; column: ProductColumn }
  | { code: 'no-products' }

/**
 * Finds the columns of a product list: by its header, in any order, in the old system's words
 * (productName, price, ref …) or in French (« Nom », « Prix », « Référence » …); without header,
 * the old system's ten columns in order. Refuses a header without name or price, a column that
 * stands there twice, and a list with nothing below its header.
 */
export function findLayout(rows: readonly TableRow[]): Outcome<ProductLayout, LayoutRefusal> {
  const [first, ...below] = rows
  const layout = (first && layoutOf(first, below)) ?? {
    columns: [...PRODUCT_COLUMNS],
    isOldSystem: true,
    ignored: [],
    rows,
  }
  const { columns } = layout
  const twice = PRODUCT_COLUMNS.find((one) => columns.indexOf(one) !== columns.lastIndexOf(one))
  if (twice) return refuse({ code: 'column-twice', column: twice })
  if (!columns.includes('name')) return refuse({ code: 'column-missing', column: 'name' })
  if (!columns.includes('price')) return refuse({ code: 'column-missing', column: 'price' })
  return layout.rows.length > 0 ? done(layout) : refuse({ code: 'no-products' })
}

/** The layout that a row names, if it is a header: it names the name or the price, and another. */
function layoutOf(header: TableRow, rows: readonly TableRow[]): ProductLayout | undefined {
  const titles = header.cells.map(fold)
  const columns = titles.map(columnOf)
  const known = columns.filter((column) => column !== null)
  const isHeader = known.length >= 2 && (known.includes('name') || known.includes('price'))
  if (!isHeader) return undefined
  const ignored = header.cells.filter((title, at) => title.trim() !== '' && columns[at] === null)
  return { columns, isOldSystem: titles.includes('productname'), ignored, rows }
}

function columnOf(title: string): ProductColumn | null {
  return PRODUCT_COLUMNS.find((column) => HEADERS[column].includes(title)) ?? null
}
