/** What a rule or an action answers: the value, or a refusal with a code that a page turns into a sentence. */
export type Outcome<Value, Refusal extends { code: string }> =
  | { ok: true; value: Value }
  | { ok: false; refusal: Refusal }

/** The happy answer. `done(12)` → `{ ok: true, value: 12 }` */
export function done(): { ok: true; value: undefined }
export function done<Value>(value: Value): { ok: true; value: Value }
export function done<Value>(value?: Value) {
  return { ok: true as const, value }
}

/** An expected "no". `refuse({ code: 'ordering-closed' })`; never thrown. */
export function refuse<const Refusal extends { code: string }>(refusal: Refusal) {
  return { ok: false as const, refusal }
}

/** Unknown, or somebody else's: the shell answers 404. */
export class NotFound extends Error {
  override name = 'NotFound'
}

/** Known and of this group, but the person lacks the right: the shell answers 403. */
export class Forbidden extends Error {
  override name = 'Forbidden'
}

/** Who asks went into another household between the question and its answer: the shell says to ask again (409). */
export class HouseholdGone extends Error {
  override name = 'HouseholdGone'
}

/** A fact the programmer relies on; false is a bug, never bad input. */
export function assert(fact: unknown, message: string): asserts fact {
  if (!fact) throw new Error(`Broken assumption: ${message}`)
}
