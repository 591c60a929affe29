import { assert } from './outcome.ts'

const SPACE = '[ \\u00a0\\u2009\\u202f]'
const NUMBER = new RegExp(`^([-\\u2212])?(\\d{1,3}(?:${SPACE}\\d{3})+|\\d+)(?:[.,](\\d+))?$`)

/**
 * A number as people write it, in whole parts of 10^-decimals; undefined when it is not one.
 * A comma or a point before the decimals; a space, no-break or thin, between thousands.
 * `parseDecimal('1 234,5', { decimals: 2, below: 10_000 })` → 123450; `1.234,5`, `1,5o`, `12 34`,
 * more decimals than asked for and whole parts from `below` on are refused; so is a minus sign,
 * unless `negative` allows it.
 */
export function parseDecimal(
  text: string,
  asked: { decimals: number; below: number; negative?: boolean },
): number | undefined {
  const [, minus, whole = '', decimals = ''] = NUMBER.exec(text.trim()) ?? []
  if (whole === '' || decimals.length > asked.decimals) return undefined
  if (minus && !asked.negative) return undefined
  const units = Number(whole.replaceAll(/\D/g, ''))
  if (units >= asked.below) return undefined
  const parts = units * 10 ** asked.decimals + Number(decimals.padEnd(asked.decimals, '0'))
  assert(Number.isSafeInteger(parts), 'a limit that keeps parsed numbers exact')
  return minus && parts !== 0 ? -parts : parts
}
