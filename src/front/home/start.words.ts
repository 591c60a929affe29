import { defineWords } from '#src/foundation/ui/words.ts'

/** `/`: for visitors what this is, for people who are signed in their groups. */
export const startWords = defineWords({
  title: { fr: 'Accueil', en: 'Home' },
  landingTitle: { fr: 'Commander ensemble, manger d’ici', en: 'Order together, eat from here' },
  landingText: {
    fr: 'Marchés de village, groupements d’achat, drives de producteurs, magasins à la ferme, AMAP : un seul panier pour tous les producteurs, des totaux exacts pour chacun.',
    en: 'Village markets, buying groups, producers’ drives, farm shops, AMAPs: one basket for all producers, exact totals for each.',
  },
  signIn: { fr: 'Connexion', en: 'Sign in' },
  register: { fr: 'S’inscrire', en: 'Register' },
  createGroup: { fr: 'Créer un groupe', en: 'Create a group' },
  how: { fr: 'Comment ça marche', en: 'How it works' },
  stepChoose: { fr: 'Vous choisissez', en: 'You choose' },
  stepChooseText: {
    fr: 'La boutique ouvre quelques jours avant la distribution. Vous remplissez un panier chez tous les producteurs à la fois.',
    en: 'The shop opens a few days before the distribution. You fill one basket from all producers at once.',
  },
  stepGrow: { fr: 'Ils récoltent', en: 'They harvest' },
  stepGrowText: {
    fr: 'À la fermeture, chacun connaît ses totaux au gramme près et ne récolte que ce qui est commandé.',
    en: 'At closing everyone knows their totals to the gram and harvests only what is ordered.',
  },
  stepCollect: { fr: 'On se retrouve', en: 'We meet' },
  stepCollectText: {
    fr: 'Le jour venu, votre panier vous attend sur la place, avec son numéro.',
    en: 'On the day your basket waits for you on the square, with its number.',
  },
  hello: { fr: (name: string) => `Bonjour ${name}`, en: (name: string) => `Hello ${name}` },
  myGroups: { fr: 'Mes groupes', en: 'My groups' },
  myOrders: { fr: 'Mes commandes', en: 'My orders' },
  noGroupTitle: { fr: 'Pas encore de groupe', en: 'No group yet' },
  noGroupText: {
    fr: 'Ouvrez le lien que votre groupe vous a donné pour le rejoindre, ou créez le vôtre.',
    en: 'Open the link your group gave you to join it, or create your own.',
  },
  myRequests: { fr: 'Mes demandes', en: 'My requests' },
  askedAt: {
    fr: (moment: string) => `Demande envoyée ${moment}. La réponse arrive par e-mail.`,
    en: (moment: string) => `Request sent ${moment}. The answer comes by e-mail.`,
  },
  waits: { fr: 'En attente de réponse', en: 'Waiting for an answer' },
  seeRequest: { fr: 'Voir ma demande', en: 'See my request' },
  seeGroup: { fr: 'Voir le groupe', en: 'See the group' },
  requestsWait: {
    fr: (count: number, group: string) =>
      count === 1
        ? `${group} : 1 foyer demande à rejoindre le groupe`
        : `${group} : ${count} foyers demandent à rejoindre le groupe`,
    en: (count: number, group: string) =>
      count === 1
        ? `${group}: 1 household asks to join`
        : `${group}: ${count} households ask to join`,
  },
  answer: { fr: 'Répondre', en: 'Answer' },
  nothingPlanned: {
    fr: 'Pas de distribution prévue pour le moment.',
    en: 'No distribution is planned at the moment.',
  },
  draftTitle: {
    fr: (day: string) => `Votre panier du ${day} n’est pas commandé.`,
    en: (day: string) => `Your basket for ${day} is not ordered.`,
  },
  draftText: {
    fr: (group: string, n: number) =>
      `${group}, ${n > 1 ? `${n} produits` : '1 produit'}. Rien n’est réservé.`,
    en: (group: string, n: number) =>
      `${group}, ${n === 1 ? '1 product' : `${n} products`}. Nothing is reserved.`,
  },
  finish: { fr: 'Terminer ma commande', en: 'Finish my order' },
  ordered: { fr: 'Commandé', en: 'Ordered' },
  inDraft: { fr: 'Panier en attente', en: 'Basket waiting' },
  basketLine: {
    fr: (number: string, total: string) => `Panier ${number}, ${total}`,
    en: (number: string, total: string) => `Basket ${number}, ${total}`,
  },
  seeBasket: { fr: 'Voir le panier', en: 'See the basket' },
  order: { fr: 'Commander', en: 'Order' },
  seeProducts: { fr: 'Voir les produits', en: 'See the products' },
  coordinate: { fr: 'Coordonner', en: 'Coordinate' },
})
