import { convertQuantity, type Unit } from '#src/foundation/core/quantity.ts'

/** A quantity in the unit that people read it in; pieces have none. */
export type Measure = { thousandths: number; unit?: Unit }

/** Less than one kilo or litre is read in grams or centilitres: 0.5 kg → 500 g, 1.5 kg → 1.5 kg, 0.25 L → 25 cL. */
export function measured(thousandths: number, unit: Unit): Measure {
  if (unit === 'piece') return { thousandths }
  const small = unit === 'kg' ? 'g' : unit === 'L' ? 'cL' : unit
  if (thousandths >= 1000 || small === unit) return { thousandths, unit }
  return { thousandths: convertQuantity(thousandths, unit, small) ?? thousandths, unit: small }
}
