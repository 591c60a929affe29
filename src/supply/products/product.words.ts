import { defineWords } from '#src/foundation/ui/words.ts'

export const productWords = defineWords({
  add: { fr: 'Ajouter un produit', en: 'Add a product' },
  what: { fr: 'Le produit', en: 'The product' },
  sale: { fr: 'La vente', en: 'The sale' },
  save: { fr: 'Enregistrer le produit', en: 'Save the product' },
  keepMine: { fr: 'Garder le mien', en: 'Keep mine' },
  history: { fr: 'Historique', en: 'History' },
})

export const productSentences = defineWords({
  created: { fr: 'a créé le produit', en: 'made the product' },
  copied: { fr: 'a repris le produit', en: 'took up the product' },
  changed: { fr: 'a modifié le produit', en: 'changed the product' },
  imported: { fr: 'a importé une liste', en: 'imported a list' },
})
