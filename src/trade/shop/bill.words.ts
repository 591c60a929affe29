import { defineWords } from '#src/foundation/ui/words.ts'

export const billWords = defineWords({
  soldBy: {
    fr: (group: string) => `Vendu par ${group}`,
    en: (group: string) => `Sold by ${group}`,
  },
  oneProducer: { fr: '1 producteur', en: '1 producer' },
  producers: {
    fr: (count: string) => `${count} producteurs`,
    en: (count: string) => `${count} producers`,
  },
  ofWhichVat: {
    fr: (rate: string) => `dont TVA ${rate}`,
    en: (rate: string) => `of which VAT ${rate}`,
  },
  ofWhichFee: { fr: 'dont frais du groupe', en: 'of which the group’s fee' },
  total: { fr: 'Total', en: 'Total' },
  estimatedTotal: { fr: 'Total estimé', en: 'Estimated total' },
  toPay: { fr: 'À payer', en: 'To pay' },
  weighedLater: {
    fr: 'Ce qui se pèse le sera le jour même : le total peut varier de quelques centimes.',
    en: 'What is weighed will be on the day: the total may vary by a few cents.',
  },
  alreadyOrdered: {
    fr: (basket: string) => `Déjà commandé, panier ${basket}`,
    en: (basket: string) => `Already ordered, basket ${basket}`,
  },
  whenAndWhere: { fr: 'Quand et où', en: 'When and where' },
  howToPay: { fr: 'Comment payer', en: 'How to pay' },
  onTheSpot: {
    fr: 'Sur place, le jour de la distribution.',
    en: 'On the spot, on the day of the distribution.',
  },
})

export const basketWords = defineWords({
  title: { fr: 'Mon panier', en: 'My basket' },
  collect: {
    fr: (day: string, place: string) => `À retirer ${day}, ${place}.`,
    en: (day: string, place: string) => `To collect ${day}, ${place}.`,
  },
  until: {
    fr: (moment: string) => `Commandes jusqu’à ${moment}.`,
    en: (moment: string) => `Order until ${moment}.`,
  },
  yourOrder: { fr: 'Votre commande', en: 'Your order' },
  order: { fr: 'Commander', en: 'Order' },
  backToShop: { fr: 'Continuer mes achats', en: 'Continue shopping' },
  emptyTitle: { fr: 'Votre panier est vide', en: 'Your basket is empty' },
  empty: {
    fr: 'Ce que vous choisissez dans la boutique se retrouve ici.',
    en: 'What you choose in the shop is gathered here.',
  },
  toShop: { fr: 'Aller à la boutique', en: 'Go to the shop' },
  nothingPlaced: {
    fr: 'Votre commande n’est pas passée.',
    en: 'Your order has not been placed.',
  },
  decide: {
    fr: 'Voici ce qui a changé. Rien n’est retiré sans vous.',
    en: 'Here is what has changed. Nothing is taken out without you.',
  },
  outdated: {
    fr: 'Un produit, un prix ou le retrait a changé. Vérifiez, puis commandez de nouveau.',
    en: 'A product, a price or the pick-up has changed. Check, then order again.',
  },
  newPrice: {
    fr: 'Si ce prix vous convient, commandez de nouveau.',
    en: 'If this price suits you, order again.',
  },
  decideFirst: {
    fr: 'Choisissez d’abord pour les produits signalés.',
    en: 'First choose for the products pointed out.',
  },
  mustBeAccepted: {
    fr: 'Vous pourrez commander quand le groupe vous aura accepté.',
    en: 'You can order once the group has accepted you.',
  },
  askToJoin: { fr: 'Demander à rejoindre le groupe', en: 'Ask to join the group' },
  detailsMissing: {
    fr: 'Ce groupe demande un téléphone ou une adresse avant la première commande.',
    en: 'This group asks for a phone number or an address before the first order.',
  },
  giveDetails: { fr: 'Compléter mes coordonnées', en: 'Complete my details' },
})

export const orderWords = defineWords({
  title: { fr: 'Vérifier et commander', en: 'Check and order' },
  amount: { fr: 'Montant', en: 'Amount' },
  saved: {
    fr: 'Votre panier a été enregistré, il reste à confirmer votre commande.',
    en: 'Your basket has been saved; your order remains to be confirmed.',
  },
  confirm: { fr: 'Commande avec obligation de paiement', en: 'Order with obligation to pay' },
  confirmFree: { fr: 'Confirmer ma commande', en: 'Confirm my order' },
  change: { fr: 'Modifier mon panier', en: 'Change my basket' },
  byOrdering: { fr: 'En commandant, vous acceptez les', en: 'By ordering you accept the' },
  terms: { fr: 'conditions d’utilisation', en: 'terms of use' },
  joins: {
    fr: (group: string) => `Vous devenez membre du groupe ${group} en commandant.`,
    en: (group: string) => `By ordering you become a member of ${group}.`,
  },
})

export const placedWords = defineWords({
  title: { fr: (basket: string) => `Panier ${basket}`, en: (basket: string) => `Basket ${basket}` },
  placed: { fr: 'Votre commande est passée.', en: 'Your order has been placed.' },
  mailed: {
    fr: 'Une confirmation part par e-mail à votre foyer.',
    en: 'A confirmation is on its way to your household by e-mail.',
  },
  sayNumber: {
    fr: 'Donnez ce numéro en arrivant.',
    en: 'Give this number when you arrive.',
  },
  questions: { fr: 'Une question ?', en: 'A question?' },
  toShop: { fr: 'Revoir la boutique', en: 'See the shop again' },
  accepted: {
    fr: (version: string) => `Conditions d’utilisation acceptées, version ${version}.`,
    en: (version: string) => `Terms of use accepted, version ${version}.`,
  },
})

export const placedHistoryWords = defineWords({
  title: { fr: 'Historique', en: 'History' },
  placed: { fr: 'a passé la commande', en: 'placed the order' },
  added: { fr: 'a ajouté à la commande', en: 'added to the order' },
  total: { fr: 'Total', en: 'Total' },
})

export const placedMailWords = defineWords({
  subject: {
    fr: (basket: string, day: string) => `Votre commande du ${day} : panier ${basket}`,
    en: (basket: string, day: string) => `Your order of ${day}: basket ${basket}`,
  },
  title: {
    fr: (basket: string) => `Panier ${basket}`,
    en: (basket: string) => `Basket ${basket}`,
  },
  intro: {
    fr: (group: string) => `Votre commande chez ${group} est passée.`,
    en: (group: string) => `Your order with ${group} has been placed.`,
  },
  see: { fr: 'Voir ma commande', en: 'See my order' },
})
