import { randomBytes } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { toString as drawQr } from 'qrcode'
import { z } from 'zod'
import { emptyForm, type Form, readForm, typedIn, withError } from '#src/foundation/ui/form.ts'
import { render } from '#src/foundation/ui/page.tsx'
import type { AppEnv } from '#src/foundation/ui/request.ts'
import type { Auth } from './auth.action.ts'
import { needsConfirmed, visitorBehind } from './confirming.routes.ts'
import { needsVisitor } from './entering.routes.ts'
import { safeReturnPath } from './return-path.rules.ts'
import { seal, unseal } from './seal.rules.ts'
import { turnOn } from './second-factor.action.ts'
import { hasSecondFactor } from './second-factor.queries.ts'
import { KEY_BYTES, keyAsText, keyUri } from './second-factor.rules.ts'
import { EnrolmentPage, RecoveryCodesPage } from './second-factor-enrolment.page.tsx'
import { sixDigits } from './typed.rules.ts'

const PATH = '/account/second-factor'
const KEPT_MS = 30 * 60_000

const shape = z.object({
  loginId: z.int(),
  key: z.string(),
  seed: z.string(),
  returnPath: z.string(),
  until: z.number(),
})
/** What the page of enrolling carries, sealed, until its form comes back: no row before a right code. */
type Enrolment = z.output<typeof shape>

const schema = z.object({ app: sixDigits(), enrolment: z.string().default('') })

/** Turning a second factor on. */
export function enrolmentRoutes(auth: Auth): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  routes.get(`${PATH}/new`, needsConfirmed(PATH), async (c) => {
    const { loginId } = visitorBehind(c)
    if (await hasSecondFactor(c.var.db, loginId)) return c.redirect(PATH, 303)
    const returnPath = safeReturnPath(c.req.query('return'))
    const isLate = c.req.query('late') !== undefined
    const form = isLate ? withError(emptyForm(), 'app', 'enrolment-gone') : emptyForm()
    return show(c, auth, { enrolment: newEnrolment(c, returnPath), form })
  })
  // the sealed enrolment shows that it was confirmed when the page was made
  routes.post(PATH, needsVisitor, async (c) => {
    const sent = await readForm(c, schema)
    const enrolment = readEnrolment(c, auth, typedIn(sent.form, 'enrolment'))
    if (!enrolment) return c.redirect(`${PATH}/new?late`, 303)
    if (!sent.ok) return show(c, auth, { enrolment, form: sent.form }, 422)
    return confirm(c, auth, { enrolment, typed: sent.input.app, form: sent.form })
  })
  return routes
}

type Confirming = { enrolment: Enrolment; typed: string; form: Form }

async function confirm(c: Context<AppEnv>, auth: Auth, { enrolment, typed, form }: Confirming) {
  const { loginId, personId } = visitorBehind(c)
  const { seed, returnPath } = enrolment
  const key = Buffer.from(enrolment.key, 'base64url')
  const at = { secret: auth.secret, now: c.var.clock.now() }
  const on = await turnOn(c.var.db, { loginId, personId, key, typed, seed }, at)
  if (on.ok) return showCodes(c, { codes: on.value, isNew: true, returnPath })
  if (on.refusal.code === 'other-key') return c.redirect(`${PATH}?news=other-key`, 303)
  return show(c, auth, { enrolment, form: withError(form, 'app', on.refusal.code) }, 422)
}

function newEnrolment(c: Context<AppEnv>, returnPath: string): Enrolment {
  return {
    loginId: visitorBehind(c).loginId,
    key: randomBytes(KEY_BYTES).toString('base64url'),
    seed: newSeed(),
    returnPath,
    until: c.var.clock.now().getTime() + KEPT_MS,
  }
}

/** What recovery codes are made from, together with the installation's secret. */
export const newSeed = () => randomBytes(16).toString('base64url')

function readEnrolment(c: Context<AppEnv>, auth: Auth, sealed: string): Enrolment | null {
  const { data } = shape.safeParse(unseal(auth.secret, 'enrolment', sealed))
  const isOwn = data?.loginId === visitorBehind(c).loginId
  return data && isOwn && c.var.clock.now().getTime() < data.until ? data : null
}

type Shown = { enrolment: Enrolment; form: Form }

async function show(
  c: Context<AppEnv>,
  auth: Auth,
  { enrolment, form }: Shown,
  status: 200 | 422 = 200,
) {
  const visitor = visitorBehind(c)
  const key = Buffer.from(enrolment.key, 'base64url')
  const uri = keyUri({ key, email: visitor.email, issuer: issuerOf(c) })
  const qr = await drawQr(uri, { type: 'svg', margin: 4 })
  const sealed = seal(auth.secret, 'enrolment', enrolment)
  const props = { lang: c.var.lang, visitor, form, enrolment: sealed, qr, uri }
  c.header('Cache-Control', 'no-store')
  return render(c, <EnrolmentPage {...props} keyText={keyAsText(key)} />, status)
}

/** Two installations on one phone are told apart by their address. */
const issuerOf = (c: Context<AppEnv>) => `Cageot ${new URL(c.var.baseUrl).hostname}`

type Codes = { codes: string[]; isNew: boolean; returnPath: string }

/** In the answer itself: the codes stand nowhere else, and the same form sent again shows them again. */
export function showCodes(c: Context<AppEnv>, { returnPath, ...shown }: Codes) {
  const back = returnPath === '/' ? PATH : returnPath
  const props = { lang: c.var.lang, visitor: visitorBehind(c), ...shown, returnPath: back }
  c.header('Cache-Control', 'no-store')
  return render(c, <RecoveryCodesPage {...props} />)
}
