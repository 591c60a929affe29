/** What the database refuses, by SQLSTATE; CG… are raised by triggers of ours. */
export const VIOLATIONS = {
  taken: '23505',
  inUse: '23503',
  lastSettings: 'CG001',
  zoneKept: 'CG002',
} as const

/** Whether the database refused for that reason: `catch (error) { if (violates(error, 'taken')) …`. */
export function violates(error: unknown, reason: keyof typeof VIOLATIONS): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error as { code: unknown }).code === VIOLATIONS[reason]
  )
}
