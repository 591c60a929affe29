import { dayAndYear, money, percent } from '#src/foundation/ui/format.ts'
import { defineWords, type Lang } from '#src/foundation/ui/words.ts'
import type { Contact } from './contacts.queries.ts'

export const catalogFieldWords = defineWords({
  name: { fr: 'Nom du catalogue', en: 'Name of the catalogue' },
  nameHelp: {
    fr: 'Ce qu’on y trouve, par exemple « Légumes de saison ».',
    en: 'What is in it, for example “Vegetables of the season”.',
  },
  description: { fr: 'Description', en: 'Description' },
  contact: { fr: 'Personne à contacter', en: 'Contact person' },
  contactHelp: {
    fr: 'Qui répond aux membres et au producteur, parmi les personnes qui ont un droit.',
    en: 'Who answers members and the producer, among people with a right.',
  },
  nobody: { fr: 'Personne', en: 'Nobody' },
  formerContact: { fr: 'Une personne sans droit', en: 'Somebody without a right' },
  minimum: { fr: 'Minimum par livraison', en: 'Minimum per delivery' },
  minimumHelp: {
    fr: 'Ce que la commande du groupe doit atteindre pour que le producteur livre. Vide : aucun.',
    en: 'What the group’s order must come to for the producer to deliver. Empty: none.',
  },
  startsOn: { fr: 'Début', en: 'Start' },
  endsOn: { fr: 'Fin', en: 'End' },
  seller: { fr: 'Qui vend ?', en: 'Who sells?' },
  byProducer: { fr: 'Le producteur', en: 'The producer' },
  byProducerMeans: {
    fr: 'Il vend aux membres. Le groupe les met en relation.',
    en: 'Sells to the members. The group brings them together.',
  },
  byGroup: { fr: 'Le groupe', en: 'The group' },
  byGroupMeans: {
    fr: 'Il achète au producteur et revend aux membres.',
    en: 'Buys from the producer and sells to the members.',
  },
  fee: { fr: 'Frais du groupe', en: 'Fee of the group' },
  feeHelp: {
    fr: 'Ajoutés au prix de chaque produit. 0 s’il n’y en a pas.',
    en: 'On top of each product’s price. 0 when there are none.',
  },
  vat: { fr: 'TVA des produits', en: 'VAT on products' },
  vatHelp: {
    fr: 'Pour les nouveaux produits. Chacun peut avoir la sienne.',
    en: 'For new products. Each may have its own.',
  },
  membersCanOrder: { fr: 'Les membres peuvent commander', en: 'Members can order' },
  membersCanOrderHelp: {
    fr: 'Sans cette case, le catalogue n’est pas dans la boutique.',
    en: 'Without it, the catalogue is not in the shop.',
  },
})

/** Rates as they are chosen. */
export const vatWords = defineWords({
  '550': { fr: '5,5 %', en: '5.5%' },
  '1000': { fr: '10 %', en: '10%' },
  '2000': { fr: '20 %', en: '20%' },
  '210': { fr: '2,1 %', en: '2.1%' },
  none: {
    fr: 'Sans TVA (art. 293 B du CGI)',
    en: 'No VAT (art. 293 B of the French tax code)',
  },
})

export const catalogErrors = defineWords({
  'above-nothing': {
    fr: 'Écrivez plus de 0 €, ou laissez vide.',
    en: 'Write more than €0, or leave empty.',
  },
  negative: { fr: 'Un minimum est de plus de 0 €.', en: 'A minimum is more than €0.' },
  'too-dear': {
    fr: 'Un minimum va jusqu’à 999 999,99 €.',
    en: 'A minimum goes up to €999,999.99.',
  },
  'ends-too-early': {
    fr: 'La fin vient après le début.',
    en: 'The end comes after the start.',
  },
  'not-a-rate': {
    fr: 'Écrivez un pourcentage de 0 à 100, par exemple 5 ou 2,5.',
    en: 'Write a percentage from 0 to 100, for example 5 or 2.5.',
  },
})

/** The labels of a catalogue's fields, in the order of the screen. */
export function catalogLabels(lang: Lang) {
  const words = catalogFieldWords(lang)
  const { name, description, startsOn, endsOn, contact, seller, fee, minimum, vat } = words
  const said = { name, description, startsOn, endsOn, contact, seller, fee, minimum, vat }
  return { ...said, membersCanOrder: words.membersCanOrder }
}

/** The same by fact, for histories. */
export function catalogFactLabels(lang: Lang) {
  const { fee: feeBp, vat: defaultVatBp, minimum: minimumCents, ...same } = catalogLabels(lang)
  return { ...same, feeBp, minimumCents, defaultVatBp }
}

/** A catalogue's fact as text, where it is not just text; `contacts` tell whose code a contact is. */
export function sayCatalogFact(
  lang: Lang,
  contacts: readonly Contact[],
  [field, value]: [field: string, value: unknown],
): string | undefined {
  const words = catalogFieldWords(lang)
  if (field === 'contact' && typeof value === 'string')
    return contacts.find(({ code }) => code === value)?.name ?? words.formerContact
  if (field === 'minimumCents' && typeof value === 'number') return money(lang, value)
  if (field === 'seller') return value === 'group' ? words.byGroup : words.byProducer
  if (field === 'feeBp' && typeof value === 'number') return percent(lang, value)
  if (field === 'defaultVatBp') return sayVat(lang, value)
  if ((field === 'startsOn' || field === 'endsOn') && typeof value === 'string')
    return dayAndYear(lang, value)
  return undefined
}

/** A rate as text: `sayVat('fr', 550)` → `5,5 %`; null is the exemption. */
export function sayVat(lang: Lang, vatBp: unknown): string {
  return typeof vatBp === 'number' ? percent(lang, vatBp) : vatWords(lang).none
}
