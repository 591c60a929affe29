import { defineWords } from '#src/foundation/ui/words.ts'

export const productWords = defineWords({
  add: { fr: 'Ajouter un produit', en: 'Add a product' },
  what: { fr: 'Le produit', en: 'The product' },
  sale: { fr: 'La vente', en: 'The sale' },
  save: { fr: 'Enregistrer le produit', en: 'Save the product' },
  keepMine: { fr: 'Garder le mien', en: 'Keep mine' },
  archive: { fr: 'Archiver ce produit', en: 'Archive this product' },
  archiveMeans: {
    fr: 'Il quitte le catalogue et la boutique. Les paniers qui le contiennent ne changent pas.',
    en: 'It leaves the catalogue and the shop. Baskets that hold it don’t change.',
  },
  restore: { fr: 'Remettre au catalogue', en: 'Put back into the catalogue' },
  isArchived: { fr: 'Ce produit est archivé.', en: 'This product is archived.' },
  isArchivedWhy: {
    fr: 'Il n’est ni au catalogue ni en boutique.',
    en: 'It is neither in the catalogue nor in the shop.',
  },
  prices: { fr: 'Prix', en: 'Prices' },
  since: { fr: (day: string) => `depuis le ${day}`, en: (day: string) => `since ${day}` },
  vat: { fr: (rate: string) => `TVA ${rate}`, en: (rate: string) => `VAT ${rate}` },
  history: { fr: 'Historique', en: 'History' },
})

export const productSentences = defineWords({
  created: { fr: 'a créé le produit', en: 'made the product' },
  copied: { fr: 'a repris le produit', en: 'took up the product' },
  changed: { fr: 'a modifié le produit', en: 'changed the product' },
  archived: { fr: 'a archivé le produit', en: 'archived the product' },
  restored: { fr: 'a remis le produit au catalogue', en: 'put the product back' },
  imported: { fr: 'a importé une liste', en: 'imported a list' },
})
