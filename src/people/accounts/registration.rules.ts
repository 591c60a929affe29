/** The second person of a form of registering: all of it, or nothing. */
export type SecondPerson = {
  second_first_name: string
  second_last_name: string
  second_email: string
}
const SECOND = ['second_first_name', 'second_last_name', 'second_email'] as const

/** What is missing of a second person who is begun; an e-mail that is one's own. */
export function secondPersonFaults(
  typed: SecondPerson & { email: string },
): { field: keyof SecondPerson; code: 'required' | 'own-email' }[] {
  if (SECOND.every((field) => typed[field] === '')) return []
  const missing = SECOND.filter((field) => typed[field] === '')
  const isOwn = typed.second_email === typed.email
  return [
    ...missing.map((field) => ({ field, code: 'required' as const })),
    ...(isOwn ? [{ field: 'second_email' as const, code: 'own-email' as const }] : []),
  ]
}

const WAITS_MS = 30 * 60_000

/** What was typed waits for its code half an hour, from each code that is asked for. */
export function waitsUntil(now: Date): Date {
  return new Date(now.getTime() + WAITS_MS)
}
