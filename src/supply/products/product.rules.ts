import { fold } from '#src/foundation/core/fold.ts'
import { parseMoney } from '#src/foundation/core/money.ts'
import { done, refuse } from '#src/foundation/core/outcome.ts'
import { isWholeUnits, parseQuantity, UNITS, type Unit } from '#src/foundation/core/quantity.ts'
import { isTooDear, VAT_CHOICES, vatBpOf } from '#src/supply/catalogs/catalog.rules.ts'
import { SHELVES, type Shelf } from './category.rules.ts'
import { gather, type Read } from './fields.rules.ts'
import { WAYS, type Way } from './ways.rules.ts'

/** Everything that a product's sheet says, but what is left of it. */
export type ProductFacts = {
  name: string
  reference: string | null
  description: string
  category: Shelf
  way: Way
  unit: Unit
  /** What a unit of sale holds; of a weighed product about what a piece weighs; 1000 when loose. */
  netThousandths: number
  /** What is ordered at a time; 1000 but for loose products. */
  stepThousandths: number
  /** Incl. VAT, of a unit of sale, or of one kg or litre when loose or weighed. */
  priceCents: number
  vatBp: number | null
  isOrganic: boolean
  isActive: boolean
}

/** A sheet as typed. Nothing typed as `stock`: none is kept. */
export type TypedProduct = Record<'name' | 'reference' | 'description' | 'category', string> &
  Record<'way' | 'unit' | 'net' | 'step' | 'price' | 'vat' | 'stock', string> & {
    isOrganic: boolean
    isActive: boolean
  }

export type ReadProduct =
  | { ok: true; facts: ProductFacts; stockThousandths: number | null }
  | { ok: false; errors: Record<string, string> }

/**
 * What was typed as facts, or an error code for each field that is wrong. A price `2,40` is 240;
 * `1,5o` is `not-an-amount`, −1 `negative`, 1 000 000 `too-dear`. What is loose or weighed is sold
 * by kg or litre; only loose products have a step.
 */
export function readProduct(typed: TypedProduct): ReadProduct {
  const isLoose = typed.way === 'loose'
  const read = gather({
    name: readName(typed.name),
    category: oneOf(SHELVES, typed.category),
    way: oneOf(WAYS, typed.way),
    unit: readUnit(typed),
    net: readNet(typed),
    step: isLoose ? readAmount(typed.step) : done(1000),
    price: readPrice(typed.price),
    vat: oneOf(VAT_CHOICES, typed.vat),
    stock: readStock(typed),
  })
  if (!read.ok) return read
  const { net, step, price, vat, stock, ...same } = read.values
  const { reference, description, isOrganic, isActive } = typed
  const numbers = { netThousandths: net, stepThousandths: step, priceCents: price }
  const said = { reference: reference || null, description, isOrganic, isActive }
  return {
    ok: true,
    facts: { ...same, ...said, ...numbers, vatBp: vatBpOf(vat) },
    stockThousandths: stock,
  }
}

export function readName(typed: string): Read<string> {
  return fold(typed) === '' ? refuse({ code: 'no-letters' }) : done(typed)
}

export function oneOf<Choice extends string>(
  choices: readonly Choice[],
  typed: string,
): Read<Choice> {
  const chosen = choices.find((choice) => choice === typed)
  return chosen === undefined ? refuse({ code: 'choose' }) : done(chosen)
}

function readUnit({ way, unit }: TypedProduct): Read<Unit> {
  const isMeasured = way === 'loose' || way === 'weighed'
  if (isMeasured && unit !== 'kg' && unit !== 'L') return refuse({ code: 'by-kg-or-litre' })
  return oneOf(UNITS, unit)
}

/** Loose products hold one kg or litre; a piece of which nothing is said is one. */
function readNet({ way, unit, net }: TypedProduct): Read<number> {
  const isOne = way === 'loose' || (way === 'unit' && unit === 'piece' && net === '')
  return isOne ? done(1000) : readAmount(net)
}

/** A quantity above 0. */
function readAmount(typed: string): Read<number> {
  if (typed === '') return refuse({ code: 'required' })
  const thousandths = parseQuantity(typed)
  if (thousandths === undefined) return refuse({ code: 'not-a-quantity' })
  return thousandths > 0 ? done(thousandths) : refuse({ code: 'above-nothing' })
}

/** An amount from 0 to 999 999,99 €. */
export function readPrice(typed: string): Read<number> {
  if (typed === '') return refuse({ code: 'required' })
  const cents = parseMoney(typed)
  if (cents !== undefined) return done(cents)
  if (parseMoney(typed, { negative: true }) !== undefined) return refuse({ code: 'negative' })
  return refuse({ code: isTooDear(typed) ? 'too-dear' : 'not-an-amount' })
}

/** What is left as typed; nothing typed: none is kept. Pieces are whole. */
export function readStock({
  way,
  stock,
}: Pick<TypedProduct, 'way' | 'stock'>): Read<number | null> {
  if (stock === '') return done(null)
  const thousandths = parseQuantity(stock)
  if (thousandths === undefined) return refuse({ code: 'not-a-quantity' })
  const isWhole = way === 'loose' || isWholeUnits(thousandths)
  return isWhole ? done(thousandths) : refuse({ code: 'whole-pieces' })
}

/** Stock as a sheet saves it: what its form had shown, what was typed, and what is left by now. */
export type StockCount = { shown: number | null; typed: number | null; left: number | null }

/**
 * What is left after a sheet is saved. Somebody who saw 12 and typed 20 brings 8 more; when 2 were
 * ordered meanwhile, 18 are left: `countStock({ shown: 12000, typed: 20000, left: 10000 })` →
 * 18000. Refuses `stock-gone` when more was taken away than there still is.
 */
export function countStock({ shown, typed, left }: StockCount): Read<number | null> {
  if (typed === null || shown === null || left === null) return done(typed)
  const counted = left + typed - shown
  return counted < 0 ? refuse({ code: 'stock-gone' }) : done(counted)
}
