import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { done, type Outcome } from '#src/foundation/core/outcome.ts'
import { emptyForm, type Form, readForm, withError } from '#src/foundation/ui/form.ts'
import { optionalText, requiredText, tickedBox } from '#src/foundation/ui/form-fields.ts'
import { render } from '#src/foundation/ui/page.tsx'
import type { AppEnv } from '#src/foundation/ui/request.ts'
import { minutesUntil } from './attempt.rules.ts'
import type { Auth } from './auth.action.ts'
import type { Wait } from './limit-attempts.action.ts'
import { keepPending } from './pending.routes.ts'
import { RegisterPage, type Require } from './register.page.tsx'
import { secondPersonFaults } from './registration.rules.ts'
import { safeReturnPath } from './return-path.rules.ts'
import { type Registering, startRegistration } from './start-registration.action.ts'
import { newPassword, optionalEmail, typedEmail, typedPhone } from './typed.rules.ts'
import { waitingWords } from './waiting.words.ts'

/** A field that is not on the form counts as absent, whatever is sent. */
const notAsked = z
  .string()
  .optional()
  .transform((): undefined => undefined)

/** What a group asks for beside names, e-mail and password. */
export function detailsSchema({ phone, address }: Require) {
  return z.object({
    phone: phone ? typedPhone() : notAsked,
    address_1: address ? requiredText(120) : notAsked,
    address_2: address ? optionalText(120) : notAsked,
    postcode: address ? requiredText(12) : notAsked,
    city: address ? requiredText(80) : notAsked,
  })
}

/**
 * What the form of registering sends; phone and address are there only where they are asked for.
 */
export function registrationSchema(require: Require) {
  return detailsSchema(require)
    .extend({
      first_name: requiredText(80),
      last_name: requiredText(80),
      email: typedEmail(),
      password: newPassword(),
      second_first_name: optionalText(80),
      second_last_name: optionalText(80),
      second_email: optionalEmail(),
      terms: tickedBox(),
      return: z.string().optional().transform(safeReturnPath),
    })
    .superRefine((typed, ctx) => {
      for (const { field, code } of secondPersonFaults(typed)) {
        ctx.addIssue({ code: 'custom', path: [field], message: code })
      }
    })
}

/**
 * Answers a form of registering that is filled in well: on to the page that asks for the code,
 * whoever the e-mail belongs to. Where to go after the code is `returnPath`.
 */
export async function answerRegistration<Env extends AppEnv>(
  c: Context<Env>,
  auth: Auth,
  { typed, returnPath }: { typed: Registering; returnPath: string },
): Promise<Outcome<Response, Wait>> {
  const { db, clock, lang: language, address } = c.var
  const from = { language, returnPath, address, now: clock.now() }
  const started = await startRegistration(db, typed, from)
  if (!started.ok) return started
  const { form } = started.value
  keepPending(c, auth, { email: typed.email, purpose: 'register', form, returnPath })
  return done(c.redirect('/code', 303))
}

/** The sentence of a limit on letters, for a form that comes back with 429. */
export function lettersWait<Env extends AppEnv>(c: Context<Env>, { until }: Wait): string {
  return waitingWords(c.var.lang).letters(minutesUntil(until, c.var.clock.now()))
}

const NOTHING_MORE = { phone: false, address: false }

export function registerRoutes(auth: Auth): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  routes.get('/register', async (c) => {
    const returnPath = safeReturnPath(c.req.query('return'))
    if (c.var.visitor) return c.redirect(returnPath, 303)
    return show(c, { form: emptyForm(), returnPath })
  })
  routes.post('/register', async (c) => {
    const sent = await readForm(c, registrationSchema(NOTHING_MORE))
    if (!sent.ok) {
      return show(
        c,
        { form: sent.form, returnPath: safeReturnPath(sent.form.values.return?.[0]) },
        422,
      )
    }
    const { terms: _, return: returnPath, ...typed } = sent.input
    const answer = await answerRegistration(c, auth, { typed, returnPath })
    if (answer.ok) return answer.value
    const refusal = lettersWait(c, answer.refusal)
    return show(c, { form: withError(sent.form, '', 'wait'), returnPath, refusal }, 429)
  })
  return routes
}

type Shown = { form: Form; returnPath: string; refusal?: string }

function show(c: Context<AppEnv>, shown: Shown, status: 200 | 422 | 429 = 200): Promise<Response> {
  return render(c, <RegisterPage lang={c.var.lang} {...shown} />, status)
}
