import { dayAndYear, money } from '#src/foundation/ui/format.ts'
import { defineWords, type Lang } from '#src/foundation/ui/words.ts'
import type { LegalForm, VatRegime } from './legal.rules.ts'
import { legalFormNames, vatRegimeWords } from './legal.words.ts'
import { producerFieldErrors, producerFieldWords } from './producer-fields.words.ts'

export const sheetWords = defineWords({
  intro: {
    fr: 'Cette fiche sert à tous les groupes. Votre groupe l’a créée et la tient à jour.',
    en: 'All groups use this sheet. Your group made it and keeps it up to date.',
  },
  all: { fr: 'Tous les producteurs', en: 'All producers' },
  publicPage: { fr: 'Voir la page publique', en: 'See the public page' },
  save: { fr: 'Enregistrer la fiche', en: 'Save the sheet' },
  keepMine: { fr: 'Garder le mien', en: 'Keep mine' },
  choose: { fr: 'À choisir', en: 'Please choose' },
  history: { fr: 'Historique', en: 'History' },
  publicTitle: { fr: 'Sa page publique', en: 'The public page' },
  publicHelp: {
    fr: 'Ce que tout le monde lit, avec ses photos et ses produits.',
    en: 'What everybody reads, with photos and products.',
  },
  legalTitle: { fr: 'Identité légale', en: 'Legal identity' },
  legalHelp: {
    fr: 'Demandée en France avant toute vente, et montrée avec ses produits.',
    en: 'Required in France before anything is sold, and shown with the products.',
  },
  organicTitle: { fr: 'Certificat bio', en: 'Organic certificate' },
  organicHelp: {
    fr: 'Sans certificat valable, « bio » n’est affiché sur aucun de ses produits.',
    en: 'Without a valid certificate, no product is shown as organic.',
  },
  mediatorTitle: { fr: 'Médiateur de la consommation', en: 'Consumer mediator' },
  mediatorHelp: {
    fr: 'À qui un client s’adresse quand un litige ne se règle pas avec le producteur.',
    en: 'Whom a customer turns to when a dispute can’t be settled with the producer.',
  },
})

/** What was done, by the row's action. */
export const sheetSentences = defineWords({
  created: { fr: 'a créé la fiche', en: 'made the sheet' },
  changed: { fr: 'a modifié la fiche', en: 'changed the sheet' },
  charter: { fr: 'a noté la signature de la charte', en: 'noted the signed charter' },
  accepted: { fr: 'a accepté une proposition', en: 'accepted a proposal' },
  declined: { fr: 'a écarté une proposition', en: 'declined a proposal' },
})

const historyWords = defineWords({
  charterVersion: { fr: 'Version de la charte', en: 'Version of the charter' },
  acceptedOn: { fr: 'Signée le', en: 'Signed on' },
  signedBy: { fr: 'Par', en: 'By' },
  proposedBy: { fr: 'Proposée par', en: 'Proposed by' },
})

export const sheetNews = defineWords({
  saved: { fr: 'La fiche est enregistrée.', en: 'The sheet is saved.' },
  charter: { fr: 'La signature de la charte est notée.', en: 'The signed charter is noted.' },
  accepted: { fr: 'La proposition est reprise.', en: 'The proposal is taken over.' },
  declined: { fr: 'La proposition est écartée.', en: 'The proposal is declined.' },
})
export type SheetNews = keyof ReturnType<typeof sheetNews>

export const sheetFieldWords = defineWords({
  people: { fr: 'Qui y travaille', en: 'Who works there' },
  peopleHelp: { fr: 'Par exemple « Lucie et Bastien ».', en: 'For example “Lucie and Bastien”.' },
  story: { fr: 'Son histoire', en: 'The story' },
  storyHelp: {
    fr: 'La ferme, les méthodes, ce qu’on vient y chercher. Une ligne vide sépare deux paragraphes.',
    en: 'The farm, the methods, what people come for. An empty line parts two paragraphs.',
  },
  labels: { fr: 'Labels', en: 'Labels' },
  labelsHelp: {
    fr: 'Séparés par des virgules : Nature & Progrès, Label Rouge.',
    en: 'Parted by commas: Nature & Progrès, Label Rouge.',
  },
  website: { fr: 'Site web', en: 'Website' },
  showsPhone: {
    fr: 'Il veut bien que son téléphone soit public',
    en: 'The producer agrees to show the phone number',
  },
  showsEmail: {
    fr: 'Il veut bien que son e-mail soit public',
    en: 'The producer agrees to show the e-mail address',
  },
  professionHelp: {
    fr: 'Par exemple « Maraîchage biologique » ou « Pain au levain ».',
    en: 'For example “Organic vegetables” or “Sourdough bread”.',
  },
  legalForm: { fr: 'Forme juridique', en: 'Legal form' },
  businessNameHelp: {
    fr: 'Comme sur ses factures : « EARL du Pré », « Maud Vasseur EI ».',
    en: 'As on invoices: “EARL du Pré”, “Maud Vasseur EI”.',
  },
  capital: { fr: 'Capital social', en: 'Share capital' },
  capitalHelp: {
    fr: 'Pour les sociétés. Une entreprise individuelle ou une association n’en a pas.',
    en: 'Of companies. Sole traders and associations have none.',
  },
  siretHelp: { fr: '14 chiffres, sur ses factures.', en: '14 digits, on invoices.' },
  rna: { fr: 'RNA', en: 'RNA number' },
  rnaHelp: {
    fr: 'Pour une association sans SIRET : W et 9 chiffres.',
    en: 'Of an association without SIRET: W and 9 digits.',
  },
  address1: { fr: 'Adresse', en: 'Address' },
  addressHelp: { fr: 'Rue ou lieu-dit.', en: 'Street or place name.' },
  address2: { fr: 'Complément d’adresse', en: 'Address, second line' },
  vatRegime: { fr: 'TVA', en: 'VAT' },
  vatNumber: { fr: 'Numéro de TVA', en: 'VAT number' },
  vatNumberHelp: {
    fr: 'FR, deux chiffres, puis le SIREN. Nécessaire s’il est assujetti.',
    en: 'FR, two digits, then the SIREN. Needed of who is liable.',
  },
  organicBody: { fr: 'Organisme', en: 'Certifying body' },
  organicBodyHelp: { fr: 'Son code : FR-BIO-01.', en: 'Its code: FR-BIO-01.' },
  organicNumber: { fr: 'Numéro du certificat', en: 'Number of the certificate' },
  organicNumberHelp: { fr: 'Tel qu’il est écrit.', en: 'As it is written.' },
  organicUntil: { fr: 'Valable jusqu’au', en: 'Valid until' },
  mediatorName: { fr: 'Nom du médiateur', en: 'Name of the mediator' },
  mediatorAddress: { fr: 'Adresse du médiateur', en: 'Address of the mediator' },
})

