import { money } from '#src/foundation/ui/format.ts'
import { defineWords, type Lang } from '#src/foundation/ui/words.ts'
import { subcategoryWords } from './category.words.ts'
import { countryName } from './countries.words.ts'
import type { Mention } from './mentions.rules.ts'
import { ALLERGENS, type Allergen, LABELS, type SheetDetails } from './sheet.rules.ts'

export const sheetWords = defineWords({
  origin: { fr: 'Origine et labels', en: 'Origin and labels' },
  composition: { fr: 'Composition et allergènes', en: 'Ingredients and allergens' },
  mentions: { fr: 'Mentions de l’étiquette', en: 'What the label must say' },
  care: { fr: 'Conservation, rétractation, consigne', en: 'Storage, withdrawal, deposit' },
  originCountry: { fr: 'Pays d’origine', en: 'Country of origin' },
  originPlace: { fr: 'Lieu d’origine', en: 'Place of origin' },
  labels: { fr: 'Signes et labels', en: 'Signs and labels' },
  ingredients: { fr: 'Ingrédients', en: 'Ingredients' },
  ingredientsHelp: {
    fr: 'Dans l’ordre de leur poids, comme sur l’étiquette.',
    en: 'By weight, as on the label.',
  },
  allergens: { fr: 'Allergènes', en: 'Allergens' },
  storage: { fr: 'Conservation', en: 'Storage' },
  withdrawal: { fr: 'Droit de rétractation', en: 'Right of withdrawal' },
  deposit: { fr: 'Consigne', en: 'Deposit' },
  depositHelp: {
    fr: 'Par unité, rendue avec l’emballage.',
    en: 'Per unit, given back with the jar.',
  },
  subcategory: { fr: 'Sous-rayon', en: 'Kind' },
  unsaid: { fr: 'non renseigné', en: 'not said' },
  yes: { fr: 'en contient', en: 'contains' },
  no: { fr: 'sans', en: 'free from' },
  byName: {
    fr: (shelf: string) => `${shelf}, d’après le nom`,
    en: (shelf: string) => `${shelf}, by its name`,
  },
})

export const storageWords = defineWords({
  ambient: { fr: 'Température ambiante', en: 'Room temperature' },
  cool: { fr: 'Au frais', en: 'Cool' },
  frozen: { fr: 'Surgelé', en: 'Frozen' },
})

export const withdrawalWords = defineWords({
  perishable: { fr: 'Aucun : denrée périssable', en: 'None: perishable' },
  '14-days': { fr: '14 jours', en: '14 days' },
  sealed: { fr: 'Aucun une fois descellé', en: 'None once unsealed' },
  'made-to-order': { fr: 'Aucun : fait sur commande', en: 'None: made to order' },
})

export const labelWords = defineWords({
  aop: { fr: 'AOP', en: 'PDO' },
  igp: { fr: 'IGP', en: 'PGI' },
  'label-rouge': { fr: 'Label Rouge', en: 'Label Rouge' },
  stg: { fr: 'STG', en: 'TSG' },
  demeter: { fr: 'Demeter', en: 'Demeter' },
  'nature-progres': { fr: 'Nature & Progrès', en: 'Nature & Progrès' },
  hve: { fr: 'Haute valeur environnementale', en: 'High environmental value (HVE)' },
  montagne: { fr: 'Produit de montagne', en: 'Mountain product' },
  fermier: { fr: 'Produit fermier', en: 'Farmhouse product' },
})

const allergenWords = defineWords({
  gluten: { fr: 'Gluten', en: 'Gluten' },
  crustaceans: { fr: 'Crustacés', en: 'Crustaceans' },
  eggs: { fr: 'Œufs', en: 'Eggs' },
  fish: { fr: 'Poissons', en: 'Fish' },
  peanuts: { fr: 'Arachides', en: 'Peanuts' },
  soya: { fr: 'Soja', en: 'Soya' },
  milk: { fr: 'Lait', en: 'Milk' },
  nuts: { fr: 'Fruits à coque', en: 'Nuts' },
  celery: { fr: 'Céleri', en: 'Celery' },
  mustard: { fr: 'Moutarde', en: 'Mustard' },
  sesame: { fr: 'Sésame', en: 'Sesame' },
  sulphites: { fr: 'Sulfites', en: 'Sulphites' },
  lupin: { fr: 'Lupin', en: 'Lupin' },
  molluscs: { fr: 'Mollusques', en: 'Molluscs' },
})

