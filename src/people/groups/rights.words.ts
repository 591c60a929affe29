import { defineWords } from '#src/foundation/ui/words.ts'

/** Rights by their names on screen. */
export const rightWords = defineWords({
  settings: { fr: 'Réglages', en: 'Settings' },
  members: { fr: 'Membres', en: 'Members' },
  catalogs: { fr: 'Catalogues', en: 'Catalogues' },
  distributions: { fr: 'Distributions', en: 'Distributions' },
  money: { fr: 'Argent', en: 'Money' },
  messages: { fr: 'Messages', en: 'Messages' },
})

/** What each right lets a person do. */
export const rightMeanings = defineWords({
  settings: {
    fr: 'Réglages du groupe, lieux, droits.',
    en: 'Settings of the group, places, rights.',
  },
  members: { fr: 'Voir et gérer les membres.', en: 'See and look after members.' },
  catalogs: {
    fr: 'Produits, prix, stocks, et les commandes de ces produits.',
    en: 'Products, prices, stock, and the orders for these products.',
  },
  distributions: {
    fr: 'Créer et suivre les distributions, remettre les paniers.',
    en: 'Create and follow distributions, hand over baskets.',
  },
  money: {
    fr: 'Soldes, paiements, validation des distributions.',
    en: 'Balances, payments, validating distributions.',
  },
  messages: { fr: 'Écrire aux membres.', en: 'Write to members.' },
})

export const presetWords = defineWords({
  coordinator: { fr: 'Coordinateur', en: 'Coordinator' },
  'producer-contact': { fr: 'Référent producteur', en: 'Producer’s contact' },
  treasurer: { fr: 'Trésorier', en: 'Treasurer' },
  'distribution-team': { fr: 'Équipe de distribution', en: 'Distribution team' },
})

export const heldWords = defineWords({
  namedCatalogs: {
    fr: (names: string) => `Catalogues : ${names}`,
    en: (names: string) => `Catalogues: ${names}`,
  },
  someCatalogs: {
    fr: (count: number) =>
      count === 1 ? 'Catalogues (1 seul)' : `Catalogues (${count} seulement)`,
    en: (count: number) => (count === 1 ? 'Catalogues (1 only)' : `Catalogues (${count} only)`),
  },
})

export const rightsLetterWords = defineWords({
  subject: {
    fr: (group: string) => `Vos droits ont changé : ${group}`,
    en: (group: string) => `Your rights have changed: ${group}`,
  },
  title: { fr: 'Vos droits ont changé', en: 'Your rights have changed' },
  changed: {
    fr: (actor: string, group: string) => `${actor} a changé vos droits dans « ${group} ».`,
    en: (actor: string, group: string) => `${actor} has changed your rights in “${group}”.`,
  },
  now: { fr: 'Vous avez maintenant :', en: 'You now hold:' },
  none: {
    fr: 'Vous n’avez plus de droit d’administration. Vos commandes et votre compte n’en changent pas.',
    en: 'You hold no administration right any more. Your orders and your account stay as they are.',
  },
  open: { fr: 'Ouvrir le groupe', en: 'Open the group' },
  why: {
    fr: 'Vous recevez cette lettre parce qu’un changement de droits est toujours annoncé. S’il vous surprend, répondez à cette lettre.',
    en: 'You get this letter because a change of rights is always announced. If it surprises you, answer this letter.',
  },
})