const errors = defineWords({
  'rna-wrong': {
    fr: 'Un RNA commence par W, suivi de 9 chiffres.',
    en: 'An RNA begins with W, followed by 9 digits.',
  },
  'rna-known': {
    fr: 'Une autre association a déjà ce RNA.',
    en: 'Another association already has this RNA.',
  },
  'not-an-association': {
    fr: 'Seule une association a un RNA : videz ce champ, ou changez la forme juridique.',
    en: 'Only an association has an RNA: empty this field, or change the legal form.',
  },
  'no-capital': {
    fr: 'Cette forme juridique n’a pas de capital : videz ce champ.',
    en: 'This legal form has no capital: empty this field.',
  },
  'vat-number-format': {
    fr: 'Un numéro de TVA commence par le pays : FR 28 512340878.',
    en: 'A VAT number begins with the country: FR 28 512340878.',
  },
  'vat-number-wrong': {
    fr: 'Un chiffre est faux : recopiez ce numéro d’une facture.',
    en: 'One digit is wrong: copy this number from an invoice.',
  },
  'vat-number-of-another': {
    fr: 'Ce numéro n’est pas celui du SIRET : ses 9 derniers chiffres sont le début du SIRET.',
    en: 'This number does not belong to the SIRET: its last 9 digits are the SIRET’s first.',
  },
  'organic-body-unknown': {
    fr: 'Écrivez son code, par exemple FR-BIO-01.',
    en: 'Write its code, for example FR-BIO-01.',
  },
  'not-a-website': {
    fr: 'Écrivez une adresse entière, par exemple www.ferme.fr.',
    en: 'Write a whole address, for example www.farm.org.',
  },
  'capital:not-an-amount': {
    fr: 'Écrivez un montant, par exemple 7500.',
    en: 'Write an amount, for example 7500.',
  },
})

/** Sentences for what is wrong on a sheet. */
export function sheetErrors(lang: Lang) {
  return { ...producerFieldErrors(lang), ...errors(lang) }
}

/** The labels of a sheet's fields, in the order of the screen. */
export function sheetLabels(lang: Lang) {
  const words = sheetFieldWords(lang)
  const known = producerFieldWords(lang)
  return {
    producerName: known.producerName,
    profession: known.profession,
    people: words.people,
    story: words.story,
    labels: words.labels,
    website: words.website,
    phone: known.phone,
    showsPhone: words.showsPhone,
    email: known.email,
    showsEmail: words.showsEmail,
    legalForm: words.legalForm,
    businessName: known.businessName,
    capital: words.capital,
    siret: known.siret,
    rna: words.rna,
    address1: words.address1,
    address2: words.address2,
    postcode: known.postcode,
    city: known.city,
    vatRegime: words.vatRegime,
    vatNumber: words.vatNumber,
    organicBody: words.organicBody,
    organicNumber: words.organicNumber,
    organicUntil: words.organicUntil,
    mediatorName: words.mediatorName,
    mediatorAddress: words.mediatorAddress,
  }
}

/** By fact instead of by field, for history and stale forms. */
export function sheetFactLabels(lang: Lang) {
  const labels = sheetLabels(lang)
  return { ...labels, name: labels.producerName, capitalCents: labels.capital }
}

/** The same with what else history tells. */
export function sheetHistoryLabels(lang: Lang) {
  return { ...sheetFactLabels(lang), ...historyWords(lang) }
}

/** A fact as words, where it is more than text. */
export function saySheetFact(lang: Lang, fact: string, value: unknown): string | undefined {
  if (value === null || value === '') return undefined
  if (fact === 'legalForm') return legalFormNames(lang)[value as LegalForm]
  if (fact === 'vatRegime') return vatRegimeWords(lang)[value as VatRegime]
  if (fact === 'capitalCents') return money(lang, Number(value))
  if (fact === 'organicUntil' || fact === 'acceptedOn') return dayAndYear(lang, String(value))
  return undefined
}
