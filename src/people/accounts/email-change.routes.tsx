import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { emptyForm, type Form, readForm, withError } from '#src/foundation/ui/form.ts'
import { render } from '#src/foundation/ui/page.tsx'
import type { AppEnv } from '#src/foundation/ui/request.ts'
import { minutesUntil } from './attempt.rules.ts'
import type { Auth } from './auth.action.ts'
import { needsConfirmed, visitorBehind } from './confirming.routes.ts'
import { askForNewEmail, proveNewEmail } from './email-change.action.ts'
import { NewEmailCodePage, NewEmailPage } from './email-change.page.tsx'
import { findEmailChange } from './email-change.queries.ts'
import { needsVisitor } from './entering.routes.ts'
import { forgiveSignIn, takeCodeTry } from './limit-attempts.action.ts'
import { findLogin } from './login.queries.ts'
import { lettersWait } from './register.routes.tsx'
import { sixDigits, typedEmail } from './typed.rules.ts'
import { waitingWords } from './waiting.words.ts'

const CHANGED = '/account/household?news=email'

/** A signed-in person's new e-mail: asked for, then proven by the code mailed there. */
export function emailChangeRoutes(auth: Auth): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/account/email', needsConfirmed('/account/email'), (c) =>
      showEmail(c, { form: emptyForm() }),
    )
    .post('/account/email', needsConfirmed('/account/email'), ask)
    .get('/account/email/code', needsVisitor, (c) => showCode(c, { form: emptyForm() }))
    .post('/account/email/code', needsVisitor, (c) => prove(c, auth))
}

async function ask(c: Context<AppEnv>): Promise<Response> {
  const sent = await readForm(c, z.object({ email: typedEmail() }))
  if (!sent.ok) return showEmail(c, { form: sent.form }, 422)
  const { db, clock, lang: language, address } = c.var
  const { loginId } = visitorBehind(c)
  const asking = { loginId, email: sent.input.email, language, address, now: clock.now() }
  const asked = await askForNewEmail(db, asking)
  if (asked.ok) return c.redirect('/account/email/code', 303)
  const { refusal } = asked
  if (refusal.code !== 'wait') {
    return showEmail(c, { form: withError(sent.form, 'email', refusal.code) }, 422)
  }
  const form = withError(sent.form, '', 'wait')
  return showEmail(c, { form, refusal: lettersWait(c, refusal) }, 429)
}

async function prove(c: Context<AppEnv>, auth: Auth): Promise<Response> {
  const sent = await readForm(c, z.object({ code: sixDigits(), email: z.string().default('') }))
  if (!sent.ok) return showCode(c, { form: sent.form }, 422)
  const { db, clock, address } = c.var
  const now = clock.now()
  const visitor = visitorBehind(c)
  const taken = await takeCodeTry(db, { address }, now)
  if (!taken.ok) {
    const refusal = waitingWords(c.var.lang).attempts(minutesUntil(taken.refusal.until, now))
    return showCode(c, { form: withError(sent.form, '', 'wait'), refusal }, 429)
  }
  const typed = { ...visitor, code: sent.input.code }
  const proven = await proveNewEmail(db, typed, { secret: auth.secret, now })
  if (!proven.ok) {
    // of a double tap the first has made it one's own
    const isOwn = (await findLogin(db, sent.input.email))?.id === visitor.loginId
    if (isOwn) return c.redirect(CHANGED, 303)
    return showCode(c, { form: withError(sent.form, 'code', proven.refusal.code) }, 422)
  }
  await forgiveSignIn(db, { email: visitor.email, address }, now)
  return c.redirect(CHANGED, 303)
}

type Shown = { form: Form; refusal?: string }

function showEmail(c: Context<AppEnv>, shown: Shown, status: 200 | 422 | 429 = 200) {
  const page = { lang: c.var.lang, visitor: visitorBehind(c), ...shown }
  return render(c, <NewEmailPage {...page} />, status)
}

/** Without an e-mail that waits there is nothing to type. */
async function showCode(c: Context<AppEnv>, shown: Shown, status: 200 | 422 | 429 = 200) {
  const { db, clock, lang } = c.var
  const visitor = visitorBehind(c)
  const email = await findEmailChange(db, { loginId: visitor.loginId, now: clock.now() })
  if (!email) return c.redirect('/account/email', 303)
  return render(c, <NewEmailCodePage {...{ lang, visitor, email, ...shown }} />, status)
}
