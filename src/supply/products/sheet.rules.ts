import { done, refuse } from '#src/foundation/core/outcome.ts'
import { isSubcategory, type Shelf, SUBCATEGORIES, type Subcategory } from './category.rules.ts'
import { gather, type Read } from './fields.rules.ts'
import { fittingMentions, MENTIONS, type Mention, readMention } from './mentions.rules.ts'
import { readPrice } from './product.rules.ts'
import { subcategoryOf } from './subcategory.rules.ts'

/** The fourteen allergens that the law names, in its order. */
export const ALLERGENS = [
  'gluten',
  'crustaceans',
  'eggs',
  'fish',
  'peanuts',
  'soya',
  'milk',
  'nuts',
  'celery',
  'mustard',
  'sesame',
  'sulphites',
  'lupin',
  'molluscs',
] as const
export type Allergen = (typeof ALLERGENS)[number]

/** Signs and labels beside « bio », which has its certificate. */
export const LABELS = [
  'aop',
  'igp',
  'label-rouge',
  'stg',
  'demeter',
  'nature-progres',
  'hve',
  'montagne',
  'fermier',
] as const

export const STORAGES = ['ambient', 'cool', 'frozen'] as const
export const WITHDRAWALS = ['perishable', '14-days', 'sealed', 'made-to-order'] as const

type Answers = { [One in Allergen as `allergen-${One}`]: 'yes' | 'no' | null }
type Said = { [One in Mention as `mention-${One}`]: string }

/**
 * What a product's label says, beside what sells it. Flat, so that two people's changes are told apart one by one. An
 * allergen of which nobody said anything is null; a mention '' where there is none.
 */
export type SheetDetails = {
  subcategory: Subcategory | null
  originCountry: string | null
  originPlace: string
  /** Codes of `LABELS`, in order, with commas between. */
  labels: string
  ingredients: string
  storage: (typeof STORAGES)[number] | null
  withdrawal: (typeof WITHDRAWALS)[number] | null
  depositCents: number | null
} & Answers &
  Said

/** As typed; `category` holds a shelf, or what stands on it. */
export type TypedDetails = { category: string; name: string; labels: string[] } & Record<
  'originCountry' | 'originPlace' | 'ingredients' | 'storage' | 'withdrawal' | 'deposit',
  string
> &
  Record<string, unknown>

/** The shelf and, where somebody chose it, the kind that one choice stands for: `apples` → fruit, apples. */
export function placeOf(choice: string): { category: string; subcategory: Subcategory | null } {
  if (!isSubcategory(choice)) return { category: choice, subcategory: null }
  return { category: SUBCATEGORIES[choice].shelf, subcategory: choice }
}

/** The label's facts from what was typed, or an error code for each field that is wrong. Mentions that don't fit go. */
export function readDetails(
  typed: TypedDetails,
): { ok: true; details: SheetDetails } | { ok: false; errors: Record<string, string> } {
  const { category, subcategory } = placeOf(typed.category)
  const place = { name: typed.name, category: category as Shelf, subcategory }
  const fitting = fittingMentions(category as Shelf, subcategoryOf(place))
  const mentions = MENTIONS.map((one): [string, Read<string>] => {
    const text = fitting.includes(one) ? String(typed[`mention-${one}`] ?? '').trim() : ''
    return [`mention-${one}`, readMention(one, text)]
  })
  const read = gather({
    originCountry: /^([A-Z]{2})?$/.test(typed.originCountry)
      ? done(typed.originCountry || null)
      : refuse({ code: 'choose' }),
    storage: oneOrNone(STORAGES, typed.storage),
    withdrawal: oneOrNone(WITHDRAWALS, typed.withdrawal),
    deposit: typed.deposit === '' ? done(null) : readPrice(typed.deposit),
    ...(Object.fromEntries(mentions) as { [Name in keyof Said]: Read<string> }),
  })
  if (!read.ok) return read
  const { deposit, ...same } = read.values
  const { originPlace, ingredients } = typed
  const labels = LABELS.filter((label) => typed.labels.includes(label)).join(',')
  const said = { subcategory, originPlace, ingredients, labels, depositCents: deposit }
  return { ok: true, details: { ...said, ...same, ...answersIn(typed) } }
}

function answersIn(typed: TypedDetails): Answers {
  const answers = ALLERGENS.map((one) => {
    const answer = typed[`allergen-${one}`]
    return [`allergen-${one}`, answer === 'yes' || answer === 'no' ? answer : null]
  })
  return Object.fromEntries(answers) as Answers
}

function oneOrNone<Choice extends string>(
  choices: readonly Choice[],
  typed: string,
): Read<Choice | null> {
  if (typed === '') return done(null)
  const chosen = choices.find((choice) => choice === typed)
  return chosen === undefined ? refuse({ code: 'choose' }) : done(chosen)
}
