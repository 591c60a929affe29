import { done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'

/**
 * An association's number in the national register (RNA), as people type it: W and 9 signs, all digits but the second,
 * which is a letter for Corsica (departments 2A and 2B). ` w262 001 234 ` → `W262001234`; refuses `rna-wrong`. The
 * register's own form is W and nine digits (datagouv/fr-format `CodeRNA`); the letter is that of the department.
 */
export function checkRna(text: string): Outcome<string, { code: 'rna-wrong' }> {
  const rna = text.replaceAll(/[\s.\-\u00a0\u202f]/g, '').toUpperCase()
  return /^W\d[\dAB]\d{7}$/.test(rna) ? done(rna) : refuse({ code: 'rna-wrong' })
}
