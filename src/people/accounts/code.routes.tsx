import { type Context, Hono } from 'hono'
import { z } from 'zod'
import {
  emptyForm,
  type Form,
  formOf,
  oneUseKey,
  readForm,
  typedIn,
  withError,
} from '#src/foundation/ui/form.ts'
import { render } from '#src/foundation/ui/page.tsx'
import type { AppEnv } from '#src/foundation/ui/request.ts'
import { askForCode } from './ask-for-code.action.ts'
import { minutesUntil } from './attempt.rules.ts'
import type { Auth } from './auth.action.ts'
import { CodePage, type CodeProps } from './code.page.tsx'
import { confirmByCode } from './confirm-identity.action.ts'
import { isConfirmed, visitorBehind } from './confirming.routes.ts'
import { findCodeReturnPath } from './email-code.queries.ts'
import type { Purpose } from './email-code.rules.ts'
import { enter } from './entering.routes.ts'
import { forgiveSignIn, takeCodeTry } from './limit-attempts.action.ts'
import { NewPasswordPage } from './password.page.tsx'
import { keepPending, type Pending, readLink, readPending } from './pending.routes.ts'
import { type ProofRefusal, type Proving, proveEmail } from './prove-email.action.ts'
import { lettersWait } from './register.routes.tsx'
import { newPassword, sixDigits } from './typed.rules.ts'
import { waitingWords } from './waiting.words.ts'

const schema = z.object({
  code: sixDigits(),
  new_password: newPassword().optional(),
  link: z.string().optional(),
})

export function codeRoutes(auth: Auth): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  routes.get('/code', (c) => showOpened(c, auth))
  routes.post('/code', async (c) => {
    const sent = await readForm(c, schema)
    const asked = askedOf(c, auth, sent.form)
    if (!asked) return c.redirect('/sign-in', 303)
    const { pending } = asked
    if (isSignedInAs(c, pending))
      return goOn(c, auth, { pending, code: typedIn(sent.form, 'code') })
    if (!sent.ok) return showCode(c, asked, sent.form, 422)
    if (pending.purpose === 'password') return c.redirect('/password/new', 303)
    const { code, new_password: chosen } = sent.input
    const key = oneUseKey(sent.form)
    const given = { ...pending, purpose: pending.purpose, code, key, newPassword: chosen ?? null }
    return proveAndEnter(c, auth, { asked, given, form: sent.form })
  })
  routes.post('/code/letter', (c) => sendAgain(c, auth))
  return routes
}

const isSignedInAs = (c: Context<AppEnv>, { email, purpose }: Pending) =>
  purpose !== 'password' && c.var.visitor?.email === email

/**
 * Who is in already goes on: after a second tap the code has done its work; by the letter that
 * confirms who it is (`confirmRoutes`), opened by its link, it does so now.
 */
async function goOn(
  c: Context<AppEnv>,
  { secret }: Auth,
  { pending, code }: { pending: Pending; code: string },
): Promise<Response> {
  const { db, clock, address } = c.var
  const { email, signInId } = visitorBehind(c)
  const now = clock.now()
  const path = pending.returnPath ?? (await findCodeReturnPath(db, pending))
  if (await isConfirmed(c)) return c.redirect(path, 303)
  if ((await takeCodeTry(db, { address }, now)).ok) {
    const confirmed = await confirmByCode(db, { email, signInId, code }, { secret, now })
    if (confirmed.ok) await forgiveSignIn(db, { email, address }, now)
  }
  return c.redirect(path, 303)
}

/** Who is being proven: by the letter's link, else by this browser's cookie. */
export type Asked = { pending: Pending; link: string | undefined }

export function askedOf(c: Context<AppEnv>, auth: Auth, form: Form): Asked | null {
  const sealed = form.values.link?.at(-1)
  const link = readLink(auth, sealed)
  const pending = readPending(c, auth, link)
  return pending && { pending, link: link ? sealed : undefined }
}

/**
 * The page of a code: opened by the letter's link with the code filled in, which alone signs
 * nobody in.
 */
