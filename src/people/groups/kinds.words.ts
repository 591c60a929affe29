import { defineWords } from '#src/foundation/ui/words.ts'

export const kindWords = defineWords({
  'grouped-orders': { fr: 'Commandes groupées', en: 'Grouped orders' },
  drive: { fr: 'Drive de producteurs', en: 'Producers’ drive' },
  'farm-shop': { fr: 'Magasin à la ferme', en: 'Farm shop' },
  amap: { fr: 'AMAP (commandes libres)', en: 'AMAP (free orders)' },
})

/** What each kind is, in one sentence. */
export const kindMeanings = defineWords({
  'grouped-orders': {
    fr: 'Des voisins commandent ensemble à plusieurs producteurs et se retrouvent à la distribution.',
    en: 'Neighbours order together from several producers and meet at the distribution.',
  },
  drive: {
    fr: 'Des producteurs vendent ensemble ; chacun commande et retire au même endroit.',
    en: 'Producers sell together; people order and collect in one place.',
  },
  'farm-shop': {
    fr: 'Une ferme vend ses produits, et ceux de ses voisins si elle veut, à retirer sur place.',
    en: 'A farm sells its products, and its neighbours’ if it likes, to collect on the spot.',
  },
  amap: {
    fr: 'Des adhérents soutiennent leurs producteurs ; ici chacun commande ce qu’il veut, sans contrat.',
    en: 'Members support their producers; here everyone orders what they like, without a contract.',
  },
})

export const policyWords = defineWords({
  open: { fr: 'Ouvertes', en: 'Open' },
  'waiting-list': { fr: 'Sur demande', en: 'On request' },
  closed: { fr: 'Fermées', en: 'Closed' },
  full: { fr: 'Complet', en: 'Full' },
})

export const policyMeanings = defineWords({
  open: {
    fr: 'On devient membre en s’inscrivant ou en commandant.',
    en: 'People become members by registering or by ordering.',
  },
  'waiting-list': {
    fr: 'On demande une place par le lien du groupe ; vous acceptez ou refusez.',
    en: 'People ask for a place by the group’s link; you accept or refuse.',
  },
  closed: { fr: 'Vous seuls ajoutez des membres.', en: 'Only you add members.' },
  full: {
    fr: 'Le groupe ne prend plus personne pour l’instant.',
    en: 'The group takes nobody else for now.',
  },
})
