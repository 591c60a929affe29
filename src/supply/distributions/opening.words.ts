import { defineWords } from '#src/foundation/ui/words.ts'

/** « Ouvrir les commandes »: can it be ordered, why not, and what to tell members. */
export const openingWords = defineWords({
  title: { fr: 'Ouvrir les commandes', en: 'Open orders' },
  all: { fr: 'Distributions', en: 'Distributions' },
  ready: { fr: 'Les membres peuvent commander.', en: 'Members can order.' },
  readyBut: {
    fr: (n: number) =>
      n > 1
        ? `Les membres peuvent commander, sauf dans ${n} catalogues.`
        : 'Les membres peuvent commander, sauf dans 1 catalogue.',
    en: (n: number) => `Members can order, except from ${n} catalogue${n === 1 ? '' : 's'}.`,
  },
  readyLater: {
    fr: (opens: string) => `Tout est prêt : les commandes ouvrent ${opens}.`,
    en: (opens: string) => `All is ready: orders open ${opens}.`,
  },
  notReady: { fr: 'Personne ne peut commander.', en: 'Nobody can order.' },
  closedByHand: {
    fr: (closed: string) => `Les commandes sont fermées depuis ${closed}.`,
    en: (closed: string) => `Orders have been closed since ${closed}.`,
  },
  closedByHandWhy: {
    fr: 'Les dates prévues restent : rouvrir les fait valoir de nouveau.',
    en: 'The planned dates stay: opening again makes them hold.',
  },
  openNow: { fr: 'Ouvrir maintenant', en: 'Open now' },
  ownKeep: {
    fr: 'Les catalogues qui ont leurs propres dates les gardent.',
    en: 'Catalogues with dates of their own keep them.',
  },
  closeNow: { fr: 'Fermer maintenant', en: 'Close now' },
  reopen: { fr: 'Rouvrir les commandes', en: 'Open orders again' },
  changeDates: { fr: 'Changer les dates', en: 'Change the dates' },
  catalogs: { fr: 'Les catalogues', en: 'The catalogues' },
  orderable: {
    fr: (ready: number, all: number) =>
      ready === all
        ? 'Tous sont prêts'
        : `${ready} sur ${all} ${ready > 1 ? 'sont prêts' : 'est prêt'}`,
    en: (ready: number, all: number) =>
      ready === all ? 'All are ready' : `${ready} of ${all} ${ready === 1 ? 'is' : 'are'} ready`,
  },
  canBe: { fr: 'Prêt', en: 'Ready' },
  cannotBe: { fr: 'Pas commandable', en: 'Cannot be ordered' },
  window: {
    fr: (opens: string, closes: string) => `Commandes ${opens} – ${closes}`,
    en: (opens: string, closes: string) => `Orders ${opens} – ${closes}`,
  },
  available: {
    fr: (all: string, left: string, isOne: boolean) =>
      `${all}, ${left} ${isOne ? 'disponible' : 'disponibles'}`,
    en: (all: string, left: string) => `${all}, ${left} available`,
  },
  hiddenClaims: {
    fr: (n: number) =>
      n > 1
        ? `« Bio » n’est pas affiché pour ${n} produits : le certificat ne couvre pas ce jour-là.`
        : '« Bio » n’est pas affiché pour 1 produit : le certificat ne couvre pas ce jour-là.',
    en: (n: number) =>
      `${n} product${n === 1 ? ' is' : 's are'} not shown as organic: the certificate does not cover that day.`,
  },
  place: { fr: 'Le lieu', en: 'The place' },
  placeAddress: { fr: 'Compléter l’adresse', en: 'Complete the address' },
  noAddress: {
    fr: 'Sans adresse, les membres ne trouvent pas le lieu.',
    en: 'Without an address members don’t find the place.',
  },
  tell: { fr: 'Prévenir les membres', en: 'Tell members' },
  tellHow: {
    fr: 'Un texte prêt à copier dans votre message.',
    en: 'A text ready to copy into your message.',
  },
  message: {
    fr: (of: { when: string; day: string; hours: string; where: string; link: string }) =>
      `Bonjour,\n\n${of.when}\n\nRetrait ${of.day}, ${of.hours}, ${of.where}.\n\nCommander : ${of.link}`,
    en: (of: { when: string; day: string; hours: string; where: string; link: string }) =>
      `Hello,\n\n${of.when}\n\nCollect on ${of.day}, ${of.hours}, ${of.where}.\n\nOrder: ${of.link}`,
  },
  areOpen: {
    fr: (closes: string) => `Les commandes sont ouvertes jusqu’à ${closes}.`,
    en: (closes: string) => `Orders are open until ${closes}.`,
  },
  willOpen: {
    fr: (opens: string) => `Les commandes ouvrent ${opens}.`,
    en: (opens: string) => `Orders open ${opens}.`,
  },
  askClose: { fr: 'Fermer les commandes maintenant ?', en: 'Close orders now?' },
  askCloseWhy: {
    fr: 'Plus personne ne commande ni ne change son panier, chez aucun producteur. Les dates prévues restent : vous pouvez rouvrir.',
    en: 'Nobody orders or changes a basket any more, with any producer. The planned dates stay: you can open again.',
  },
  drafts: {
    fr: (n: number) =>
      n > 1
        ? `${n} paniers en attente ne seront pas commandés.`
        : '1 panier en attente ne sera pas commandé.',
    en: (n: number) =>
      n === 1
        ? '1 waiting basket will not be ordered.'
        : `${n} waiting baskets will not be ordered.`,
  },
  back: { fr: 'Les laisser ouvertes', en: 'Leave them open' },
  'already-started': {
    fr: 'Cette distribution a commencé : rien n’a changé.',
    en: 'This distribution has started: nothing has changed.',
  },
  'window-over': {
    fr: 'La fermeture prévue est passée : changez d’abord les dates.',
    en: 'The planned closing is past: change the dates first.',
  },
})
