import type { Context } from 'hono'
import { z } from 'zod'
import { postedBody } from './posted-body.ts'

/**
 * What was typed and what is wrong with it. An error is a code (the zod message, or an action's
 * refusal); the page turns it into a sentence. The error at `''` is about the whole form.
 */
export type Form = { values: Record<string, string[]>; errors: Record<string, string> }

export type Submitted<Input> = { ok: true; input: Input; form: Form } | { ok: false; form: Form }

/** Nothing typed yet. */
export function emptyForm(): Form {
  return { values: {}, errors: {} }
}

/** A form already filled, for editing: `formOf({ name: group.name, isOpen: true })`. */
export function formOf(
  filled: Record<string, string | number | boolean | string[] | null | undefined>,
): Form {
  const values = Object.entries(filled).map(([name, value]) => [name, typedValues(value)])
  return { values: Object.fromEntries(values), errors: {} }
}

function typedValues(value: string | number | boolean | string[] | null | undefined): string[] {
  if (value === null || value === undefined || value === false) return []
  if (Array.isArray(value)) return value
  return [value === true ? 'on' : String(value)]
}

/** The same form with one more error, for an action's refusal: `withError(form, 'email', 'taken')`. */
export function withError(form: Form, field: string, code: string): Form {
  return { values: form.values, errors: { ...form.errors, [field]: code } }
}

export function typedIn(form: Form, name: string): string {
  return form.values[name]?.at(-1) ?? ''
}

/** The key that `OneUseField` put into the form; '' when there is none. */
export const oneUseKey = (form: Form): string => typedIn(form, 'once')

/** The one character that PostgreSQL can't keep; nobody types it. */
const NUL = '\0'

/**
 * The posted form as the schema's input, or the form to show again with 422. Fields the schema knows
 * as arrays come as arrays (none sent: `[]`), all others as their last value; unsent ones are absent.
 * Files are not read here. Passwords stay out of `form.values`, so that no page can put them back.
 */
export async function readForm<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<Submitted<z.output<Schema>>> {
  const sent = await sentValues(c)
  const parsed = schema.safeParse(shapedFor(schema, sent))
  const form = { values: withoutPasswords(sent), errors: {} }
  if (parsed.success) return { ok: true, input: parsed.data, form }
  return { ok: false, form: { ...form, errors: errorCodes(parsed.error) } }
}

async function sentValues(c: Context): Promise<Record<string, string[]>> {
  const body = await postedBody(c)
  const texts = Object.entries(body).map(([name, value]) => {
    const all = Array.isArray(value) ? value : [value]
    const typed = all.filter((one) => typeof one === 'string')
    return [name.replaceAll(NUL, ''), typed.map((text) => text.replaceAll(NUL, ''))] as const
  })
  return Object.fromEntries(texts.filter(([, all]) => all.length > 0))
}

function withoutPasswords(values: Record<string, string[]>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !/password/i.test(name)))
}

function shapedFor(schema: z.ZodType, sent: Record<string, string[]>): Record<string, unknown> {
  const arrays = arrayFields(schema)
  const shaped: Record<string, unknown> = Object.fromEntries(arrays.map((name) => [name, []]))
  for (const [name, all] of Object.entries(sent)) {
    shaped[name] = arrays.includes(name) ? all : all.at(-1)
  }
  return shaped
}

function arrayFields(schema: z.ZodType): string[] {
  const bare = unwrapped(schema)
  if (!(bare instanceof z.ZodObject)) return []
  const fields: [string, z.ZodType][] = Object.entries(bare.shape)
  return fields.filter(([, field]) => unwrapped(field) instanceof z.ZodArray).map(([name]) => name)
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodPipe) return unwrapped(schema.def.in)
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return unwrapped(schema.def.innerType)
  }
  return schema
}

function errorCodes(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? '')
    errors[field] ??= codeOf(issue)
  }
  return errors
}

/** Schemas say codes (`min(1, 'required')`); zod's own English sentences become general codes. */
function codeOf(issue: z.core.$ZodIssue): string {
  if (/^[a-z][a-z0-9-]*$/.test(issue.message)) return issue.message
  const isAbsent = issue.code === 'invalid_type' && issue.message.includes('undefined')
  return isAbsent ? 'required' : 'invalid'
}
