import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { emptyForm, type Form, readForm, withError } from '#src/foundation/ui/form.ts'
import { render } from '#src/foundation/ui/page.tsx'
import type { AppEnv } from '#src/foundation/ui/request.ts'
import { askForCode } from './ask-for-code.action.ts'
import { minutesUntil } from './attempt.rules.ts'
import type { Auth } from './auth.action.ts'
import type { Purpose } from './email-code.rules.ts'
import { enter } from './entering.routes.ts'
import { forgiveSignIn, takeSignIn, type Wait } from './limit-attempts.action.ts'
import { keepPending } from './pending.routes.ts'
import { lettersWait } from './register.routes.tsx'
import { safeReturnPath } from './return-path.rules.ts'
import { SignInPage } from './sign-in.page.tsx'
import { typedEmail } from './typed.rules.ts'
import { waitingWords } from './waiting.words.ts'

const returnField = z.string().optional().transform(safeReturnPath)
const passwordSchema = z.object({
  email: typedEmail(),
  password: z.string('required').min(1, 'required'),
  return: returnField,
})
/** An e-mail that a code is mailed to, and where to go on. */
export const letterSchema = z.object({ email: typedEmail(), return: returnField })

export function signInRoutes(auth: Auth): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  routes.get('/sign-in', async (c) => {
    const returnPath = safeReturnPath(c.req.query('return'))
    if (c.var.visitor) return c.redirect(returnPath, 303)
    return showSignIn(c, emptyForm(), { returnPath })
  })
  routes.post('/sign-in', async (c) => {
    const sent = await readForm(c, passwordSchema)
    if (!sent.ok) return showSignIn(c, sent.form, {}, 422)
    return signIn(c, auth, sent)
  })
  routes.post('/sign-in/letter', async (c) => {
    const sent = await readForm(c, letterSchema)
    if (!sent.ok) return showSignIn(c, sent.form, {}, 422)
    const wait = await mailCode(c, auth, 'sign-in', sent.input)
    if (!wait) return c.redirect('/code', 303)
    return showSignIn(c, withError(sent.form, '', 'wait'), { refusal: lettersWait(c, wait) }, 429)
  })
  routes.post('/sign-out', async (c) => {
    const cookies = await auth.endSignIn(c.req.header('cookie') ?? '')
    for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true })
    return c.redirect('/', 303)
  })
  return routes
}

type SentPassword = { input: z.output<typeof passwordSchema>; form: Form }

async function signIn(c: Context<AppEnv>, auth: Auth, { input, form }: SentPassword) {
  const { db, clock, address } = c.var
  const { email, password, return: returnPath } = input
  const now = clock.now()
  const taken = await takeSignIn(db, { email, address }, now)
  if (!taken.ok) {
    const refusal = waitingWords(c.var.lang).attempts(minutesUntil(taken.refusal.until, now))
    return showSignIn(c, withError(form, '', 'wait'), { refusal }, 429)
  }
  const loginId = await auth.checkPassword({ email, password })
  if (!loginId) return showSignIn(c, withError(form, '', 'wrong-pair'), {}, 422)
  await forgiveSignIn(db, { email, address }, now)
  return enter(c, { auth, loginId, returnPath })
}

/**
 * Has a code mailed and remembers in the browser for whom; answers how long to wait beyond the
 * limits.
 */
export async function mailCode(
  c: Context<AppEnv>,
  auth: Auth,
  purpose: Exclude<Purpose, 'register'>,
  { email, return: returnPath }: z.output<typeof letterSchema>,
): Promise<Wait | null> {
  const { db, clock, lang: language, address } = c.var
  const asking = { email, purpose, language, returnPath, address, now: clock.now() }
  const asked = await askForCode(db, asking)
  if (!asked.ok && asked.refusal.code === 'wait') return asked.refusal
  keepPending(c, auth, { email, purpose, form: null, returnPath })
  return null
}

function showSignIn(
  c: Context<AppEnv>,
  form: Form,
  more: { returnPath?: string; refusal?: string },
  status: 200 | 422 | 429 = 200,
): Promise<Response> {
  const returnPath = more.returnPath ?? safeReturnPath(form.values.return?.at(-1))
  return render(
    c,
    <SignInPage lang={c.var.lang} form={form} {...more} returnPath={returnPath} />,
    status,
  )
}
