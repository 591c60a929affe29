import type { Outcome } from '#src/foundation/core/outcome.ts'

/** What was typed in one field: what it says, or the code of its error. */
export type Read<Value> = Outcome<Value, { code: string }>

type Values<Fields> = {
  [Name in keyof Fields]: Fields[Name] extends Read<infer Value> ? Value : never
}

/** Fields read one by one as one answer: all their values, or the codes of all that are wrong. */
export function gather<Fields extends Record<string, Read<unknown>>>(
  fields: Fields,
): { ok: true; values: Values<Fields> } | { ok: false; errors: Record<string, string> } {
  const errors = Object.entries(fields).flatMap(([name, read]) =>
    read.ok ? [] : [[name, read.refusal.code]],
  )
  if (errors.length > 0) return { ok: false, errors: Object.fromEntries(errors) }
  const values = Object.entries(fields).map(([name, read]) => [name, read.ok && read.value])
  return { ok: true, values: Object.fromEntries(values) as Values<Fields> }
}
