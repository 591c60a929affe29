import type { FoodName } from '#src/foundation/ui/food.ts'

/** The shelves of a shop, in the order in which they stand there. The database knows the same list. */
export const SHELVES = [
  'vegetable',
  'fruit',
  'dairy',
  'meat',
  'bread',
  'grocery',
  'drink',
  'other',
] as const
export type Shelf = (typeof SHELVES)[number]

/** The tint behind a product's picture: two shelves share that of groceries. */
export function groundOf(shelf: Shelf) {
  return shelf === 'drink' || shelf === 'other' ? 'grocery' : shelf
}

type Kind = { shelf: Shelf; drawing: FoodName }

/** The second level: what stands together on a shelf, each with its drawing, in the order of the shelf. */
export const SUBCATEGORIES = {
  'root-vegetables': { shelf: 'vegetable', drawing: 'carrot' },
  potatoes: { shelf: 'vegetable', drawing: 'potato' },
  'onions-and-garlic': { shelf: 'vegetable', drawing: 'onion' },
  'leaf-vegetables': { shelf: 'vegetable', drawing: 'leafy-green' },
  cabbages: { shelf: 'vegetable', drawing: 'broccoli' },
  'fruit-vegetables': { shelf: 'vegetable', drawing: 'tomato' },
  'peas-and-beans': { shelf: 'vegetable', drawing: 'pea-pod' },
  mushrooms: { shelf: 'vegetable', drawing: 'brown-mushroom' },
  herbs: { shelf: 'vegetable', drawing: 'herb' },
  'mixed-baskets': { shelf: 'vegetable', drawing: 'basket' },
  apples: { shelf: 'fruit', drawing: 'red-apple' },
  pears: { shelf: 'fruit', drawing: 'pear' },
  'stone-fruit': { shelf: 'fruit', drawing: 'peach' },
  'grapes-and-berries': { shelf: 'fruit', drawing: 'strawberry' },
  citrus: { shelf: 'fruit', drawing: 'lemon' },
  nuts: { shelf: 'fruit', drawing: 'chestnut' },
  eggs: { shelf: 'dairy', drawing: 'egg' },
  cheese: { shelf: 'dairy', drawing: 'cheese-wedge' },
  'milk-and-cream': { shelf: 'dairy', drawing: 'glass-of-milk' },
  yogurt: { shelf: 'dairy', drawing: 'custard' },
  butter: { shelf: 'dairy', drawing: 'butter' },
  poultry: { shelf: 'meat', drawing: 'poultry-leg' },
  'beef-and-veal': { shelf: 'meat', drawing: 'cut-of-meat' },
  pork: { shelf: 'meat', drawing: 'bacon' },
  'lamb-and-goat': { shelf: 'meat', drawing: 'meat-on-bone' },
  'cold-cuts': { shelf: 'meat', drawing: 'poultry-leg' },
  fish: { shelf: 'meat', drawing: 'fish' },
  loaves: { shelf: 'bread', drawing: 'bread' },
  baguettes: { shelf: 'bread', drawing: 'baguette-bread' },
  brioches: { shelf: 'bread', drawing: 'bread' },
  pastries: { shelf: 'bread', drawing: 'croissant' },
  honey: { shelf: 'grocery', drawing: 'honey-pot' },
  'jams-and-spreads': { shelf: 'grocery', drawing: 'jar' },
  preserves: { shelf: 'grocery', drawing: 'canned-food' },
  'oils-and-vinegars': { shelf: 'grocery', drawing: 'sunflower' },
  'flour-and-cereals': { shelf: 'grocery', drawing: 'sheaf-of-rice' },
  'pasta-and-pulses': { shelf: 'grocery', drawing: 'spaghetti' },
  'dried-fruit': { shelf: 'grocery', drawing: 'peanuts' },
  'herbal-teas': { shelf: 'grocery', drawing: 'hot-beverage' },
  juices: { shelf: 'drink', drawing: 'beverage-box' },
  'cider-and-beer': { shelf: 'drink', drawing: 'beer-mug' },
  wines: { shelf: 'drink', drawing: 'wine-glass' },
  'syrups-and-sodas': { shelf: 'drink', drawing: 'beverage-box' },
  plants: { shelf: 'other', drawing: 'seedling' },
  flowers: { shelf: 'other', drawing: 'bouquet' },
  'care-and-home': { shelf: 'other', drawing: 'soap' },
  'other-things': { shelf: 'other', drawing: 'basket' },
} as const satisfies Record<string, Kind>
export type Subcategory = keyof typeof SUBCATEGORIES

/** What stands on a shelf, in order. */
export function subcategoriesOf(shelf: Shelf): Subcategory[] {
  const all = Object.keys(SUBCATEGORIES) as Subcategory[]
  return all.filter((one) => SUBCATEGORIES[one].shelf === shelf)
}

export function isSubcategory(text: string): text is Subcategory {
  return Object.hasOwn(SUBCATEGORIES, text)
}
