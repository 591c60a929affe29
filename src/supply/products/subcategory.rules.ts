import { isSubcategory, type Shelf, SUBCATEGORIES, type Subcategory } from './category.rules.ts'
import { findByWords, wordsTable } from './product-picture.rules.ts'

/** Words by which a name tells what it stands with; the longest of those that come first counts. */
const WORDS: [Subcategory, string][] = [
  ['root-vegetables', 'carotte, panais, navet, betterave, radis, celeri, salsifis, topinambour'],
  ['potatoes', 'pomme de terre, patate, patate douce, grenaille'],
  ['onions-and-garlic', 'oignon, echalote, cebette, ail, aillet, poireau'],
  ['leaf-vegetables', 'mache, salade, laitue, batavia, chicoree, scarole, mesclun, roquette'],
  ['leaf-vegetables', 'epinard, blette, bette, endive, cresson, pourpier, oseille'],
  ['cabbages', 'chou, chou fleur, brocoli, romanesco, chou romanesco, kale, chou rave'],
  ['fruit-vegetables', 'tomate, courge, courgette, potiron, potimarron, butternut, citrouille'],
  ['fruit-vegetables', 'poivron, piment, aubergine, concombre, cornichon, melon'],
  ['peas-and-beans', 'petit pois, pois gourmand, feve, haricot, haricot vert, coco'],
  ['mushrooms', 'champignon, pleurote, shiitake, girolle, cepe, chanterelle'],
  ['herbs', 'persil, basilic, thym, menthe, ciboulette, coriandre, romarin, aneth, estragon'],
  ['herbs', 'bouquet garni, laurier, sauge'],
  ['mixed-baskets', 'panier, assortiment'],
  ['apples', 'pomme, reinette, gala, granny'],
  ['pears', 'poire, coing'],
  ['stone-fruit', 'peche, abricot, prune, nectarine, cerise, mirabelle, brugnon, quetsche'],
  ['grapes-and-berries', 'raisin, fraise, framboise, mure, myrtille, cassis, groseille, kiwi'],
  ['citrus', 'citron, clementine, mandarine, orange, pamplemousse, agrume, kumquat'],
  ['nuts', 'chataigne, marron, noix, noisette'],
  ['eggs', 'oeuf'],
  ['cheese', 'fromage, tomme, tome, crottin, comte, raclette, chevre, buche, brebis, faisselle'],
  ['cheese', 'picodon, saint marcellin, bleu, camembert, brie, fromage blanc'],
  ['milk-and-cream', 'lait, creme, lait cru'],
  ['yogurt', 'yaourt, yogourt, kefir, petit suisse, creme dessert, flan'],
  ['butter', 'beurre'],
  ['poultry', 'poulet, pintade, canard, volaille, poule, dinde, chapon, coq, caille, lapin'],
  ['beef-and-veal', 'boeuf, veau, steak, entrecote, bavette, cote de boeuf'],
  ['pork', 'porc, roti de porc, cote de porc'],
  ['lamb-and-goat', 'agneau, chevreau, gigot, cotelette d agneau'],
  ['cold-cuts', 'saucisse, saucisson, jambon, terrine, rillette, pate de campagne, merguez'],
  ['cold-cuts', 'boudin, lardon, chorizo, pate'],
  ['fish', 'truite, poisson, saumon, sardine, carpe, moule, huitre'],
  ['loaves', 'pain, tourte, miche, campagne, levain, seigle, fougasse'],
  ['baguettes', 'baguette, flute, ficelle'],
  ['brioches', 'brioche, pogne, suisse'],
  ['pastries', 'croissant, pain au chocolat, viennoiserie, chausson, tarte, gateau, biscuit'],
  ['pastries', 'cookie, sable, madeleine, cake'],
  ['honey', 'miel, hydromel, pollen'],
  ['jams-and-spreads', 'confiture, gelee, creme de marron, pate a tartiner, compote'],
  ['preserves', 'soupe, coulis, sauce, conserve, pesto, ratatouille, tapenade, houmous, puree'],
  ['preserves', 'moutarde, ketchup, bocal'],
  ['oils-and-vinegars', 'huile, vinaigre'],
  ['flour-and-cereals', 'farine, riz, ble, semoule, flocon, muesli, granola, boulgour, epeautre'],
  ['pasta-and-pulses', 'pate fraiche, tagliatelle, coquillette, lentille, pois chiche, quinoa'],
  ['pasta-and-pulses', 'haricot sec, flageolet, pate seche, pate de ble'],
  ['dried-fruit', 'amande, cacahuete, pruneau, raisin sec, abricot sec'],
  ['herbal-teas', 'tisane, infusion, the, safran, epice'],
  ['juices', 'jus, nectar'],
  ['cider-and-beer', 'cidre, biere, poire, petillant'],
  ['wines', 'vin, vin rouge, vin blanc, rose, champagne, clairette'],
  ['syrups-and-sodas', 'sirop, limonade, soda'],
  ['plants', 'plant, semis, godet, jeune plant'],
  ['flowers', 'fleur, bouquet, tournesol'],
  ['care-and-home', 'savon, bougie, shampoing, lessive, baume, creme pour les mains'],
]

/** A word that means two things (« pâté », « poire ») is kept for each shelf. */
const TABLES = new Map(
  [...new Set(WORDS.map(([kind]) => SUBCATEGORIES[kind].shelf))].map((shelf) => {
    const own = WORDS.filter(([kind]) => SUBCATEGORIES[kind].shelf === shelf)
    return [shelf, wordsTable(own.map(([kind, phrases]) => ({ found: kind, phrases })))] as const
  }),
)

/**
 * What a product stands with on its shelf: as somebody chose, else as its name says; null when it says nothing.
 * « Pommes Reine des reinettes » among fruit → `apples`; the same on the shelf of drinks → null.
 */
export function subcategoryOf(product: {
  name: string
  category: Shelf
  subcategory: string | null
}): Subcategory | null {
  const { name, category, subcategory } = product
  if (subcategory !== null && isSubcategory(subcategory)) return subcategory
  const table = TABLES.get(category)
  return (table && findByWords(table, name)) ?? null
}
