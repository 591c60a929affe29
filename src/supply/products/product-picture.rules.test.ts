import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FOODS } from '#src/foundation/ui/food.ts'
import { PRODUCERS } from '#test/cast-producers.ts'
import { SHELVES } from './category.rules.ts'
import { guessShelf, pictureOf } from './product-picture.rules.ts'

test.each([
  ['Carottes de sable', 'carrot', 'vegetable'],
  ['Pommes de terre Charlotte', 'potato', 'vegetable'],
  ['Pommes Reine des reinettes', 'red-apple', 'fruit'],
  ['Jus de pomme', 'beverage-box', 'drink'],
  ['Mâche', 'leafy-green', 'vegetable'],
  ['Chou-fleur', 'broccoli', 'vegetable'],
  ['Choux de Bruxelles', 'leafy-green', 'vegetable'],
  ['Œufs plein air', 'egg', 'dairy'],
  ['ŒUFS BIO (x6)', 'egg', 'dairy'],
  ['Tomme de chèvre', 'cheese-wedge', 'dairy'],
  ['Ail violet', 'garlic', 'vegetable'],
  ['Brioche au beurre', 'bread', 'bread'],
  ['Pain au chocolat', 'croissant', 'bread'],
  ['Champignons de Paris', 'brown-mushroom', 'vegetable'],
  ['Crème de marrons', 'jar', 'grocery'],
  ['Huile de tournesol', 'sunflower', 'grocery'],
  ['Petits pois', 'pea-pod', 'vegetable'],
  ['Pois chiches', 'sheaf-of-rice', 'grocery'],
  ['Grosse poire Williams', 'pear', 'fruit'],
  ['Plants de tomates', 'seedling', 'other'],
])('%s looks like %s and stands with %s', (name, drawing, shelf) => {
  expect(pictureOf({ name, category: 'other' }).drawing).toBe(drawing)
  expect(guessShelf(name)).toBe(shelf)
})

test('a name that says nothing takes the drawing of its shelf', () => {
  expect(pictureOf({ name: 'Surprise du chef', category: 'bread' })).toEqual({
    category: 'bread',
    drawing: 'bread',
  })
  expect(guessShelf('Surprise du chef')).toBe('other')
})

test('the tint is that of the shelf, whatever the drawing', () => {
  expect(pictureOf({ name: 'Noix', category: 'fruit' })).toEqual({
    category: 'fruit',
    drawing: 'peanuts',
  })
  expect(pictureOf({ name: 'Jus de pomme', category: 'drink' }).category).toBe('grocery')
})

test('every shelf and every drawing has its file', () => {
  const drawn = SHELVES.map((category) => pictureOf({ name: '', category }).drawing)
  const missing = [...FOODS, ...drawn].filter((food) => !existsSync(`assets/food/${food}.svg`))
  expect(missing).toEqual([])
})

test('the cast stands on the shelves its names speak of', () => {
  const products = Object.values(PRODUCERS).flatMap((producer) => [...producer.products])
  const elsewhere = products.filter(({ name, category }) => guessShelf(name) !== category)
  expect(elsewhere.map(({ name }) => name)).toEqual([])
})
