import { defineWords } from '#src/foundation/ui/words.ts'

export const cellWords = defineWords({
  title: { fr: 'Tableau des produits', en: 'Table of products' },
  open: { fr: 'Modifier dans un tableau', en: 'Change in a table' },
  intro: {
    fr: 'Chaque ligne s’enregistre quand vous la quittez.',
    en: 'Each row is saved when you leave it.',
  },
  keys: {
    fr: 'Entrée ou ↓ : ligne suivante. ↑ : ligne précédente. Échap : comme avant. Ctrl + D : comme au-dessus. Une colonne copiée d’un tableur se colle d’un coup.',
    en: 'Enter or ↓: next row. ↑: previous row. Esc: as before. Ctrl + D: as above. A column copied from a spreadsheet is pasted in one go.',
  },
  save: { fr: 'Enregistrer les changements', en: 'Save the changes' },
  state: { fr: 'État', en: 'State' },
  sold: { fr: 'Vendu', en: 'Sold' },
  onSale: { fr: 'En vente', en: 'On sale' },
  cell: {
    fr: (column: string, product: string) => `${column}, ${product}`,
    en: (column: string, product: string) => `${column}, ${product}`,
  },
  saved: { fr: 'Enregistré', en: 'Saved' },
  unsaved: { fr: 'À enregistrer', en: 'To save' },
  wrong: { fr: 'À corriger', en: 'To correct' },
  toChoose: { fr: 'À choisir', en: 'To choose' },
  meanwhile: {
    fr: (value: string) => `Entre-temps, quelqu’un a enregistré ${value}.`,
    en: (value: string) => `Meanwhile somebody saved ${value}.`,
  },
  keepMine: { fr: 'Garder le mien', en: 'Keep mine' },
  takeTheirs: { fr: 'Prendre l’autre', en: 'Take the other' },
  saveAgain: {
    fr: 'Enregistrez encore pour garder le vôtre.',
    en: 'Save again to keep yours.',
  },
  offline: {
    fr: 'Pas de réseau. Ce que vous tapez est gardé ici, et part dès qu’il revient.',
    en: 'No network. What you type is kept here, and goes as soon as it is back.',
  },
  signedOut: {
    fr: 'Vous n’êtes plus connecté. Connectez-vous dans un autre onglet : rien n’est perdu ici.',
    en: 'You are no longer signed in. Sign in from another tab: nothing is lost here.',
  },
  refused: {
    fr: 'Ces lignes ne s’enregistrent plus : rechargez la page.',
    en: 'These rows can no longer be saved: load the page again.',
  },
  allSaved: { fr: 'Tout est enregistré.', en: 'Everything is saved.' },
  restored: {
    fr: 'Ce que vous aviez tapé est de retour.',
    en: 'What you had typed is back.',
  },
  savedNews: {
    fr: (count: number) => (count > 1 ? `${count} produits enregistrés.` : 'Enregistré.'),
    en: (count: number) => (count === 1 ? 'Saved.' : `${count} products saved.`),
  },
  left: {
    fr: 'Il reste des cases à revoir. Les autres sont enregistrées.',
    en: 'Some cells need another look. The others are saved.',
  },
  pages: { fr: 'Pages du tableau', en: 'Pages of the table' },
  page: {
    fr: (first: string, last: string) => `De ${first} à ${last}`,
    en: (first: string, last: string) => `From ${first} to ${last}`,
  },
  noVat: { fr: 'Sans TVA', en: 'No VAT' },
})
