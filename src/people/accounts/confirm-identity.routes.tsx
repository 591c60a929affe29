import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { emptyForm, type Form, readForm, withError } from '#src/foundation/ui/form.ts'
import { render } from '#src/foundation/ui/page.tsx'
import type { AppEnv } from '#src/foundation/ui/request.ts'
import { askForCode } from './ask-for-code.action.ts'
import { minutesUntil } from './attempt.rules.ts'
import type { Auth } from './auth.action.ts'
import { confirmByCode } from './confirm-identity.action.ts'
import { ConfirmPage } from './confirm-identity.page.tsx'
import { isConfirmed, visitorBehind } from './confirming.routes.ts'
import { needsVisitor } from './entering.routes.ts'
import { forgiveSignIn, takeCodeTry, takeSignIn } from './limit-attempts.action.ts'
import { lettersWait } from './register.routes.tsx'
import { safeReturnPath } from './return-path.rules.ts'
import { setConfirmedAt } from './sign-ins.queries.ts'
import { sixDigits } from './typed.rules.ts'
import { waitingWords } from './waiting.words.ts'

const returnField = z.string().optional().transform(safeReturnPath)
const byPassword = z.object({
  password: z.string('required').min(1, 'required'),
  return: returnField,
})
const byCode = z.object({ code: sixDigits(), return: returnField })
const PATH = '/account/confirmation'

/** Showing again who one is, before what changes how one signs in. */
export function confirmRoutes(auth: Auth): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  routes.get(PATH, needsVisitor, async (c) => {
    const returnPath = safeReturnPath(c.req.query('return'))
    if (await isConfirmed(c)) return c.redirect(returnPath, 303)
    return show(c, emptyForm(), { byCode: c.req.query('sent') !== undefined, returnPath })
  })
  routes.post(PATH, needsVisitor, async (c) => {
    const sent = await readForm(c, z.object({ return: returnField }))
    // a double tap: the code of the first is spent
    if (sent.ok && (await isConfirmed(c))) return c.redirect(sent.input.return, 303)
    return 'code' in sent.form.values ? tryCode(c, auth) : tryPassword(c, auth)
  })
  routes.post(`${PATH}/letter`, needsVisitor, sendLetter)
  return routes
}

async function tryPassword(c: Context<AppEnv>, auth: Auth): Promise<Response> {
  const sent = await readForm(c, byPassword)
  if (!sent.ok) return show(c, sent.form, { status: 422 })
  const { db, clock, address } = c.var
  const { email, signInId, loginId } = visitorBehind(c)
  const now = clock.now()
  const taken = await takeSignIn(db, { email, address }, now)
  if (!taken.ok) return showWait(c, sent.form, { until: taken.refusal.until, byCode: false })
  const { password } = sent.input
  if ((await auth.checkPassword({ email, password })) !== loginId) {
    return show(c, withError(sent.form, 'password', 'wrong-password'), { status: 422 })
  }
  await forgiveSignIn(db, { email, address }, now)
  await setConfirmedAt(db, signInId, now)
  return c.redirect(sent.input.return, 303)
}

async function tryCode(c: Context<AppEnv>, auth: Auth): Promise<Response> {
  const sent = await readForm(c, byCode)
  if (!sent.ok) return show(c, sent.form, { status: 422, byCode: true })
  const { db, clock, address } = c.var
  const { email, signInId } = visitorBehind(c)
  const now = clock.now()
  const taken = await takeCodeTry(db, { address }, now)
  if (!taken.ok) return showWait(c, sent.form, { until: taken.refusal.until, byCode: true })
  const given = { email, signInId, code: sent.input.code }
  const confirmed = await confirmByCode(db, given, { secret: auth.secret, now })
  if (!confirmed.ok) {
    const form = withError(sent.form, 'code', confirmed.refusal.code)
    return show(c, form, { status: 422, byCode: true })
  }
  await forgiveSignIn(db, { email, address }, now)
  return c.redirect(sent.input.return, 303)
}

async function sendLetter(c: Context<AppEnv>): Promise<Response> {
  const sent = await readForm(c, z.object({ return: z.string().optional() }))
  const { db, clock, lang: language, address } = c.var
  const { email } = visitorBehind(c)
  const back = safeReturnPath(sent.form.values.return?.at(-1))
  const returnPath = `${PATH}?sent&return=${encodeURIComponent(back)}`
  const asking = { email, purpose: 'sign-in', language, returnPath, address } as const
  const asked = await askForCode(db, { ...asking, now: clock.now() })
  // a code of less than a minute ago is still good
  if (asked.ok || asked.refusal.code === 'too-soon') return c.redirect(returnPath, 303)
  const refusal = lettersWait(c, asked.refusal)
  return show(c, withError(sent.form, '', 'wait'), { status: 429, refusal })
}

function showWait(c: Context<AppEnv>, form: Form, of: { until: Date; byCode: boolean }) {
  const refusal = waitingWords(c.var.lang).attempts(minutesUntil(of.until, c.var.clock.now()))
  return show(c, withError(form, '', 'wait'), { status: 429, refusal, byCode: of.byCode })
}

type Shown = { status?: 200 | 422 | 429; refusal?: string; byCode?: boolean; returnPath?: string }

function show(c: Context<AppEnv>, form: Form, shown: Shown) {
  const { lang } = c.var
  const { status = 200, refusal, byCode: isByCode = false } = shown
  const returnPath = shown.returnPath ?? safeReturnPath(form.values.return?.at(-1))
  const props = { lang, visitor: visitorBehind(c), form, returnPath, byCode: isByCode, refusal }
  return render(c, <ConfirmPage {...props} />, status)
}
