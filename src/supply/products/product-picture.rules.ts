import { fold } from '#src/foundation/core/fold.ts'
import type { FoodName } from '#src/foundation/ui/food.ts'
import { groundOf, type Shelf } from './category.rules.ts'

type Food = { drawing: FoodName; shelf: Shelf }

/** Drawing, shelf, and the words by which a product's name is known, without accents. */
const FOODS: [FoodName, Shelf, string][] = [
  ['carrot', 'vegetable', 'carotte, panais, salsifis, persil racine, persil tubereux'],
  ['potato', 'vegetable', 'pomme de terre, patate, patate douce, topinambour, grenaille, crosne'],
  ['leek', 'vegetable', 'poireau'],
  ['onion', 'vegetable', 'oignon, echalote, cebette, cive'],
  ['garlic', 'vegetable', 'ail, aillet'],
  ['tomato', 'vegetable', 'tomate'],
  ['bell-pepper', 'vegetable', 'poivron'],
  ['hot-pepper', 'vegetable', 'piment'],
  ['eggplant', 'vegetable', 'aubergine'],
  ['cucumber', 'vegetable', 'courgette, concombre, cornichon, patisson'],
  ['pumpkin', 'vegetable', 'courge, potimarron, potiron, butternut, citrouille, patidou'],
  ['pumpkin', 'vegetable', 'giraumon'],
  ['radish', 'vegetable', 'radis, navet, betterave, rutabaga, daikon, celeri rave, chou rave'],
  ['ear-of-corn', 'vegetable', 'mais'],
  ['ginger-root', 'vegetable', 'gingembre, curcuma'],
  ['broccoli', 'vegetable', 'brocoli, chou fleur, chou romanesco, romanesco'],
  ['leafy-green', 'vegetable', 'mache, salade, laitue, batavia, chicoree, scarole, mesclun'],
  ['leafy-green', 'vegetable', 'roquette, epinard, blette, bette, chou, kale, endive, cresson'],
  ['leafy-green', 'vegetable', 'feuille de chene, romaine, frisee, sucrine, pourpier, tetragone'],
  ['leafy-green', 'vegetable', 'oseille, jeune pousse, celeri, fenouil, artichaut, asperge'],
  ['leafy-green', 'vegetable', 'cardon, pak choi, cote de blette, legume, ail des ours'],
  ['leafy-green', 'vegetable', 'pissenlit, ortie, iceberg'],
  ['pea-pod', 'vegetable', 'petit pois, pois gourmand, feve'],
  ['beans', 'vegetable', 'haricot, coco, flageolet'],
  ['mushroom', 'vegetable', 'pleurote, girolle, cepe, chanterelle, trompette'],
  ['brown-mushroom', 'vegetable', 'champignon, shiitake, morille'],
  ['herb', 'vegetable', 'persil, basilic, thym, menthe, ciboulette, coriandre, romarin, aneth'],
  ['herb', 'vegetable', 'sauge, laurier, estragon, bouquet garni, aromatique, cerfeuil'],
  ['herb', 'vegetable', 'sarriette'],
  ['basket', 'vegetable', 'panier, assortiment, colis de legumes, panier de legumes'],
  ['red-apple', 'fruit', 'pomme, reinette, gala, grenade, fruit'],
  ['green-apple', 'fruit', 'granny, pomme granny'],
  ['pear', 'fruit', 'poire, coing, nashi'],
  ['grapes', 'fruit', 'raisin, muscat'],
  ['strawberry', 'fruit', 'fraise, gariguette, fruits rouges'],
  ['blueberries', 'fruit', 'framboise, myrtille, mure, cassis, prune, quetsche, figue, sureau'],
  ['cherries', 'fruit', 'cerise, griotte, bigarreau, groseille'],
  ['peach', 'fruit', 'peche, abricot, nectarine, brugnon, mirabelle, reine claude, mangue'],
  ['melon', 'fruit', 'melon'],
  ['watermelon', 'fruit', 'pasteque'],
  ['kiwi-fruit', 'fruit', 'kiwi, kiwai'],
  ['lemon', 'fruit', 'citron'],
  ['tangerine', 'fruit', 'clementine, mandarine, orange, pamplemousse, agrume, kumquat, kaki'],
  ['chestnut', 'fruit', 'chataigne, marron'],
  ['leafy-green', 'fruit', 'rhubarbe'],
  ['basket', 'fruit', 'panier de fruits, colis de fruits'],
  ['egg', 'dairy', 'oeuf'],
  ['cheese-wedge', 'dairy', 'fromage, tomme, tome, crottin, comte, raclette, chevre, buche'],
  ['cheese-wedge', 'dairy', 'tommette, brebis, picodon, saint marcellin, bleu, camembert, brie'],
  ['cheese-wedge', 'dairy', 'pyramide, feta, mozzarella, ricotta, brousse, burrata, reblochon'],
  ['cheese-wedge', 'dairy', 'munster, beaufort, emmental, gruyere, cantal, salers, laguiole'],
  ['cheese-wedge', 'dairy', 'morbier, saint nectaire, fourme, roquefort, perail, pelardon'],
  ['cheese-wedge', 'dairy', 'rocamadour, cabecou, saint felicien, banon, coulommiers, livarot'],
  ['cheese-wedge', 'dairy', 'pont l eveque, epoisses, langres, chaource, maroilles, mimolette'],
  ['cheese-wedge', 'dairy', 'ossau iraty, abondance, vacherin, mont d or, valencay'],
  ['cheese-wedge', 'dairy', 'selles sur cher, cancoillotte, gouda, cheddar, parmesan'],
  ['butter', 'dairy', 'beurre, margarine'],
  ['glass-of-milk', 'dairy', 'lait, petit lait, creme, yaourt, yogourt, kefir, fromage blanc'],
  ['glass-of-milk', 'dairy', 'skyr, faisselle, petit suisse, caille'],
  ['custard', 'dairy', 'flan, creme caramel, creme dessert, creme brulee, panna cotta'],
  ['custard', 'dairy', 'riz au lait'],
  ['ice-cream', 'dairy', 'glace, sorbet, creme glacee'],
  ['poultry-leg', 'meat', 'poulet, pintade, canard, volaille, poule, dinde, chapon, coq, cailles'],
  ['poultry-leg', 'meat', 'coquelet, canette, oie, pigeon, lapin, magret, poularde, cuisse'],
  ['poultry-leg', 'meat', 'aiguillette'],
  ['cut-of-meat', 'meat', 'boeuf, veau, porc, cochon, viande, steak, entrecote, faux filet'],
  ['cut-of-meat', 'meat', 'bavette, cote, cote de boeuf, cote de porc, rumsteck, paleron, joue'],
  ['cut-of-meat', 'meat', 'onglet, hampe, roti, pot au feu, bourguignon, escalope, blanquette'],
  ['cut-of-meat', 'meat', 'osso bucco, filet mignon, colis, caissette, echine, rouelle'],
  ['cut-of-meat', 'meat', 'tournedos, macreuse, carpaccio, burger'],
  ['meat-on-bone', 'meat', 'agneau, gigot, epaule, cotelette, collier, souris, mouton, navarin'],
  ['meat-on-bone', 'meat', 'chevreau, cabri, jambon, jambonneau, jarret, travers, gibier'],
  ['meat-on-bone', 'meat', 'sanglier, chevreuil'],
  ['bacon', 'meat', 'saucisse, saucisson, chipolata, merguez, chorizo, coppa, boudin, andouille'],
  ['bacon', 'meat', 'andouillette, diot, lard, lardon, poitrine, pancetta, bacon, rosette, speck'],
  ['jar', 'meat', 'terrine, rillette, pate de campagne, pate de tete, pate de foie, foie gras'],
  ['jar', 'meat', 'confit, caillette, gesier, mousse de foie'],
  ['fish', 'meat', 'poisson, truite, saumon, carpe, brochet, sandre, omble, perche, fera, lieu'],
  ['fish', 'meat', 'cabillaud, merlu, maquereau, sardine, thon, hareng, anchois, dorade, lotte'],
  ['shrimp', 'meat', 'crevette, langoustine, gamba, ecrevisse, homard, crabe, fruits de mer'],
  ['oyster', 'meat', 'huitre, moule, coquille saint jacques, palourde, bulot'],
  ['snail', 'meat', 'escargot'],
  ['bread', 'bread', 'pain, tourte, miche, campagne, levain, seigle, brioche, fougasse, pogne'],
  ['bread', 'bread', 'kouglof, focaccia, boule de pain, farinette'],
  ['baguette-bread', 'bread', 'baguette, flute, ficelle'],
  ['croissant', 'bread', 'croissant, pain au chocolat, pain aux raisins, viennoiserie, chausson'],
  ['cookie', 'bread', 'biscuit, cookie, sable, galette, madeleine, palet, croquant, navette'],
  ['cookie', 'bread', 'financier, meringue, macaron, pain d epice, suisse de valence, speculoos'],
  ['pie', 'bread', 'tarte, tartelette, quiche, gateau, cake, buche de noel, pate feuilletee'],
  ['pie', 'bread', 'pate brisee'],
  ['pizza', 'bread', 'pizza, flammekueche'],
  ['honey-pot', 'grocery', 'miel, pollen, propolis, gelee royale'],
  ['jar', 'grocery', 'confiture, gelee, compote, coulis, sauce, moutarde, conserve, pesto'],
  ['jar', 'grocery', 'chutney, huile, vinaigre, ratatouille, tapenade, houmous, creme de marron'],
  ['jar', 'grocery', 'puree, creme de chataigne, caviar d aubergine, pate a tartiner, marmelade'],
  ['jar', 'grocery', 'tartinade'],
  ['canned-food', 'grocery', 'tomate pelee, concentre de tomate'],
  ['pot-of-food', 'grocery', 'soupe, veloute, potage, bouillon, plat cuisine, cassoulet'],
  ['pot-of-food', 'grocery', 'choucroute, couscous, daube, gratin, potee, tajine, chili, hachis'],
  ['peanuts', 'grocery', 'noix, noisette, cacahuete, amande, fruit sec, pruneau, pistache'],
  ['olive', 'grocery', 'olive'],
  ['sunflower', 'grocery', 'huile de tournesol'],
  ['sheaf-of-rice', 'grocery', 'farine, riz, lentille, pois chiche, pois casse, quinoa, ble'],
  ['sheaf-of-rice', 'grocery', 'semoule, epeautre, petit epeautre, sarrasin, orge, avoine'],
  ['sheaf-of-rice', 'grocery', 'flocon, boulgour, polenta, muesli, granola, graine, millet'],
  ['sheaf-of-rice', 'grocery', 'chapelure, levure'],
  ['beans', 'grocery', 'haricot rouge, haricot blanc, haricot sec, haricot noir, legume sec'],
  ['spaghetti', 'grocery', 'pate, pates, coquillette, penne, tagliatelle, fusilli, spaghetti'],
  ['spaghetti', 'grocery', 'raviole, ravioli, lasagne, nouille, macaroni, gnocchi, crozet'],
  ['spaghetti', 'grocery', 'vermicelle'],
  ['chocolate-bar', 'grocery', 'chocolat, cacao, praline, caramel, nougat, bonbon, pate de fruit'],
  ['salt', 'grocery', 'sel, fleur de sel, poivre, epice, safran, curry, paprika, sucre'],
  ['herb', 'grocery', 'tisane, infusion, verveine, tilleul, camomille, thym seche'],
  ['hot-beverage', 'grocery', 'cafe, the, chicoree a boire'],
  ['beverage-box', 'drink', 'jus, sirop, limonade, nectar, kombucha, boisson, eau'],
  ['beer-mug', 'drink', 'biere'],
  ['wine-glass', 'drink', 'vin, rose, liqueur, eau de vie, cote du rhone, vermouth, pastis'],
  ['wine-glass', 'drink', 'aperitif'],
  ['bottle-with-popping-cork', 'drink', 'cidre, petillant, cremant, clairette, champagne'],
  ['bottle-with-popping-cork', 'drink', 'hydromel'],
  ['seedling', 'other', 'plant, semis, godet, jeune plant, semence, terreau, compost, sapin'],
  ['sunflower', 'other', 'tournesol'],
  ['bouquet', 'other', 'fleur, bouquet, tulipe, pivoine, dahlia, muguet, chrysantheme, couronne'],
  ['soap', 'other', 'savon, shampoing, shampooing, baume, lessive, cosmetique, eponge'],
  ['soap', 'other', 'dentifrice'],
  ['candle', 'other', 'bougie, cire, cierge'],
  ['wood', 'other', 'bois, buchette'],
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
const foodOf = (name: string) => findByWords(BY_PHRASE, name)

/** What is found by which words, given as « carotte, panais »: folded, plurals as singulars. */
export function wordsTable<Found>(rows: readonly { found: Found; phrases: string }[]) {
  return new Map(
    rows.flatMap(({ found, phrases }) =>
      phrases
        .split(', ')
        .map((phrase): [string, Found] => [singularWords(phrase).join(' '), found]),
    ),
  )
}

/** What the first known word of a name stands for, the longest when several begin there. */
export function findByWords<Found>(table: Map<string, Found>, name: string): Found | undefined {
  const words = singularWords(name)
  for (const place of words.keys()) {
    for (let length = LONGEST; length > 0; length--) {
      const found = table.get(words.slice(place, place + length).join(' '))
      if (found) return found
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

const BY_PHRASE = wordsTable(
  FOODS.map(([drawing, shelf, phrases]): { found: Food; phrases: string } => ({
    found: { drawing, shelf },
    phrases,
  })),
)
