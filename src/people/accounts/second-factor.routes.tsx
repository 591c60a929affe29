import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { civilOf } from '#src/foundation/core/day.ts'
import type { Outcome } from '#src/foundation/core/outcome.ts'
import { emptyForm, type Form, readForm, withError } from '#src/foundation/ui/form.ts'
import { requiredText } from '#src/foundation/ui/form-fields.ts'
import { render } from '#src/foundation/ui/page.tsx'
import type { AppEnv } from '#src/foundation/ui/request.ts'
import { minutesUntil } from './attempt.rules.ts'
import type { Auth } from './auth.action.ts'
import { needsConfirmed, visitorBehind } from './confirming.routes.ts'
import { needsVisitor } from './entering.routes.ts'
import { forgiveSecondFactor, takeSecondFactor, type Wait } from './limit-attempts.action.ts'
import { safeReturnPath } from './return-path.rules.ts'
import { type FactorFormRefusal, renewCodes, turnOff } from './second-factor.action.ts'
import { SecondFactorPage } from './second-factor.page.tsx'
import { findSecondFactor } from './second-factor.queries.ts'
import { newSeed, showCodes } from './second-factor-enrolment.routes.tsx'
import { HOME_ZONE } from './sign-ins.rules.ts'
import { waitingWords } from './waiting.words.ts'

const PATH = '/account/second-factor'
const offSchema = z.object({ factor: requiredText(40) })
const codesSchema = offSchema.extend({ seed: z.string().min(16).max(40) })
const NEWS = { off: 'turnedOff', 'other-key': 'otherKey' } as const

/** One's second factor: its state, new recovery codes, turning it off. */
export function secondFactorRoutes(auth: Auth): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  routes.get(PATH, needsVisitor, (c) => show(c, emptyForm()))
  routes.post(`${PATH}/codes`, needsConfirmed(PATH), async (c) => {
    const sent = await readForm(c, codesSchema)
    if (!sent.ok) return show(c, sent.form, { status: 422 })
    const { factor: typed, seed } = sent.input
    const given = { typed, seed, ...ownerOf(c) }
    const made = await limited(c, typed, () => renewCodes(c.var.db, given, at(c, auth)))
    if (!made.ok) return showRefusal(c, sent.form, made.refusal)
    return showCodes(c, { codes: made.value, isNew: false, returnPath: PATH })
  })
  routes.delete(PATH, needsConfirmed(PATH), async (c) => {
    const sent = await readForm(c, offSchema)
    if (!sent.ok) return show(c, sent.form, { status: 422 })
    const typed = sent.input.factor
    const given = { typed, ...ownerOf(c) }
    const off = await limited(c, typed, () => turnOff(c.var.db, given, at(c, auth)))
    if (!off.ok) return showRefusal(c, sent.form, off.refusal)
    return c.redirect(`${PATH}?news=off`, 303)
  })
  return routes
}

function ownerOf(c: Context<AppEnv>) {
  const { loginId, personId } = visitorBehind(c)
  return { loginId, personId }
}

const at = (c: Context<AppEnv>, { secret }: Auth) => ({ secret, now: c.var.clock.now() })

type Refusal = FactorFormRefusal | Wait

/** Counts the attempt before it is made; gives it back when it was right. */
async function limited<Value>(
  c: Context<AppEnv>,
  typed: string,
  attempt: () => Promise<Outcome<Value, FactorFormRefusal>>,
): Promise<Outcome<Value, Refusal>> {
  const { db, clock, address } = c.var
  const by = { loginId: visitorBehind(c).loginId, typed, address }
  const taken = await takeSecondFactor(db, by, clock.now())
  if (!taken.ok) return taken
  const outcome = await attempt()
  if (outcome.ok) await forgiveSecondFactor(db, by, clock.now())
  return outcome
}

function showRefusal(c: Context<AppEnv>, form: Form, refusal: Refusal) {
  if (refusal.code !== 'wait') {
    return show(c, withError(form, 'factor', refusal.code), { status: 422 })
  }
  const said = waitingWords(c.var.lang).attempts(minutesUntil(refusal.until, c.var.clock.now()))
  return show(c, withError(form, '', 'wait'), { status: 429, refusal: said })
}

type Shown = { status?: 200 | 422 | 429; refusal?: string }

async function show(c: Context<AppEnv>, form: Form, { status = 200, refusal }: Shown = {}) {
  const { db, lang } = c.var
  const visitor = visitorBehind(c)
  const found = await findSecondFactor(db, visitor.loginId)
  const kept = found ? { ...found, since: civilOf(found.since, HOME_ZONE).day } : null
  const news = Object.entries(NEWS).find(([name]) => name === c.req.query('news'))?.[1]
  const returnPath = safeReturnPath(c.req.query('return'))
  const props = { lang, visitor, kept, form, seed: newSeed(), returnPath, news, refusal }
  return render(c, <SecondFactorPage {...props} />, status)
}
