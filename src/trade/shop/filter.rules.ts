import { fold } from '#src/foundation/core/fold.ts'
import { SHELVES, type Shelf } from '#src/supply/products/category.rules.ts'

/** What of a shop is shown; the address carries it. */
export type Filter = {
  category?: Shelf
  producer?: string
  organic?: boolean
  q?: string
  /** The phone's row of further filters is open. */
  filters?: boolean
}

export type Filtered = {
  name: string
  category: Shelf
  isOrganic: boolean
  producerCode: string
  producerName: string
}

/** The filter that an address asks for; what it doesn't know is left out. */
export function readFilter(query: URLSearchParams): Filter {
  const category = SHELVES.find((shelf) => shelf === query.get('category'))
  const q = query.get('q')?.trim().slice(0, 80)
  const producer = query.get('producer')
  return {
    ...(category && { category }),
    ...(producer && { producer }),
    ...(query.has('organic') && { organic: true }),
    ...(q && { q }),
    ...(query.has('filters') && { filters: true }),
  }
}

/** The filter as the end of an address: `?category=bread&q=seigle`, or nothing. */
export function queryOf(filter: Filter): string {
  const { category, producer, organic, q, filters } = filter
  const query = new URLSearchParams({
    ...(category && { category }),
    ...(producer && { producer }),
    ...(organic && { organic: '1' }),
    ...(q && { q }),
    ...(filters && { filters: '1' }),
  }).toString()
  return query ? `?${query}` : ''
}

/** The products that pass, by shelf, in their order. The search forgives accents: every word of it begins some word. */
export function filtered<Product extends Filtered>(
  products: readonly Product[],
  filter: Filter,
): Product[] {
  const words = fold(filter.q ?? '')
    .split(' ')
    .filter(Boolean)
  const passing = products.filter(
    (product) =>
      (!filter.category || product.category === filter.category) &&
      (!filter.producer || product.producerCode === filter.producer) &&
      (!filter.organic || product.isOrganic) &&
      words.every((word) =>
        ` ${fold(`${product.name} ${product.producerName}`)}`.includes(` ${word}`),
      ),
  )
  return passing.toSorted((a, b) => SHELVES.indexOf(a.category) - SHELVES.indexOf(b.category))
}

/** The shelves and producers that a shop's products are of. */
export function choicesOf(products: readonly Filtered[]) {
  const shelves = SHELVES.filter((shelf) => products.some(({ category }) => category === shelf))
  const producers = [...new Map(products.map((one) => [one.producerCode, one.producerName]))]
  return { shelves, producers: producers.map(([code, name]) => ({ code, name })) }
}
