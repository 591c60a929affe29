/** What the database refuses, by SQLSTATE; CG… are raised by triggers of ours. */
export const VIOLATIONS = {
  taken: '23505',
  inUse: '23503',
  lastSettings: 'CG001',
  zoneKept: 'CG002',
} as const

/** Whether a row was to be written for a household that has just gone into another one. */
export function namesGoneHousehold(error: unknown): boolean {
  return violates(error, 'inUse') && /^Key \(account_id\)=/.test(detailOf(error))
}

const detailOf = (error: unknown) => String((error as { detail?: unknown }).detail)

/** Whether the database refused for that reason: `catch (error) { if (violates(error, 'taken')) …`. */
export function violates(error: unknown, reason: keyof typeof VIOLATIONS): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error as { code: unknown }).code === VIOLATIONS[reason]
  )
}
