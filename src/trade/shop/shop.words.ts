import { defineWords } from '#src/foundation/ui/words.ts'

export const cardWords = defineWords({
  add: { fr: 'Ajouter', en: 'Add' },
  addNamed: { fr: (name: string) => `Ajouter ${name}`, en: (name: string) => `Add ${name}` },
  more: { fr: (name: string) => `Plus : ${name}`, en: (name: string) => `More: ${name}` },
  less: { fr: (name: string) => `Moins : ${name}`, en: (name: string) => `Less: ${name}` },
  quantityOf: {
    fr: (name: string) => `Quantité : ${name}`,
    en: (name: string) => `Quantity: ${name}`,
  },
  organic: { fr: 'Bio', en: 'Organic' },
  about: { fr: 'env.', en: 'approx.' },
  closesAt: {
    fr: (moment: string) => `Commandes jusqu’à ${moment}`,
    en: (moment: string) => `Order until ${moment}`,
  },
  opensAt: {
    fr: (moment: string) => `Commandes à partir de ${moment}`,
    en: (moment: string) => `Order from ${moment}`,
  },
  closed: { fr: 'Commandes fermées', en: 'Orders are closed' },
  producerIncomplete: {
    fr: 'Ce producteur ne peut pas encore être commandé',
    en: 'This producer cannot be ordered from yet',
  },
})

export const shopWords = defineWords({
  title: { fr: (day: string) => `Boutique du ${day}`, en: (day: string) => `Shop of ${day}` },
  open: { fr: 'commandes jusqu’à', en: 'order until' },
  planned: {
    fr: (moment: string) => `Les commandes ouvrent ${moment}.`,
    en: (moment: string) => `Orders open ${moment}.`,
  },
  reopens: {
    fr: (moment: string) => `Les commandes rouvrent ${moment}.`,
    en: (moment: string) => `Orders open again ${moment}.`,
  },
  closed: { fr: 'Les commandes sont fermées.', en: 'Orders are closed.' },
  lookOnly: {
    fr: 'Vous pouvez regarder ce qui est proposé.',
    en: 'You can look at what is offered.',
  },
  shelves: { fr: 'Rayons', en: 'Shelves' },
  all: { fr: 'Tout', en: 'All' },
  search: { fr: 'Chercher un produit', en: 'Search for a product' },
  searchShort: { fr: 'Chercher', en: 'Search' },
  filter: { fr: 'Filtrer', en: 'Filter' },
  producer: { fr: 'Producteur', en: 'Producer' },
  allProducers: { fr: 'Tous les producteurs', en: 'All producers' },
  organic: { fr: 'Bio', en: 'Organic' },
  allProducts: { fr: 'Tous les produits', en: 'All products' },
  found: { fr: 'Produits trouvés', en: 'Products found' },
  oneProduct: { fr: '1 produit', en: '1 product' },
  noProduct: { fr: 'Aucun produit', en: 'No products' },
  products: {
    fr: (count: string) => `${count} produits`,
    en: (count: string) => `${count} products`,
  },
  nothingFound: { fr: 'Aucun produit ne correspond.', en: 'No product matches.' },
  nothingOffered: {
    fr: 'Rien n’est encore proposé pour cette distribution.',
    en: 'Nothing is offered for this distribution yet.',
  },
  nothingOfferedTitle: { fr: 'La boutique est vide', en: 'The shop is empty' },
  showAll: { fr: 'Voir tous les produits', en: 'See all products' },
  mustBeAccepted: {
    fr: 'Pour commander ici, il faut être accepté par le groupe.',
    en: 'To order here, the group must have accepted you.',
  },
  mayPrepare: {
    fr: 'Vous pouvez déjà préparer votre panier.',
    en: 'You can already prepare your basket.',
  },
  asked: {
    fr: 'Votre demande est envoyée. Vous commandez dès que le groupe vous a accepté.',
    en: 'Your request is sent. You can order once the group has accepted you.',
  },
  seeRequest: { fr: 'Voir ma demande', en: 'See my request' },
  askToJoin: { fr: 'Demander à rejoindre le groupe', en: 'Ask to join the group' },
  detailsFirst: {
    fr: 'Avant la première commande, ce groupe demande vos coordonnées.',
    en: 'Before the first order this group asks for your details.',
  },
  detailsWanted: {
    fr: 'Il manque vos coordonnées : le groupe les demande à ses membres.',
    en: 'Your details are missing: the group asks its members for them.',
  },
  giveDetails: { fr: 'Compléter mes coordonnées', en: 'Complete my details' },
  aboutGroup: { fr: 'Le groupe', en: 'The group' },
  howToJoin: { fr: 'Comment rejoindre le groupe', en: 'How to join the group' },
  alreadyOrdered: {
    fr: (basket: string) => `Vous avez commandé : panier ${basket}.`,
    en: (basket: string) => `You have ordered: basket ${basket}.`,
  },
  willBeAdded: {
    fr: 'Ce que vous commandez maintenant s’y ajoute.',
    en: 'What you order now is added to it.',
  },
  seeBasket: { fr: 'Voir ce panier', en: 'See this basket' },
  merged: {
    fr: 'Votre panier a rejoint celui de votre foyer.',
    en: 'Your basket has joined your household’s.',
  },
  mergedHow: {
    fr: 'Pour les mêmes produits, vos dernières quantités comptent ; le reste n’a pas changé.',
    en: 'For the same products your latest quantities count; the rest has not changed.',
  },
  changed: {
    fr: 'Ce panier a aussi été modifié dans une autre fenêtre, ou par une autre personne du foyer.',
    en: 'This basket was also changed in another window, or by another person of the household.',
  },
  changedHow: {
    fr: 'Pour chaque produit, la dernière quantité enregistrée compte. Voici le panier à présent.',
    en: 'For each product the last quantity saved counts. Here is the basket as it is now.',
  },
  someGone: {
    fr: 'Des produits de votre panier ne peuvent plus être commandés.',
    en: 'Some products of your basket can no longer be ordered.',
  },
  seeDraft: { fr: 'Voir le panier', en: 'See the basket' },
})

export const draftWords = defineWords({
  title: { fr: 'Mon panier', en: 'My basket' },
  total: { fr: 'Total', en: 'Total' },
  estimatedTotal: { fr: 'Total estimé', en: 'Estimated total' },
  order: { fr: 'Commander', en: 'Order' },
  see: { fr: 'Voir le panier', en: 'See the basket' },
  nothingReserved: {
    fr: 'Rien n’est réservé avant que vous ayez commandé.',
    en: 'Nothing is reserved before you have ordered.',
  },
  empty: {
    fr: 'Votre panier est vide. Ajoutez un produit pour commencer.',
    en: 'Your basket is empty. Add a product to begin.',
  },
  estimated: { fr: 'estimé', en: 'estimated' },
  offline: {
    fr: 'Pas de réseau : vos quantités seront enregistrées dès son retour.',
    en: 'No network: your quantities will be saved as soon as it is back.',
  },
})
