import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { emptyForm, type Form, oneUseKey, readForm, withError } from '#src/foundation/ui/form.ts'
import { requiredText } from '#src/foundation/ui/form-fields.ts'
import { render } from '#src/foundation/ui/page.tsx'
import type { AppEnv } from '#src/foundation/ui/request.ts'
import { minutesUntil } from './attempt.rules.ts'
import type { Auth } from './auth.action.ts'
import { type Challenge, readChallenge } from './challenge.routes.ts'
import { letIn } from './entering.routes.ts'
import { forgiveSecondFactor, takeSecondFactor } from './limit-attempts.action.ts'
import { ChallengePage } from './second-factor-challenge.page.tsx'
import { tellOfGuesses } from './tell-of-guesses.action.ts'
import { useSecondFactor } from './use-second-factor.action.ts'
import { waitingWords } from './waiting.words.ts'

const schema = z.object({ factor: requiredText(40) })

/** The second half of signing in, for logins that have a second factor. */
export function challengeRoutes(auth: Auth): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  routes.get('/sign-in/second-factor', async (c) => {
    const challenge = await readChallenge(c, auth)
    return challenge ? show(c, emptyForm()) : goOn(c)
  })
  routes.post('/sign-in/second-factor', async (c) => {
    const challenge = await readChallenge(c, auth)
    if (!challenge || c.var.visitor?.loginId === challenge.loginId) return goOn(c, challenge)
    const sent = await readForm(c, schema)
    if (!sent.ok) return show(c, sent.form, { status: 422 })
    return answer(c, { auth, challenge, typed: sent.input.factor, form: sent.form })
  })
  return routes
}

/** Nothing is owed here: signed in already (a second tap, or another page), or too late. */
function goOn(c: Context<AppEnv>, challenge?: Challenge | null) {
  return c.redirect((c.var.visitor && challenge?.returnPath) || '/sign-in', 303)
}

type Answer = { auth: Auth; challenge: Challenge; typed: string; form: Form }

async function answer(c: Context<AppEnv>, { auth, challenge, typed, form }: Answer) {
  const { db, clock, address } = c.var
  const { loginId, returnPath } = challenge
  const now = clock.now()
  const taken = await takeSecondFactor(db, { loginId, typed, address }, now)
  if (!taken.ok) {
    const refusal = waitingWords(c.var.lang).attempts(minutesUntil(taken.refusal.until, now))
    return show(c, withError(form, '', 'wait'), { status: 429, refusal })
  }
  const given = { loginId, typed, key: oneUseKey(form) }
  const used = await useSecondFactor(db, given, { secret: auth.secret, now })
  if (!used.ok) {
    await tellOfGuesses(db, loginId, now)
    return show(c, withError(form, 'factor', used.refusal.code), { status: 422 })
  }
  await forgiveSecondFactor(db, { loginId, address }, now)
  return letIn(c, { auth, loginId, returnPath })
}

function show(
  c: Context<AppEnv>,
  form: Form,
  { status = 200, refusal }: { status?: 200 | 422 | 429; refusal?: string } = {},
) {
  return render(c, <ChallengePage lang={c.var.lang} form={form} refusal={refusal} />, status)
}
