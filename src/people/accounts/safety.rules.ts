/** Changes of a person's second factor that are written to them. */
export const SAFETY_CHANGES = [
  'second-factor-on',
  'second-factor-off',
  'recovery-codes-made',
  'recovery-code-used',
  'second-factor-guessed',
  'second-factor-lifted',
] as const
export type SafetyChange = (typeof SAFETY_CHANGES)[number]
