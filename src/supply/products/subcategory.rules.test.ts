import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PRODUCERS } from '#test/cast-producers.ts'
import { SHELVES, type Shelf, SUBCATEGORIES, subcategoriesOf } from './category.rules.ts'
import { subcategoryOf } from './subcategory.rules.ts'

test.each<[string, Shelf, string | null]>([
  ['Carottes de sable', 'vegetable', 'root-vegetables'],
  ['Pommes de terre Charlotte', 'vegetable', 'potatoes'],
  ['Poireaux', 'vegetable', 'onions-and-garlic'],
  ['Choux de Bruxelles', 'vegetable', 'cabbages'],
  ['Pommes Reine des reinettes', 'fruit', 'apples'],
  ['Pommes Reine des reinettes', 'drink', null],
  ['Crème de marrons', 'grocery', 'jams-and-spreads'],
  ['Crème fraîche épaisse', 'dairy', 'milk-and-cream'],
  ['Pâté de tête', 'meat', 'cold-cuts'],
  ['Jus de pomme', 'drink', 'juices'],
  ['Surprise du chef', 'other', null],
])('%s among %s stands with %s', (name, category, kind) => {
  expect(subcategoryOf({ name, category, subcategory: null })).toBe(kind)
})

test('what somebody chose is never guessed again', () => {
  const chosen = { name: 'Carottes', category: 'vegetable', subcategory: 'mixed-baskets' } as const
  expect(subcategoryOf(chosen)).toBe('mixed-baskets')
})

test('every shelf holds 4 to 10 kinds, each with a drawing; none is called as a shelf', () => {
  for (const shelf of SHELVES) {
    expect(subcategoriesOf(shelf).length).toBeGreaterThanOrEqual(4)
    expect(subcategoriesOf(shelf).length).toBeLessThanOrEqual(10)
  }
  const drawings = Object.values(SUBCATEGORIES).map(({ drawing }) => drawing)
  expect(drawings.filter((drawing) => !existsSync(`assets/food/${drawing}.svg`))).toEqual([])
  const shelves: readonly string[] = SHELVES
  expect(Object.keys(SUBCATEGORIES).filter((kind) => shelves.includes(kind))).toEqual([])
})

test('all products of the cast find where they stand', () => {
  const products = Object.values(PRODUCERS).flatMap((producer) => [...producer.products])
  const lost = products.filter((product) => !subcategoryOf({ subcategory: null, ...product }))
  expect(lost.map(({ name }) => name)).toEqual([])
})
