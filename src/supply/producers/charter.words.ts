import { defineWords, type Lang } from '#src/foundation/ui/words.ts'
import type { Section } from '#src/people/accounts/text.page.tsx'

export const charterWords = defineWords({
  title: { fr: 'Charte des producteurs', en: 'Producers’ charter' },
  version: {
    fr: (version: number) =>
      `Version ${version}. Le producteur la signe sur papier, le groupe note la date et garde la feuille.`,
    en: (version: number) =>
      `Version ${version}. The producer signs it on paper; the group notes the date and keeps the sheet.`,
  },
  help: {
    fr: 'Le producteur la signe sur papier, vous notez ici la date et le nom.',
    en: 'The producer signs it on paper; you note the date and the name here.',
  },
  text: { fr: 'Lire et imprimer la charte', en: 'Read and print the charter' },
  signed: {
    fr: (version: number, day: string, name: string) =>
      `Version ${version} signée le ${day} par ${name}.`,
    en: (version: number, day: string, name: string) =>
      `Version ${version} signed on ${day} by ${name}.`,
  },
  older: {
    fr: (version: number) => `La version ${version} est à faire signer.`,
    en: (version: number) => `Version ${version} is to be signed.`,
  },
  file: { fr: 'Télécharger la feuille signée', en: 'Download the signed sheet' },
  again: { fr: 'Noter une autre signature', en: 'Note another signature' },
  submit: { fr: 'Noter la signature', en: 'Note the signature' },
})

export const charterLabels = defineWords({
  acceptedOn: { fr: 'Signée le', en: 'Signed on' },
  signedBy: { fr: 'Par', en: 'By' },
  file: { fr: 'La feuille signée', en: 'The signed sheet' },
})

export const charterFileHelp = defineWords({
  help: { fr: 'Un PDF ou une photo, 10 Mo au plus.', en: 'A PDF or a photo, 10 MB at most.' },
})

export const charterErrors = defineWords({
  'acceptedOn:in-the-future': {
    fr: 'Ce jour n’est pas encore venu : écrivez celui de la signature.',
    en: 'This day has not come yet: write the day of the signature.',
  },
  'acceptedOn:too-long-ago': {
    fr: 'Vérifiez l’année.',
    en: 'Please check the year.',
  },
  'file:heic': {
    fr: 'Les photos HEIC ne se lisent pas partout : envoyez un JPEG ou un PDF.',
    en: 'HEIC photos can’t be read everywhere: send a JPEG or a PDF.',
  },
  'file:too-heavy': { fr: 'Ce fichier dépasse 10 Mo.', en: 'This file is larger than 10 MB.' },
  'file:too-many-pixels': {
    fr: 'Cette photo est trop grande : envoyez-la plus petite.',
    en: 'This photo is too large: send a smaller one.',
  },
  'file:unreadable': {
    fr: 'Ce fichier n’est ni un PDF ni une photo lisible.',
    en: 'This file is neither a PDF nor a photo that can be read.',
  },
})

/** Version 1. Another version gets another number in `charter.rules.ts`, and is to be signed anew. */
const sections = defineWords({
  own: { fr: 'Je vends ce que je produis', en: 'I sell what I produce' },
  ownText: {
    fr: 'Je propose ce que je cultive, élève ou transforme. Si je complète avec le produit d’un autre, je le dis sur la fiche du produit, avec son nom et son lieu.',
    en: 'I offer what I grow, raise or make. Where I add somebody else’s product, the product’s sheet says so, with name and place.',
  },
  truth: { fr: 'Je dis ce qui est', en: 'I say what is so' },
  truthText: {
    fr: 'Prix, poids, origine, ingrédients, allergènes et labels sont exacts et à jour. « Bio » ne figure que sur des produits certifiés, avec un certificat en cours.',
    en: 'Prices, weights, origin, ingredients, allergens and labels are right and up to date. “Organic” stands only on certified products, under a certificate that holds.',
  },
  law: { fr: 'Je suis en règle', en: 'I keep the law' },
  lawText: {
    fr: 'Mon activité est déclarée et assurée. Je respecte les règles d’hygiène, d’étiquetage et de transport de mes produits, et je remets une facture à qui la demande.',
    en: 'My business is registered and insured. I keep the rules of hygiene, labelling and transport of my products, and give an invoice to whoever asks.',
  },
  orders: { fr: 'Je livre ce qui est commandé', en: 'I deliver what is ordered' },
  ordersText: {
    fr: 'J’apporte les quantités commandées à l’heure dite. Ce qui manque, je l’annonce au groupe dès que je le sais, et ce n’est pas facturé.',
    en: 'I bring the quantities ordered, on time. What is missing I announce to the group as soon as I know, and it is not charged.',
  },
  wrong: { fr: 'Je réponds de ce qui ne va pas', en: 'I answer for what goes wrong' },
  wrongText: {
    fr: 'Un produit abîmé ou non conforme est remplacé ou remboursé. Si nous ne tombons pas d’accord, le client peut s’adresser au médiateur indiqué sur ma fiche.',
    en: 'A product that is spoilt or not as described is replaced or refunded. If we do not agree, the customer may turn to the mediator named on my sheet.',
  },
  data: { fr: 'Je garde les noms pour moi', en: 'I keep names to myself' },
  dataText: {
    fr: 'Les noms et les commandes que je reçois servent à préparer les paniers, et à rien d’autre.',
    en: 'The names and orders I receive serve to prepare baskets, and nothing else.',
  },
  sign: { fr: 'Signature', en: 'Signature' },
  signText: {
    fr: 'Nom, date et signature du producteur :',
    en: 'Name, date and signature of the producer:',
  },
})

/** The text of the charter in force. */
export function charterSections(lang: Lang): Section[] {
  const words = sections(lang)
  return [
    { heading: words.own, text: words.ownText },
    { heading: words.truth, text: words.truthText },
    { heading: words.law, text: words.lawText },
    { heading: words.orders, text: words.ordersText },
    { heading: words.wrong, text: words.wrongText },
    { heading: words.data, text: words.dataText },
    { heading: words.sign, text: words.signText },
  ]
}
