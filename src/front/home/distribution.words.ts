import { defineWords } from '#src/foundation/ui/words.ts'

/** A distribution as coordinators see it: baskets, totals by product and by producer. */
export const distributionWords = defineWords({
  distributions: { fr: 'Distributions', en: 'Distributions' },
  views: { fr: 'Vues de la distribution', en: 'Views of the distribution' },
  baskets: { fr: 'Paniers', en: 'Baskets' },
  products: { fr: 'Produits', en: 'Products' },
  opening: { fr: 'Ouverture', en: 'Opening' },
  draftsWait: {
    fr: (n: number) =>
      n > 1 ? `${n} paniers en attente, non commandés` : '1 panier en attente, non commandé',
    en: (n: number) =>
      n === 1 ? '1 basket waits and is not ordered' : `${n} baskets wait and are not ordered`,
  },
  history: { fr: 'Historique', en: 'History' },
  edit: { fr: 'Modifier', en: 'Edit' },
  shop: { fr: 'Voir la boutique', en: 'See the shop' },
  basketCount: {
    fr: (n: number) => (n > 1 ? `${n} paniers` : `${n} panier`),
    en: (n: number) => (n === 1 ? '1 basket' : `${n} baskets`),
  },
  productCount: {
    fr: (n: number) => (n > 1 ? `${n} produits` : `${n} produit`),
    en: (n: number) => (n === 1 ? '1 product' : `${n} products`),
  },
  number: { fr: 'N°', en: 'No.' },
  household: { fr: 'Foyer', en: 'Household' },
  lines: { fr: 'Lignes', en: 'Lines' },
  total: { fr: 'Total', en: 'Total' },
  product: { fr: 'Produit', en: 'Product' },
  quantity: { fr: 'Quantité', en: 'Quantity' },
  ordered: { fr: 'Commandé', en: 'Ordered' },
  average: {
    fr: (amount: string) => `moyenne ${amount}`,
    en: (amount: string) => `average ${amount}`,
  },
  byProducer: { fr: 'Par producteur', en: 'By producer' },
  estimate: {
    fr: 'Les produits à peser comptent pour leur poids estimé.',
    en: 'Products still to be weighed count with their estimated weight.',
  },
  pieces: {
    fr: (n: number) => (n > 1 ? `${n} pièces à peser` : '1 pièce à peser'),
    en: (n: number) => (n === 1 ? '1 piece to weigh' : `${n} pieces to weigh`),
  },
  noBasketTitle: { fr: 'Pas encore de panier', en: 'No basket yet' },
  noBasketText: {
    fr: 'Les paniers commandés pour cette distribution seront ici, avec leur total.',
    en: 'Baskets ordered for this distribution will be here, with their totals.',
  },
  noProductTitle: { fr: 'Rien n’est commandé', en: 'Nothing is ordered' },
  noProductText: {
    fr: 'Les totaux par produit seront ici dès la première commande.',
    en: 'Totals by product will be here from the first order on.',
  },
})
