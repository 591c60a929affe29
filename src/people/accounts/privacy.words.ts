import { defineWords, type Lang } from '#src/foundation/ui/words.ts'
import type { Section } from './text.page.tsx'

export const privacyWords = defineWords({
  title: { fr: 'Politique de confidentialité', en: 'Privacy policy' },
})

const sections = defineWords({
  kept: { fr: 'Ce qui est gardé', en: 'What is kept' },
  keptText: {
    fr: 'Votre nom, votre e-mail et, si un groupe les demande, votre téléphone et votre adresse. Vos groupes, vos paniers et leur historique. Vos connexions, avec leur date, leur adresse réseau et leur navigateur. Votre mot de passe n’est gardé que sous une forme qui ne permet pas de le retrouver.',
    en: 'Your name, your e-mail and, where a group asks for them, your phone and address. Your groups, your baskets and their history. Your sign-ins with their date, network address and browser. Your password is kept only in a form from which it cannot be found.',
  },
  why: { fr: 'Pourquoi', en: 'Why' },
  whyText: {
    fr: 'Pour préparer et remettre vos commandes, tenir les comptes des vendeurs, vous écrire à leur sujet et protéger votre compte. Rien n’est vendu, rien ne sert à la publicité, aucun traceur n’est posé.',
    en: 'To prepare and hand over your orders, keep the sellers’ books, write to you about them and protect your account. Nothing is sold, nothing serves advertising, no tracker is set.',
  },
  who: { fr: 'Qui le voit', en: 'Who sees it' },
  whoText: {
    fr: 'Les coordinateurs de vos groupes voient votre nom, vos coordonnées et vos paniers dans leur groupe. Les producteurs voient ce qu’ils doivent récolter. Les personnes qui exploitent le site n’y accèdent que pour le faire fonctionner.',
    en: 'Coordinators of your groups see your name, contact details and baskets in their group. Producers see what they have to harvest. Those who run the site look at it only to keep it running.',
  },
  howLong: { fr: 'Combien de temps', en: 'For how long' },
  howLongText: {
    fr: 'Une inscription non confirmée : 30 minutes après le dernier code. Une connexion : 30 jours après son dernier usage. Les lettres envoyées : deux mois. Le reste : tant que votre compte est ouvert ; ensuite, les pièces comptables sont gardées le temps que la loi demande, sans vos coordonnées.',
    en: 'A registration not confirmed: 30 minutes after its last code. A sign-in: 30 days after its last use. Letters sent: two months. All else: while your account is open; after that the books are kept as long as the law asks, without your contact details.',
  },
  cookies: { fr: 'Cookies', en: 'Cookies' },
  cookiesText: {
    fr: 'Quatre au plus, tous nécessaires : votre connexion, la langue choisie, le panier commencé avant de se connecter, et une inscription en cours pendant 30 minutes.',
    en: 'Four at most, all necessary: your sign-in, the language chosen, a basket begun before signing in, and a registration under way for 30 minutes.',
  },
  rights: { fr: 'Vos droits', en: 'Your rights' },
  rightsText: {
    fr: 'Vous pouvez demander à voir vos données, à les corriger, à les emporter ou à les faire effacer : écrivez aux coordinateurs de votre groupe. Vous pouvez aussi saisir la CNIL.',
    en: 'You may ask to see your data, correct them, take them with you or have them erased: write to the coordinators of your group. You may also turn to the data protection authority.',
  },
})

export function privacySections(lang: Lang): Section[] {
  const words = sections(lang)
  return [
    { heading: words.kept, text: words.keptText },
    { heading: words.why, text: words.whyText },
    { heading: words.who, text: words.whoText },
    { heading: words.howLong, text: words.howLongText },
    { heading: words.cookies, text: words.cookiesText },
    { heading: words.rights, text: words.rightsText },
  ]
}
