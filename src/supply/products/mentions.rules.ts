import { done, refuse } from '#src/foundation/core/outcome.ts'
import type { Shelf, Subcategory } from './category.rules.ts'
import type { Read } from './fields.rules.ts'

/** What the law wants said of some products, in the order of the sheet. */
export const MENTIONS = [
  'legalName',
  'class',
  'variety',
  'honeyOrigins',
  'eggCode',
  'bornIn',
  'rearedIn',
  'slaughteredIn',
  'alcohol',
  'durability',
  'nutrition',
  'warning',
] as const
export type Mention = (typeof MENTIONS)[number]

export const CLASSES = ['extra', 'I', 'II'] as const
/** « À consommer jusqu’au » (health), « de préférence avant » (taste), or a product that needs no date. */
export const DURABILITIES = ['use-by', 'best-before', 'no-date'] as const

/** Those that are written for some shelves or kinds alone; the others are for all. */
const ONLY_FOR: Partial<Record<Mention, readonly (Shelf | Subcategory)[]>> = {
  class: ['vegetable', 'fruit'],
  variety: ['vegetable', 'fruit'],
  honeyOrigins: ['honey'],
  eggCode: ['eggs'],
  bornIn: ['meat'],
  rearedIn: ['meat'],
  slaughteredIn: ['meat'],
  alcohol: ['drink'],
  durability: ['dairy', 'meat', 'bread', 'grocery', 'drink'],
  nutrition: ['dairy', 'meat', 'bread', 'grocery', 'drink'],
}

/** The mentions that fit a product: the egg code is for eggs, the class for fruit and vegetables. */
export function fittingMentions(shelf: Shelf, kind: Subcategory | null): Mention[] {
  return MENTIONS.filter((mention) => {
    const only = ONLY_FOR[mention]
    return only === undefined || only.includes(shelf) || (kind !== null && only.includes(kind))
  })
}

const LONGEST = 2000

/** A mention as typed, read; '' says nothing. An egg code is `1FRABC01`, honey `France 60 %, Espagne 40 %`. */
export function readMention(mention: Mention, typed: string): Read<string> {
  if (typed === '') return done('')
  if (typed.length > LONGEST) return refuse({ code: 'too-long' })
  if (mention === 'eggCode') return readEggCode(typed)
  if (mention === 'honeyOrigins') return readHoneyOrigins(typed)
  if (mention === 'alcohol') return readAlcohol(typed)
  if (mention === 'class') return oneOf(CLASSES, typed)
  if (mention === 'durability') return oneOf(DURABILITIES, typed)
  return done(typed)
}

/** Way of keeping 0–3, country, farm: `1 fr abc 01` → `1FRABC01`. */
function readEggCode(typed: string): Read<string> {
  const code = typed.toUpperCase().replaceAll(/\s/g, '')
  return /^[0-3][A-Z]{2}[A-Z0-9]{2,12}$/.test(code)
    ? done(code)
    : refuse({ code: 'not-an-egg-code' })
}

/**
 * Countries with their share; one alone needs none. `france 60, Espagne 40 %` → `france 60 %, Espagne 40 %`; shares
 * that don't make 100 are refused, as a country without its share beside others.
 */
export function readHoneyOrigins(typed: string): Read<string> {
  const parts = typed.split(/[,;\n]/).flatMap((part) => part.trim() || [])
  const read = parts.map((part) => part.match(/^(\D*[^\d\s])\s*(\d{1,3})\s*%?$/))
  if (parts.length === 1 && read[0] === null && !/\d/.test(typed)) return done(typed)
  const shares = read.map((one) => Number(one?.[2] ?? Number.NaN))
  const isWhole = shares.reduce((sum, share) => sum + share, 0) === 100
  if (!isWhole || shares.some((share) => share < 1)) return refuse({ code: 'shares-not-100' })
  return done(read.map((one) => `${one?.[1]?.trim()} ${one?.[2]}\u00a0%`).join(', '))
}

/** `12,5 % vol` → `12,5`; from 0 to 100, with at most one decimal, as labels have it. */
function readAlcohol(typed: string): Read<string> {
  const bare = typed.replace(/\s*%?\s*(vol\.?)?$/i, '').replace('.', ',')
  const isDegree = /^\d{1,2}(,\d)?$|^100$/.test(bare)
  return isDegree ? done(bare) : refuse({ code: 'not-a-degree' })
}

function oneOf(choices: readonly string[], typed: string): Read<string> {
  return choices.includes(typed) ? done(typed) : refuse({ code: 'choose' })
}
