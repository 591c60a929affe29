import { fold } from '#src/foundation/core/fold.ts'
import type { FoodName } from '#src/foundation/ui/food.ts'
import { groundOf, type Shelf } from './category.rules.ts'

type Food = { drawing: FoodName; shelf: Shelf }

/** Drawing, shelf, and the words by which a product's name is known, without accents. */
const FOODS: [FoodName, Shelf, string][] = [
  ['carrot', 'vegetable', 'carotte, panais'],
  ['potato', 'vegetable', 'pomme de terre, patate, patate douce, topinambour, grenaille'],
  ['leek', 'vegetable', 'poireau'],
  ['onion', 'vegetable', 'oignon, echalote, cebette'],
  ['garlic', 'vegetable', 'ail, aillet'],
  ['tomato', 'vegetable', 'tomate'],
  ['bell-pepper', 'vegetable', 'poivron, piment'],
  ['eggplant', 'vegetable', 'aubergine'],
  ['broccoli', 'vegetable', 'brocoli, chou fleur, chou romanesco, romanesco'],
  ['leafy-green', 'vegetable', 'mache, salade, laitue, batavia, chicoree, scarole, mesclun'],
  ['leafy-green', 'vegetable', 'roquette, epinard, blette, bette, chou, kale, endive, cresson'],
  ['pea-pod', 'vegetable', 'petit pois, pois gourmand, feve'],
  ['beans', 'vegetable', 'haricot, coco, flageolet'],
  ['mushroom', 'vegetable', 'pleurote, girolle, cepe, chanterelle'],
  ['brown-mushroom', 'vegetable', 'champignon, shiitake'],
  ['herb', 'vegetable', 'persil, basilic, thym, menthe, ciboulette, coriandre, romarin, aneth'],
  ['herb', 'vegetable', 'sauge, laurier, estragon, bouquet garni, aromatique'],
  ['seedling', 'other', 'plant, semis, godet, jeune plant'],
  ['sunflower', 'other', 'fleur, bouquet, tournesol'],
  ['red-apple', 'fruit', 'pomme, reinette, gala'],
  ['green-apple', 'fruit', 'granny, pomme granny'],
  ['pear', 'fruit', 'poire, coing'],
  ['grapes', 'fruit', 'raisin'],
  ['lemon', 'fruit', 'citron'],
  ['tangerine', 'fruit', 'clementine, mandarine, orange, pamplemousse, agrume, kumquat'],
  ['chestnut', 'fruit', 'chataigne, marron'],
  ['peanuts', 'grocery', 'noix, noisette, cacahuete, amande'],
  ['egg', 'dairy', 'oeuf'],
  ['cheese-wedge', 'dairy', 'fromage, tomme, tome, crottin, comte, raclette, chevre, buche'],
  ['cheese-wedge', 'dairy', 'brebis, faisselle, picodon, saint marcellin, bleu, camembert, brie'],
  ['butter', 'dairy', 'beurre'],
  ['glass-of-milk', 'dairy', 'lait, creme, yaourt, yogourt, kefir, fromage blanc, petit suisse'],
  ['bread', 'bread', 'pain, tourte, miche, campagne, levain, seigle, brioche, fougasse'],
  ['baguette-bread', 'bread', 'baguette, flute, ficelle'],
  ['croissant', 'bread', 'croissant, pain au chocolat, viennoiserie, chausson'],
  ['poultry-leg', 'meat', 'poulet, pintade, canard, volaille, poule, dinde, chapon, coq, caille'],
  ['poultry-leg', 'meat', 'boeuf, porc, agneau, veau, saucisse, saucisson, jambon, viande'],
  ['poultry-leg', 'meat', 'roti, steak, merguez, lapin, terrine, pate de campagne, rillette'],
  ['honey-pot', 'grocery', 'miel'],
  ['jar', 'grocery', 'confiture, gelee, compote, soupe, coulis, sauce, moutarde, conserve, pesto'],
  ['jar', 'grocery', 'huile, vinaigre, ratatouille, tapenade, houmous, creme de marron, puree'],
  ['sunflower', 'grocery', 'huile de tournesol'],
  ['sheaf-of-rice', 'grocery', 'farine, riz, pate, lentille, pois chiche, quinoa, ble, semoule'],
  ['herb', 'grocery', 'tisane, infusion, the'],
  ['beverage-box', 'drink', 'jus, sirop, limonade, nectar, cidre, biere, vin, petillant'],
  ['basket', 'vegetable', 'panier, assortiment'],
]

/** What stands for a shelf when the name says nothing. */
const DRAWING_OF: Record<Shelf, FoodName> = {
  vegetable: 'leafy-green',
  fruit: 'red-apple',
  dairy: 'cheese-wedge',
  meat: 'poultry-leg',
  bread: 'bread',
  grocery: 'jar',
  drink: 'beverage-box',
  other: 'basket',
}

const LONGEST = 4

/** The picture of a product that has none of its own: a drawing, on the tint of its shelf. */
export function pictureOf(product: { name: string; category: Shelf }) {
  const drawing = foodOf(product.name)?.drawing ?? DRAWING_OF[product.category]
  return { category: groundOf(product.category), drawing }
}

/** The shelf for a product of which only the name is known: « Jus de pomme » → `drink`. */
export function guessShelf(name: string): Shelf {
  return foodOf(name)?.shelf ?? 'other'
}

/**
 * The food that a French name speaks of: the word that comes first, the longest when several begin
 * there. « Pommes de terre Charlotte » → potato, « Jus de pomme » → a drink, « Tomme de chèvre » →
 * cheese; undefined for names without a word we know.
 */
function foodOf(name: string): Food | undefined {
  const words = singularWords(name)
  for (const place of words.keys()) {
    for (let length = LONGEST; length > 0; length--) {
      const food = BY_PHRASE.get(words.slice(place, place + length).join(' '))
      if (food) return food
    }
  }
  return undefined
}

/** The folded words, plurals as singulars: « Œufs », « choux » → `oeuf`, `chou`. */
function singularWords(name: string): string[] {
  return fold(name)
    .split(' ')
    .map((word) => word.replace(/(?<=...)[sx]$/, ''))
}

const BY_PHRASE = new Map(
  FOODS.flatMap(([drawing, shelf, phrases]) =>
    phrases
      .split(', ')
      .map((phrase): [string, Food] => [singularWords(phrase).join(' '), { drawing, shelf }]),
  ),
)
