import { defineWords } from '#src/foundation/ui/words.ts'

export const catalogWords = defineWords({
  all: { fr: 'Catalogues', en: 'Catalogues' },
  edit: { fr: 'Modifier le catalogue', en: 'Change the catalogue' },
  editProducer: { fr: 'Fiche du producteur', en: 'The producer’s sheet' },
  import: { fr: 'Importer une liste', en: 'Import a list' },
  addProduct: { fr: 'Ajouter un produit', en: 'Add a product' },
  products: { fr: 'Produits', en: 'Products' },
  name: { fr: 'Produit', en: 'Product' },
  reference: { fr: 'Référence', en: 'Reference' },
  measure: { fr: 'Vendu', en: 'Sold' },
  price: { fr: 'Prix TTC', en: 'Price incl. VAT' },
  vat: { fr: 'TVA', en: 'VAT' },
  noVat: { fr: 'sans', en: 'none' },
  stock: { fr: 'Stock', en: 'Stock' },
  state: { fr: 'État', en: 'State' },
  onSale: { fr: 'En vente', en: 'On sale' },
  notOnSale: { fr: 'Retiré', en: 'Off sale' },
  organic: { fr: 'Bio', en: 'Organic' },
  noStock: { fr: 'non suivi', en: 'not kept' },
  none: { fr: 'Pas encore de produit', en: 'No product yet' },
  noneWhy: {
    fr: 'Importez la liste du producteur, ou ajoutez ses produits un par un.',
    en: 'Import the producer’s list, or add products one by one.',
  },
  fee: { fr: 'frais du groupe', en: 'fee of the group' },
  created: { fr: 'Le catalogue est ouvert.', en: 'The catalogue is open.' },
  saved: { fr: 'Le catalogue est enregistré.', en: 'The catalogue is saved.' },
  productSaved: { fr: 'Le produit est enregistré.', en: 'The product is saved.' },
  imported: { fr: 'La liste est importée.', en: 'The list is imported.' },
  save: { fr: 'Enregistrer le catalogue', en: 'Save the catalogue' },
  keepMine: { fr: 'Garder le mien', en: 'Keep mine' },
  history: { fr: 'Historique', en: 'History' },
})

export const catalogSentences = defineWords({
  created: { fr: 'a ouvert le catalogue', en: 'opened the catalogue' },
  changed: { fr: 'a modifié le catalogue', en: 'changed the catalogue' },
})
