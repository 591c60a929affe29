import { defineWords, type Lang } from '#src/foundation/ui/words.ts'
import type { Section } from './text.page.tsx'

export const termsWords = defineWords({
  title: { fr: 'Conditions d’utilisation', en: 'Terms of use' },
  version: {
    fr: (version: number) => `Version ${version}`,
    en: (version: number) => `Version ${version}`,
  },
  changedTitle: {
    fr: 'Les conditions d’utilisation ont changé',
    en: 'The terms of use have changed',
  },
  changed: {
    fr: (version: number) =>
      `Voici la version ${version}. Elle remplace celle que vous avez acceptée.`,
    en: (version: number) => `This is version ${version}. It replaces the one you accepted.`,
  },
  accept: { fr: 'Accepter les conditions', en: 'Accept the terms' },
})

const sections = defineWords({
  what: { fr: 'À quoi sert ce site', en: 'What this site is for' },
  whatText: {
    fr: 'Il permet à des groupes de commander ensemble à des producteurs des environs et de préparer les distributions. L’inscription est gratuite et ouverte aux personnes de 15 ans et plus.',
    en: 'It lets groups order together from producers nearby and prepare their distributions. Registering is free and open to people aged 15 or more.',
  },
  sale: { fr: 'Qui vend', en: 'Who sells' },
  saleText: {
    fr: 'Ce site ne vend rien. Le vendeur de chaque produit est nommé avant la commande : le producteur, ou le groupe quand il revend. Le contrat se fait entre vous et ce vendeur, au moment où vous commandez avec obligation de paiement.',
    en: 'This site sells nothing. The seller of each product is named before the order: the producer, or the group where it resells. The contract is between you and that seller, made when you order with obligation to pay.',
  },
  account: { fr: 'Votre compte', en: 'Your account' },
  accountText: {
    fr: 'Vous donnez votre vrai nom et une adresse e-mail que vous lisez. Vous gardez votre mot de passe pour vous. Ce qui est fait depuis votre compte est réputé fait par votre foyer.',
    en: 'You give your real name and an e-mail address that you read. You keep your password to yourself. What is done from your account counts as done by your household.',
  },
  orders: { fr: 'Commander et annuler', en: 'Ordering and cancelling' },
  ordersText: {
    fr: 'Une commande peut être modifiée ou annulée jusqu’à la fermeture indiquée, si le groupe le permet. Ensuite, les produits sont préparés pour vous : venez les chercher, ou faites-les retirer par quelqu’un, à la date et au lieu indiqués.',
    en: 'An order can be changed or cancelled until the closing time shown, where the group allows it. After that the products are prepared for you: collect them, or have them collected, on the day and at the place shown.',
  },
  conduct: { fr: 'Ce qui n’est pas permis', en: 'What is not allowed' },
  conductText: {
    fr: 'Se faire passer pour quelqu’un d’autre, chercher à voir les données d’autrui, ou gêner le fonctionnement du site. Un compte qui le fait peut être fermé.',
    en: 'Passing for somebody else, trying to see other people’s data, or disturbing the site. An account that does so may be closed.',
  },
  liability: { fr: 'Disponibilité et responsabilité', en: 'Availability and liability' },
  liabilityText: {
    fr: 'Le site est fourni sans garantie de disponibilité. Chaque vendeur répond de ses produits, chaque groupe de ses distributions. Rien ici ne réduit vos droits de consommateur.',
    en: 'The site comes without a promise of availability. Each seller answers for the products, each group for its distributions. Nothing here lessens your rights as a consumer.',
  },
  changes: { fr: 'Quand ces conditions changent', en: 'When these terms change' },
  changesText: {
    fr: 'Chaque version porte un numéro. Une nouvelle version vous est soumise à la connexion suivante. Le droit français s’applique.',
    en: 'Each version has a number. A new one is put to you when you next sign in. French law applies.',
  },
})

export function termsSections(lang: Lang): Section[] {
  const words = sections(lang)
  return [
    { heading: words.what, text: words.whatText },
    { heading: words.sale, text: words.saleText },
    { heading: words.account, text: words.accountText },
    { heading: words.orders, text: words.ordersText },
    { heading: words.conduct, text: words.conductText },
    { heading: words.liability, text: words.liabilityText },
    { heading: words.changes, text: words.changesText },
  ]
}
