import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FOODS } from '#src/foundation/ui/food.ts'
import { PRODUCERS } from '#test/cast-producers.ts'
import { SHELVES, type Shelf } from './category.rules.ts'
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
  ['Courge butternut', 'pumpkin', 'vegetable'],
  ['Céleri-rave', 'radish', 'vegetable'],
  ['Courgettes rondes', 'cucumber', 'vegetable'],
  ['Salade feuille de chêne', 'leafy-green', 'vegetable'],
  ['Fraises gariguette', 'strawberry', 'fruit'],
  ['Pêches de vigne', 'peach', 'fruit'],
  ['Panier de fruits', 'basket', 'fruit'],
  ['Mozzarella di bufala', 'cheese-wedge', 'dairy'],
  ['Saint-Nectaire fermier', 'cheese-wedge', 'dairy'],
  ['Riz au lait', 'custard', 'dairy'],
  ['Sorbet fraise', 'ice-cream', 'dairy'],
  ['Côtes de porc', 'cut-of-meat', 'meat'],
  ['Gigot d’agneau', 'meat-on-bone', 'meat'],
  ['Saucisson aux noix', 'bacon', 'meat'],
  ['Rillettes de truite', 'jar', 'meat'],
  ['Filets de truite', 'fish', 'meat'],
  ['Huîtres n° 3', 'oyster', 'meat'],
  ['Colis de bœuf', 'cut-of-meat', 'meat'],
  ['Colis de légumes', 'basket', 'vegetable'],
  ['Tarte aux pommes', 'pie', 'bread'],
  ['Pain d’épices', 'cookie', 'bread'],
  ['Pâtes fraîches', 'spaghetti', 'grocery'],
  ['Pâté de campagne', 'jar', 'meat'],
  ['Haricots verts', 'beans', 'vegetable'],
  ['Haricots blancs secs', 'beans', 'grocery'],
  ['Soupe de courge', 'pot-of-food', 'grocery'],
  ['Fleur de sel', 'salt', 'grocery'],
  ['Chocolat au lait', 'chocolate-bar', 'grocery'],
  ['Cidre brut', 'bottle-with-popping-cork', 'drink'],
  ['Bière au miel', 'beer-mug', 'drink'],
  ['Vin rosé', 'wine-glass', 'drink'],
  ['Rosé « Été »', 'wine-glass', 'drink'],
  ['Bouquet garni', 'herb', 'vegetable'],
  ['Bouquet de dahlias', 'bouquet', 'other'],
  ['Savon au lait de chèvre', 'soap', 'other'],
  ['Bougie à la cire d’abeille', 'candle', 'other'],
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

/** The families of the two lists that look like real ones, each on its shelf. */
const SHELF_OF: [Shelf, string][] = [
  ['vegetable', 'TOM TCE PDT CAR COU CRG SAL MAC CHO BRO OIG AIL POI NAV BET RAD HAR AUB CON EPI'],
  ['vegetable', 'HER CHA'],
  ['fruit', 'POM POR FRA PEC CER'],
  ['dairy', 'CHV TOV BRE YAO LAI BEU OEU'],
  ['meat', 'VOL PRC AGN BOE CHC TRU'],
  ['bread', 'PAI BRI BIS TAR'],
  ['grocery', 'FAR LEG PAT MIE CNF SAU HUI TIS'],
  ['drink', 'JUS SIR BIE VIN'],
  ['other', 'SAV'],
]
const families = new Map(
  readFileSync('test/lists/families.txt', 'utf8')
    .split('\n')
    .filter((line) => line.includes('|') && !line.startsWith('#'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([code = '', , , , names = '']) => [code, names.split(', ').filter(Boolean)]),
)

test.each(
  SHELF_OF.flatMap(([shelf, codes]) => codes.split(' ').map((code) => [code, shelf] as const)),
)('all that is listed under %s has a drawing of its own and stands with %s', (code, shelf) => {
  const names = families.get(code) ?? []
  expect(names.length).toBeGreaterThan(1)
  const found = names.map((name) => [name, guessShelf(name)])
  expect(found).toEqual(names.map((name) => [name, shelf]))
  const basket = names.filter((name) => pictureOf({ name, category: shelf }).drawing === 'basket')
  expect(basket).toEqual([])
})

test('every drawing is some food’s', () => {
  const source = readFileSync('src/supply/products/product-picture.rules.ts', 'utf8')
  expect(FOODS.filter((food) => !source.includes(`'${food}'`))).toEqual([])
})

test('the cast stands on the shelves its names speak of', () => {
  const products = Object.values(PRODUCERS).flatMap((producer) => [...producer.products])
  const elsewhere = products.filter(({ name, category }) => guessShelf(name) !== category)
  expect(elsewhere.map(({ name }) => name)).toEqual([])
})
