import { money, quantity } from '#src/foundation/ui/format.ts'
import { defineWords, type Lang } from '#src/foundation/ui/words.ts'
import { sayVat } from '#src/supply/catalogs/catalog-fields.words.ts'
import type { Shelf } from './category.rules.ts'
import { shelfWords } from './category.words.ts'
import { saySheetFact, sheetFactLabels, sheetLabels } from './sheet.words.ts'
import type { Way } from './ways.rules.ts'

export const productFieldWords = defineWords({
  name: { fr: 'Nom', en: 'Name' },
  reference: { fr: 'Référence', en: 'Reference' },
  referenceHelp: {
    fr: 'Celle du producteur. Elle retrouve le produit quand vous importez une liste.',
    en: 'The producer’s own. It finds the product again when you import a list.',
  },
  description: { fr: 'Description', en: 'Description' },
  category: { fr: 'Rayon', en: 'Shelf' },
  way: { fr: 'Comment se vend-il ?', en: 'How is it sold?' },
  unit: { fr: 'Mesure', en: 'Measure' },
  net: { fr: 'Contenu', en: 'Contents' },
  netHelp: {
    fr: 'Dans une unité : 500 pour 500 g, 6 pour six œufs. À peser : le poids approché d’une pièce. Vrac, ou une seule pièce : laissez vide.',
    en: 'In one unit: 500 for 500 g, 6 for six eggs. Weighed: about what a piece weighs. Loose, or a single piece: leave empty.',
  },
  step: { fr: 'Pas, pour le vrac', en: 'Step, when loose' },
  stepHelp: {
    fr: 'Ce qu’on ajoute à chaque fois : 0,5 pour 500 g.',
    en: 'What is added each time: 0.5 for 500 g.',
  },
  price: { fr: 'Prix TTC', en: 'Price incl. VAT' },
  priceHelp: {
    fr: 'De l’unité ; du kilo ou du litre pour le vrac et ce qui se pèse.',
    en: 'Of the unit; of the kilo or litre when loose or weighed.',
  },
  vat: { fr: 'TVA', en: 'VAT' },
  isOrganic: { fr: 'Bio', en: 'Organic' },
  stock: { fr: 'Stock restant', en: 'Stock left' },
  stockHelp: {
    fr: 'Il baisse avec les commandes. Vide : aucun stock n’est suivi.',
    en: 'It goes down with orders. Empty: no stock is kept.',
  },
  isActive: { fr: 'En vente', en: 'On sale' },
  isActiveHelp: {
    fr: 'Sans cette case, le produit n’est pas dans la boutique.',
    en: 'Without it, the product is not in the shop.',
  },
})

export const wayWords = defineWords({
  unit: { fr: 'À l’unité', en: 'By the unit' },
  loose: { fr: 'En vrac', en: 'Loose' },
  weighed: { fr: 'À peser', en: 'Weighed' },
})

export const wayMeanings = defineWords({
  unit: {
    fr: 'Une botte, un pot, un sac de 2,5 kg : le prix est celui d’une unité.',
    en: 'A bunch, a jar, a bag of 2.5 kg: the price is for one.',
  },
  loose: {
    fr: 'Par 250 g, par 500 g : le prix est celui du kilo ou du litre.',
    en: 'By 250 g, by 500 g: the price is for a kilo or a litre.',
  },
  weighed: {
    fr: 'Commandé à la pièce, pesé ensuite : le prix est celui du kilo, le montant est estimé.',
    en: 'Ordered by the piece, weighed later: the price is for a kilo, the amount an estimate.',
  },
})

export const unitWords = defineWords({
  piece: { fr: 'pièce', en: 'piece' },
  kg: { fr: 'kg', en: 'kg' },
  g: { fr: 'g', en: 'g' },
  L: { fr: 'L', en: 'L' },
  cL: { fr: 'cL', en: 'cL' },
  mL: { fr: 'mL', en: 'mL' },
})

export const productErrors = defineWords({
  'no-letters': { fr: 'Écrivez un nom, avec des lettres.', en: 'Write a name, in letters.' },
  choose: { fr: 'Choisissez.', en: 'Please choose.' },
  'by-kg-or-litre': {
    fr: 'Le vrac et ce qui se pèse se vendent en kg ou en L.',
    en: 'What is loose or weighed is sold by kg or by L.',
  },
  'not-a-quantity': {
    fr: 'Écrivez une quantité, par exemple 0,5 ou 250.',
    en: 'Write a quantity, for example 0.5 or 250.',
  },
  'above-nothing': { fr: 'Écrivez plus de 0.', en: 'Write more than 0.' },
  negative: {
    fr: 'Un prix est de 0 € ou plus.',
    en: 'A price is €0 or more.',
  },
  'too-dear': {
    fr: 'Un prix reste sous 1 000 000 €.',
    en: 'A price stays below €1,000,000.',
  },
  'whole-pieces': {
    fr: 'Comptez en pièces entières.',
    en: 'Count whole pieces.',
  },
  'reference-taken': {
    fr: 'Un autre produit du catalogue a cette référence.',
    en: 'Another product of the catalogue has this reference.',
  },
  archived: {
    fr: 'Ce produit vient d’être archivé : rien n’est changé.',
    en: 'This product has just been archived: nothing is changed.',
  },
  'stock-gone': {
    fr: 'Des commandes sont arrivées : il reste moins que ce que vous retirez. Vérifiez le stock.',
    en: 'Orders came in: less is left than you take away. Please check the stock.',
  },
})

/** The labels of a product's fields, in the order of the screen. */
export function productLabels(lang: Lang) {
  const words = productFieldWords(lang)
  const { name, reference, description, category, way, unit, net, step, price, vat } = words
  const { isOrganic, stock, isActive } = words
  const what = { name, reference, description, category, isOrganic }
  const sale = { way, unit, net, step, price, vat, stock, isActive }
  return { ...what, ...sale, ...sheetLabels(lang) }
}

/** The same by fact, for histories. */
export function productFactLabels(lang: Lang) {
  const { net, step, price, vat, stock, ...same } = productLabels(lang)
  const amounts = { netThousandths: net, stepThousandths: step, priceCents: price, vatBp: vat }
  const facts = { ...same, ...amounts, stockLeftThousandths: stock }
  return { ...facts, ...sheetFactLabels(lang) }
}

/** A product's fact as text, where it is not just text. */
export function sayProductFact(lang: Lang, field: string, value: unknown): string | undefined {
  if (field === 'vatBp') return sayVat(lang, value)
  if (field === 'category') return shelfWords(lang)[value as Shelf]
  if (field === 'way') return wayWords(lang)[value as Way]
  const ofSheet = saySheetFact(lang, field, value)
  if (ofSheet !== undefined) return ofSheet
  if (field === 'unit') return unitWords(lang)[value as 'kg']
  if (typeof value !== 'number') return undefined
  return field === 'priceCents' ? money(lang, value) : quantity(lang, value)
}