export async function showOpened(c: Context<AppEnv>, auth: Auth): Promise<Response> {
  const sealed = c.req.query('link')
  const link = readLink(auth, sealed)
  const pending = readPending(c, auth, link)
  if (!pending) return c.redirect('/sign-in', 303)
  const form = link ? formOf({ code: link.code }) : emptyForm()
  const wasResent = c.req.query('sent') !== undefined
  return showCode(c, { pending, link: link ? sealed : undefined }, form, 200, { wasResent })
}

type Proof = { asked: Asked; given: Proving; form: Form }

async function proveAndEnter(c: Context<AppEnv>, auth: Auth, { asked, given, form }: Proof) {
  const { db, clock, address } = c.var
  const now = clock.now()
  const taken = await takeCodeTry(db, { address }, now)
  if (!taken.ok) return showWait(c, asked, form, taken.refusal.until)
  const proven = await proveEmail(db, given, { secret: auth.secret, now })
  if (!proven.ok) {
    if (proven.refusal.code === 'choose-password') {
      await forgiveSignIn(db, { email: given.email, address }, now)
    }
    return showRefusal(c, asked, form, { given, refusal: proven.refusal })
  }
  await forgiveSignIn(db, { email: given.email, address }, now)
  const { loginId } = proven.value
  const returnPath = asked.pending.returnPath ?? proven.value.returnPath
  return enter(c, { auth, loginId, returnPath })
}

function showRefusal(
  c: Context<AppEnv>,
  asked: Asked,
  form: Form,
  { given, refusal }: { given: Proving; refusal: ProofRefusal },
) {
  if (refusal.code !== 'choose-password') {
    const asksPassword = given.newPassword !== null
    return showCode(c, asked, withError(form, 'code', refusal.code), 422, { asksPassword })
  }
  const wrong = withError(form, 'new_password', 'required')
  return showCode(c, asked, wrong, 422, { asksPassword: true })
}

/** Too many wrong codes from this address. */
export function showWait(c: Context<AppEnv>, asked: Asked, form: Form, until: Date) {
  const refusal = waitingWords(c.var.lang).attempts(minutesUntil(until, c.var.clock.now()))
  return showCode(c, asked, withError(form, '', 'wait'), 429, { refusal })
}

async function sendAgain(c: Context<AppEnv>, auth: Auth): Promise<Response> {
  const sent = await readForm(c, z.object({ link: z.string().optional() }))
  const asked = askedOf(c, auth, sent.form)
  if (!asked) return c.redirect('/sign-in', 303)
  const { pending } = asked
  const { db, clock, lang: language, address } = c.var
  const returnPath = pending.returnPath ?? (await findCodeReturnPath(db, pending))
  const from = { language, address, returnPath, now: clock.now() }
  const answer = await askForCode(db, { ...pending, ...from })
  if (answer.ok) {
    keepPending(c, auth, pending)
    return c.redirect(`${pageOf(pending.purpose)}?sent`, 303)
  }
  const form = withError(emptyForm(), '', answer.refusal.code)
  if (answer.refusal.code === 'too-soon') return showCode(c, asked, form, 422)
  return showCode(c, asked, form, 429, { refusal: lettersWait(c, answer.refusal) })
}

const pageOf = (purpose: Purpose) => (purpose === 'password' ? '/password/new' : '/code')

type More = Pick<CodeProps, 'asksPassword' | 'wasResent' | 'refusal'>

export function showCode(
  c: Context<AppEnv>,
  { pending, link }: Asked,
  form: Form,
  status: 200 | 422 | 429,
  more: More = {},
): Promise<Response> {
  const { lang, visitor } = c.var
  const { email, purpose } = pending
  const asksPassword = more.asksPassword ?? 'new_password' in form.errors
  const props = { lang, visitor, form, email, purpose, link, ...more, asksPassword }
  const Shown = purpose === 'password' ? NewPasswordPage : CodePage
  return render(c, <Shown {...props} />, status)
}
