import { number } from '#src/foundation/ui/format.ts'
import { defineWords, type Lang } from '#src/foundation/ui/words.ts'

export const importWords = defineWords({
  title: { fr: 'Importer une liste', en: 'Import a list' },
  intro: {
    fr: 'Un fichier CSV, une ligne par produit. Rien ne change avant que vous ayez vu ce qui changera.',
    en: 'A CSV file, one line per product. Nothing changes before you have seen what will.',
  },
  file: { fr: 'Fichier', en: 'File' },
  fileHelp: {
    fr: 'Enregistrez votre tableur en CSV. Les listes de l’ancien système conviennent telles quelles.',
    en: 'Save your spreadsheet as CSV. Lists of the old system are fine as they are.',
  },
  read: { fr: 'Lire le fichier', en: 'Read the file' },
  columns: { fr: 'Les colonnes', en: 'The columns' },
  columnsWhy: {
    fr: 'Le nom et le prix sont obligatoires. Un produit est retrouvé par sa référence, sinon par son nom. Ce qui n’est pas dans la liste ne change pas.',
    en: 'Name and price are needed. A product is found again by its reference, else by its name. What is not in the list stays as it is.',
  },
  model: { fr: 'Télécharger un modèle', en: 'Download a model' },
  modelFile: { fr: 'modele-produits.csv', en: 'products-model.csv' },
  preview: { fr: 'Ce qui va changer', en: 'What will change' },
  added: { fr: 'Nouveaux', en: 'New' },
  changed: { fr: 'Modifiés', en: 'Changed' },
  unchanged: { fr: 'Inchangés', en: 'Unchanged' },
  wrong: { fr: 'À corriger', en: 'To correct' },
  wrongTitle: {
    fr: 'La liste n’est pas importée.',
    en: 'The list is not imported.',
  },
  wrongDo: {
    fr: 'Corrigez ces cellules dans votre fichier, puis envoyez-le de nouveau.',
    en: 'Correct these cells in your file, then send it again.',
  },
  line: { fr: 'Ligne', en: 'Line' },
  column: { fr: 'Colonne', en: 'Column' },
  reason: { fr: 'Pourquoi', en: 'Why' },
  content: { fr: 'Contenu', en: 'Content' },
  emptyCell: { fr: 'vide', en: 'empty' },
  ignored: {
    fr: (titles: string) => `Ces colonnes ne sont pas lues : ${titles}.`,
    en: (titles: string) => `These columns are not read: ${titles}.`,
  },
  seeAdded: {
    fr: (count: string) => `Voir les nouveaux produits (${count})`,
    en: (count: string) => `See the new products (${count})`,
  },
  product: { fr: 'Produit', en: 'Product' },
  change: { fr: 'Avant → après', en: 'Before → after' },
  measure: { fr: 'Vendu', en: 'Sold' },
  price: { fr: 'Prix TTC', en: 'Price incl. VAT' },
  vat: { fr: 'TVA', en: 'VAT' },
  nothing: { fr: 'Rien à changer.', en: 'Nothing to change.' },
  nothingWhy: {
    fr: 'Le catalogue contient déjà tout ce que dit cette liste.',
    en: 'The catalogue already holds everything this list says.',
  },
  back: { fr: 'Revenir au catalogue', en: 'Back to the catalogue' },
  another: { fr: 'Choisir un autre fichier', en: 'Choose another file' },
  moved: { fr: 'Le catalogue a changé entre-temps.', en: 'The catalogue has changed meanwhile.' },
  movedDo: {
    fr: 'Rien n’est importé. Vérifiez ce qui va changer maintenant.',
    en: 'Nothing is imported. Check what will change now.',
  },
  gone: { fr: 'Cette liste n’attend plus.', en: 'This list waits no longer.' },
})

const countWords = defineWords({
  apply: {
    fr: (counts: string) => `Importer : ${counts}`,
    en: (counts: string) => `Import: ${counts}`,
  },
  added: {
    fr: (count: string, many: boolean) => `${count} nouveau${many ? 'x' : ''}`,
    en: (count: string) => `${count} new`,
  },
  changed: {
    fr: (count: string, many: boolean) => `${count} modifié${many ? 's' : ''}`,
    en: (count: string) => `${count} changed`,
  },
})

/** On the button: « Importer : 12 nouveaux, 3 modifiés »; what is nothing is left out. */
export function applyLabel(lang: Lang, { added, changed }: { added: number; changed: number }) {
  const words = countWords(lang)
  const counts = [
    added > 0 && words.added(number(lang, added), added > 1),
    changed > 0 && words.changed(number(lang, changed), changed > 1),
  ]
  return words.apply(counts.filter(Boolean).join(', '))
}

/** The columns of a list as people see them; the words of our model file. */
export const columnWords = defineWords({
  name: { fr: 'Nom', en: 'Name' },
  price: { fr: 'Prix', en: 'Price' },
  reference: { fr: 'Référence', en: 'Reference' },
  description: { fr: 'Description', en: 'Description' },
  quantity: { fr: 'Quantité', en: 'Quantity' },
  unit: { fr: 'Unité', en: 'Unit' },
  organic: { fr: 'Bio', en: 'Organic' },
  weighed: { fr: 'Poids variable', en: 'Variable weight' },
  vat: { fr: 'TVA', en: 'VAT' },
  stock: { fr: 'Stock', en: 'Stock' },
})

