import { defineWords } from './words.ts'

/** What the samples of `/dev/ui` say. */
export const sampleWords = defineWords({
  order: { fr: 'Commander', en: 'Order' },
  register: { fr: 'S’inscrire', en: 'Register' },
  write: { fr: 'Écrire', en: 'Write' },
  cancelDistribution: { fr: 'Annuler la distribution', en: 'Cancel the distribution' },
  places: { fr: (count: number) => `${count} places`, en: (count: number) => `${count} places` },
  full: { fr: 'Complet', en: 'Full' },
  add: { fr: 'Ajouter', en: 'Add' },
  remove: { fr: 'Retirer', en: 'Remove' },
  quantity: { fr: 'Quantité de Carottes de sable', en: 'Quantity of Sand carrots' },
  print: { fr: 'Imprimer', en: 'Print' },
  notYet: { fr: 'Pas encore ouvertes', en: 'Not open yet' },
  open: { fr: 'Commandes ouvertes', en: 'Orders open' },
  closed: { fr: 'Fermées', en: 'Closed' },
  running: { fr: 'En cours', en: 'Under way' },
  validated: { fr: 'Validée', en: 'Validated' },
  cancelled: { fr: 'Annulée', en: 'Cancelled' },
  closesSoon: { fr: 'Ferme dans 4 h', en: 'Closes in 4 h' },
  stillDue: { fr: 'Reste 12,00 €', en: '€12.00 due' },
  left: { fr: 'Il en reste 2', en: '2 left' },
  organic: { fr: 'Bio', en: 'Organic' },
  recorded: { fr: 'Commande n° 42 enregistrée.', en: 'Order no. 42 recorded.' },
  toTransfer: {
    fr: '35,00 € à virer avant vendredi midi.',
    en: '€35.00 to transfer before Friday noon.',
  },
  notOrdered: { fr: 'Ce panier n’est pas commandé.', en: 'This basket is not ordered.' },
  notReserved: { fr: 'Rien n’est réservé.', en: 'Nothing is reserved.' },
  nothingOrdered: { fr: 'Rien n’a été commandé.', en: 'Nothing was ordered.' },
  oneLeft: {
    fr: 'Il reste 1 mâche, vous en vouliez 2.',
    en: '1 lamb’s lettuce is left, you wanted 2.',
  },
  takeOne: { fr: 'En prendre 1', en: 'Take 1' },
  offline: {
    fr: 'Pas de réseau : vos changements partiront dès qu’il revient.',
    en: 'No network: your changes will leave as soon as it is back.',
  },
  cancelQuestion: { fr: 'Annuler la commande n° 42 ?', en: 'Cancel order no. 42?' },
  cancelExplained: {
    fr: 'Les 35,00 € déjà payés iront sur votre cagnotte. Vous pourrez commander à nouveau jusqu’à jeudi 20 h.',
    en: 'The €35.00 already paid go to your money pot. You can order again until Thursday 20:00.',
  },
  cancelOrder: { fr: 'Annuler la commande', en: 'Cancel the order' },
  keepOrder: { fr: 'La garder', en: 'Keep it' },
  noOrders: { fr: 'Pas encore de commande', en: 'No order yet' },
  noOrdersYet: {
    fr: 'Vos paniers, à venir et passés, seront ici. La prochaine distribution a lieu samedi 28 novembre.',
    en: 'Your baskets, past and coming, will be here. The next distribution is on Saturday 28 November.',
  },
})
