import { fieldWords } from './field.words.ts'
import { type Form, typedIn } from './form.ts'
import type { Lang } from './words.ts'

/** A sentence for an error code, or one made with what was typed. */
type Saying = string | ((typed: string) => string)

/** A form on its way to the screen: the labels of its fields and the sentences of its errors. */
export type ShownForm = {
  lang: Lang
  form: Form
  /** By field, in the order of the screen: the summary of errors follows it. */
  labels: Record<string, string>
  /** By `field:code`, else by code. General codes (`required`, `invalid` …) need none. */
  says?: Record<string, Saying>
  /** When two forms stand on one page, so that their ids differ. */
  idPrefix?: string
}

export function fieldId(of: ShownForm, name: string): string {
  return `${of.idPrefix ?? 'f'}-${name}`
}

/** The sentence of a field's error, or undefined. An unknown code says « À corriger. ». */
export function errorOf(of: ShownForm, name: string): string | undefined {
  const code = of.form.errors[name]
  if (code === undefined) return undefined
  const saying = of.says?.[`${name}:${code}`] ?? of.says?.[code] ?? generalSaying(of.lang, code)
  return typeof saying === 'function' ? saying(typedIn(of.form, name)) : saying
}

function generalSaying(lang: Lang, code: string): string {
  const words: Record<string, unknown> = fieldWords(lang)
  const saying = Object.hasOwn(words, code) ? words[code] : undefined
  return typeof saying === 'string' ? saying : fieldWords(lang).invalid
}

/** The fields with errors, in the order of the labels; the whole form's own error is not among them. */
export function wrongFields(of: ShownForm): string[] {
  const known = Object.keys(of.labels)
  const others = Object.keys(of.form.errors).filter((name) => !known.includes(name))
  return [...known, ...others].filter((name) => name !== '' && name in of.form.errors)
}