/** Why a cell is wrong. */
const reasonWords = defineWords({
  'name-missing': { fr: 'Le nom manque.', en: 'The name is missing.' },
  'name-wrong': { fr: 'Un nom a des lettres.', en: 'A name has letters.' },
  'text-too-long': { fr: 'Le texte est trop long.', en: 'The text is too long.' },
  'price-missing': { fr: 'Le prix manque.', en: 'The price is missing.' },
  'price-wrong': {
    fr: 'Ce n’est pas un prix, par exemple 2,40.',
    en: 'This is not a price, for example 2.40.',
  },
  'quantity-wrong': {
    fr: 'Ce n’est pas une quantité, par exemple 0,5.',
    en: 'This is not a quantity, for example 0.5.',
  },
  'weight-missing': {
    fr: 'Le poids variable demande un poids approché, en kg ou en g.',
    en: 'A variable weight needs about how much, in kg or g.',
  },
  'vat-wrong': {
    fr: 'Ce n’est pas un taux, par exemple 5,5.',
    en: 'This is not a rate, for example 5.5.',
  },
  'vat-not-allowed': {
    fr: 'Ce taux de TVA n’existe pas dans ce catalogue.',
    en: 'This VAT rate is not one of this catalogue.',
  },
  'stock-wrong': { fr: 'Ce n’est pas un stock.', en: 'This is not a stock.' },
  'stock-not-whole': {
    fr: 'Le stock se compte en pièces entières.',
    en: 'Stock is counted in whole pieces.',
  },
  'too-many-cells': {
    fr: 'La ligne a trop de cellules : un séparateur de trop coupe une cellule en deux.',
    en: 'The line has too many cells: one separator too many cuts a cell in two.',
  },
  'reference-unclear': {
    fr: 'Plusieurs produits ont cette référence.',
    en: 'Several products have this reference.',
  },
  'name-unclear': {
    fr: 'Plusieurs produits ont ce nom : ajoutez la référence.',
    en: 'Several products have this name: add the reference.',
  },
})

const twiceWords = defineWords({
  twice: {
    fr: (line: number) => `Le même produit est déjà ligne ${line}.`,
    en: (line: number) => `The same product stands on line ${line} already.`,
  },
})

/** Why a cell is wrong, with the line that said the same before. */
export function sayReason(lang: Lang, wrong: { reason: string; firstLine?: number }): string {
  const words: Record<string, string> = reasonWords(lang)
  return wrong.firstLine === undefined
    ? (words[wrong.reason] ?? wrong.reason)
    : twiceWords(lang).twice(wrong.firstLine)
}

/** Why a whole file can't be read; at the field of the file. */
export const fileErrors = defineWords({
  'file-missing': { fr: 'Choisissez un fichier.', en: 'Choose a file.' },
  'file-is-workbook': {
    fr: 'C’est un classeur : enregistrez-le en CSV, puis envoyez ce fichier-là.',
    en: 'This is a workbook: save it as CSV, then send that file.',
  },
  'file-not-text': { fr: 'Ce fichier n’est pas un texte.', en: 'This file is not a text.' },
  'file-empty': { fr: 'Ce fichier est vide.', en: 'This file is empty.' },
  'file-too-large': { fr: 'Ce fichier dépasse 5 Mo.', en: 'This file is larger than 5 MB.' },
  'too-many-rows': {
    fr: 'Une liste a 5 000 produits au plus : coupez-la en deux.',
    en: 'A list has 5,000 products at most: cut it in two.',
  },
  'too-many-products': {
    fr: 'Une liste a 5 000 produits au plus : coupez-la en deux.',
    en: 'A list has 5,000 products at most: cut it in two.',
  },
  'quote-not-closed': {
    fr: 'Un guillemet ouvert n’est pas refermé dans ce fichier.',
    en: 'A quotation mark in this file is opened and not closed.',
  },
  'column-missing': {
    fr: 'Il manque la colonne du nom ou celle du prix.',
    en: 'The column of names or that of prices is missing.',
  },
  'column-twice': {
    fr: 'Une colonne est là deux fois.',
    en: 'A column is there twice.',
  },
  'no-products': {
    fr: 'Aucun produit sous la ligne de titres.',
    en: 'No product below the line of titles.',
  },
})

/** The lines below the titles of the model file. */
export const modelRows = defineWords({
  carrots: {
    fr: 'Carottes de sable;2,40;CAR;Récoltées la veille;1;kg;oui;non;5,5;',
    en: 'Sand carrots;2.40;CAR;Picked the day before;1;kg;yes;no;5.5;',
  },
  cheese: {
    fr: 'Tomme de chèvre;6,00;TOM;Affinée deux mois;0,25;kg;non;oui;5,5;8',
    en: 'Goat cheese;6.00;TOM;Two months old;0.25;kg;no;yes;5.5;8',
  },
  eggs: {
    fr: 'Œufs plein air;2,70;OEU;Boîte de 6;6;;non;non;5,5;20',
    en: 'Free-range eggs;2.70;EGG;Box of 6;6;;no;no;5.5;20',
  },
})
