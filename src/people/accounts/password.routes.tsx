import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { emptyForm, type Form, oneUseKey, readForm, withError } from '#src/foundation/ui/form.ts'
import { render } from '#src/foundation/ui/page.tsx'
import type { AppEnv } from '#src/foundation/ui/request.ts'
import type { Auth } from './auth.action.ts'
import { type Asked, askedOf, showCode, showOpened, showWait } from './code.routes.tsx'
import { enter } from './entering.routes.ts'
import { forgiveSignIn, takeCodeTry } from './limit-attempts.action.ts'
import { PasswordPage } from './password.page.tsx'
import { lettersWait } from './register.routes.tsx'
import { safeReturnPath } from './return-path.rules.ts'
import { resetPassword } from './set-password.action.ts'
import { letterSchema, mailCode } from './sign-in.routes.tsx'
import { newPassword, sixDigits } from './typed.rules.ts'

const schema = z.object({
  code: sixDigits(),
  new_password: newPassword(),
  link: z.string().optional(),
})

export function passwordRoutes(auth: Auth): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  routes.get('/password', (c) =>
    showPassword(c, emptyForm(), { returnPath: safeReturnPath(c.req.query('return')) }),
  )
  routes.post('/password', async (c) => {
    const sent = await readForm(c, letterSchema)
    if (!sent.ok) return showPassword(c, sent.form, {}, 422)
    const wait = await mailCode(c, auth, 'password', sent.input)
    if (!wait) return c.redirect('/password/new', 303)
    return showPassword(c, withError(sent.form, '', 'wait'), { refusal: lettersWait(c, wait) }, 429)
  })
  routes.get('/password/new', (c) => showOpened(c, auth))
  routes.post('/password/new', async (c) => {
    const sent = await readForm(c, schema)
    const asked = askedOf(c, auth, sent.form)
    if (asked?.pending.purpose !== 'password') return c.redirect('/password', 303)
    if (!sent.ok) return showCode(c, asked, sent.form, 422)
    return reset(c, auth, { asked, input: sent.input, form: sent.form })
  })
  return routes
}

type Reset = { asked: Asked; input: z.output<typeof schema>; form: Form }

async function reset(c: Context<AppEnv>, auth: Auth, { asked, input, form }: Reset) {
  const { db, clock, address } = c.var
  const { email, returnPath } = asked.pending
  const now = clock.now()
  const taken = await takeCodeTry(db, { address }, now)
  if (!taken.ok) return showWait(c, asked, form, taken.refusal.until)
  const given = { email, code: input.code, key: oneUseKey(form), password: input.new_password }
  const changed = await resetPassword(db, given, { secret: auth.secret, now })
  if (!changed.ok) return showCode(c, asked, withError(form, 'code', changed.refusal.code), 422)
  await forgiveSignIn(db, { email, address }, now)
  const { loginId } = changed.value
  return enter(c, { auth, loginId, returnPath: returnPath ?? changed.value.returnPath })
}

function showPassword(
  c: Context<AppEnv>,
  form: Form,
  more: { returnPath?: string; refusal?: string },
  status: 200 | 422 | 429 = 200,
): Promise<Response> {
  const { lang, visitor } = c.var
  const returnPath = more.returnPath ?? safeReturnPath(form.values.return?.at(-1))
  return render(c, <PasswordPage {...{ lang, visitor, form, ...more, returnPath }} />, status)
}
