import { z } from 'zod'
import { checkEmail } from '#src/foundation/core/email.ts'

const PASSWORD_LENGTH_MIN = 10
const PASSWORD_LENGTH_MAX = 200

/**
 * An e-mail as people type it → the normal one. Codes: `required`, `email-without-ending` …,
 * `not-an-email`.
 */
export function typedEmail() {
  return z.string('required').transform((typed, ctx) => {
    const checked = checkEmail(typed)
    if (checked.ok) return checked.value
    ctx.addIssue({ code: 'custom', message: emailError(checked.refusal) })
    return z.NEVER
  })
}

/** As `typedEmail`, or nothing: `''`. */
export function optionalEmail() {
  return z
    .string()
    .default('')
    .transform((typed, ctx) => {
      if (typed.trim() === '') return ''
      const checked = checkEmail(typed)
      if (checked.ok) return checked.value
      ctx.addIssue({ code: 'custom', message: emailError(checked.refusal) })
      return z.NEVER
    })
}

type EmailRefusal = Extract<ReturnType<typeof checkEmail>, { ok: false }>['refusal']

function emailError(refusal: EmailRefusal): string {
  if (refusal.code === 'email-wrong') return 'not-an-email'
  return refusal.missing === 'everything' ? 'required' : `email-without-${refusal.missing}`
}

/**
 * A new password, as it is typed, spaces too. Codes: `required`, `missing-3` (three characters
 * more), `too-long`.
 */
export function newPassword() {
  return z.string('required').superRefine((typed, ctx) => {
    const missing = PASSWORD_LENGTH_MIN - [...typed].length
    const error = typed === '' ? 'required' : missing > 0 ? `missing-${missing}` : null
    if (error) ctx.addIssue({ code: 'custom', message: error })
    else if (typed.length > PASSWORD_LENGTH_MAX)
      ctx.addIssue({ code: 'custom', message: 'too-long' })
  })
}

/** The six digits, however they are grouped: `482 913` → `482913`. Code: `not-six-digits`. */
export function sixDigits() {
  return z
    .string('required')
    .transform((typed) => typed.replaceAll(/[\s\u00a0.-]/g, ''))
    .pipe(
      z
        .string()
        .min(1, 'required')
        .regex(/^\d{6}$/, 'not-six-digits'),
    )
}

/**
 * A phone number that could be rung: 6 to 15 digits with the usual signs. Codes: `required`,
 * `not-a-phone`.
 */
export function typedPhone() {
  return z
    .string('required')
    .trim()
    .min(1, 'required')
    .regex(/^\+?[\d\s\u00a0().-]*$/, 'not-a-phone')
    .refine((typed) => /^\d{6,15}$/.test(typed.replaceAll(/\D/g, '')), 'not-a-phone')
}

/** As `typedPhone`, or nothing: `''`. */
export function optionalPhone() {
  return z
    .string()
    .trim()
    .default('')
    .refine((typed) => typed === '' || typedPhone().safeParse(typed).success, 'not-a-phone')
}