const mentionWords = defineWords({
  legalName: { fr: 'Dénomination légale', en: 'Legal name' },
  class: { fr: 'Catégorie', en: 'Class' },
  variety: { fr: 'Variété', en: 'Variety' },
  honeyOrigins: { fr: 'Pays de récolte du miel', en: 'Countries of the honey' },
  eggCode: { fr: 'Code des œufs', en: 'Egg code' },
  bornIn: { fr: 'Né en', en: 'Born in' },
  rearedIn: { fr: 'Élevé en', en: 'Reared in' },
  slaughteredIn: { fr: 'Abattu en', en: 'Slaughtered in' },
  alcohol: { fr: 'Degré d’alcool', en: 'Alcohol' },
  durability: { fr: 'Date sur l’étiquette', en: 'Date on the label' },
  nutrition: { fr: 'Valeurs nutritionnelles', en: 'Nutrition' },
  warning: { fr: 'Avertissement obligatoire', en: 'Mandatory warning' },
})

export const mentionHelps = defineWords({
  honeyOrigins: {
    fr: 'Avec leur part s’il y en a plusieurs : « France 60 %, Espagne 40 % ».',
    en: 'With their shares when there are several: “France 60%, Spain 40%”.',
  },
  eggCode: {
    fr: 'Celui de la coquille, par exemple 1FRABC01.',
    en: 'On the shell, for example 1FRABC01.',
  },
  nutrition: {
    fr: 'Pour 100 g ou 100 mL. Écrivez « dispensé » si la loi en dispense.',
    en: 'For 100 g or 100 mL. Write “exempt” where the law exempts it.',
  },
})

export const choiceWords = defineWords({
  extra: { fr: 'Extra', en: 'Extra' },
  I: { fr: 'I', en: 'I' },
  II: { fr: 'II', en: 'II' },
  'use-by': { fr: 'À consommer jusqu’au (DLC)', en: 'Use by' },
  'best-before': { fr: 'De préférence avant (DDM)', en: 'Best before' },
  'no-date': { fr: 'Sans date', en: 'No date' },
})

export const sheetErrors = defineWords({
  'not-an-egg-code': {
    fr: 'Un code d’œuf : un chiffre de 0 à 3, le pays, l’élevage, par exemple 1FRABC01.',
    en: 'An egg code: a digit from 0 to 3, the country, the farm, for example 1FRABC01.',
  },
  'shares-not-100': {
    fr: 'Donnez la part de chaque pays : le tout fait 100 %.',
    en: 'Give the share of each country: together they make 100%.',
  },
  'not-a-degree': {
    fr: 'Écrivez un degré de 0 à 100, par exemple 12,5.',
    en: 'Write a degree from 0 to 100, for example 12.5.',
  },
  'deposit:negative': { fr: 'Une consigne est de 0 € ou plus.', en: 'A deposit is €0 or more.' },
  'deposit:too-dear': {
    fr: 'Une consigne va jusqu’à 999 999,99 €.',
    en: 'A deposit goes up to €999,999.99.',
  },
})

/** The labels of the label's fields, in the order of the screen. */
export function sheetLabels(lang: Lang): Record<string, string> {
  const { originCountry, originPlace, labels, ingredients, storage, withdrawal, deposit } =
    sheetWords(lang)
  const mentions = prefixed('mention', mentionWords(lang))
  const said = { originCountry, originPlace, labels, ingredients }
  return { ...said, ...allergenLabels(lang), ...mentions, storage, withdrawal, deposit }
}

/** The same by fact, for histories. */
export function sheetFactLabels(lang: Lang): Record<keyof SheetDetails, string> {
  const { deposit: depositCents, ...same } = sheetLabels(lang)
  const { subcategory } = sheetWords(lang)
  return { subcategory, depositCents, ...same } as Record<keyof SheetDetails, string>
}

const allergenLabels = (lang: Lang) => prefixed('allergen', allergenWords(lang))

function prefixed(kind: string, words: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(words).map(([code, text]) => [`${kind}-${code}`, text]))
}

/** A fact of the label as text, where it is not just text. */
export function saySheetFact(lang: Lang, field: string, value: unknown): string | undefined {
  if (typeof value === 'number') return field === 'depositCents' ? money(lang, value) : undefined
  if (typeof value !== 'string' || value === '') return undefined
  const lists: Record<string, Record<string, string>> = {
    subcategory: subcategoryWords(lang),
    storage: storageWords(lang),
    withdrawal: withdrawalWords(lang),
    'mention-class': choiceWords(lang),
    'mention-durability': choiceWords(lang),
  }
  if (field.startsWith('allergen-')) return sheetWords(lang)[value as 'yes' | 'no']
  if (field === 'originCountry') return countryName(lang, value)
  if (field === 'labels') return labelsSaid(lang, value)
  return lists[field]?.[value]
}

/** « AOP, Produit fermier ». */
function labelsSaid(lang: Lang, codes: string): string {
  const words = labelWords(lang)
  const own = codes.split(',')
  return LABELS.filter((label) => own.includes(label))
    .map((label) => words[label])
    .join(', ')
}

export const ALLERGEN_FIELDS = ALLERGENS.map((one): `allergen-${Allergen}` => `allergen-${one}`)
export const mentionField = (mention: Mention): `mention-${Mention}` => `mention-${mention}`
