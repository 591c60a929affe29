import { type Context, Hono } from 'hono'
import { deleteCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { z } from 'zod'
import { type Form, formOf, readForm, withError } from '#src/foundation/ui/form.ts'
import { checkbox, optionalText, requiredText } from '#src/foundation/ui/form-fields.ts'
import { render } from '#src/foundation/ui/page.tsx'
import type { AppEnv } from '#src/foundation/ui/request.ts'
import { minutesUntil } from './attempt.rules.ts'
import type { Auth } from './auth.action.ts'
import { needsConfirmed, visitorBehind } from './confirming.routes.ts'
import { needsVisitor } from './entering.routes.ts'
import { forgiveSignIn, takeSignIn } from './limit-attempts.action.ts'
import { saveAddress, saveProfile } from './profile.action.ts'
import { AddressPage, OwnPasswordPage, ProfilePage } from './profile.page.tsx'
import { getAddress, getProfile, hasPassword, type Profile } from './profile.queries.ts'
import { chooseOwnPassword } from './profile-password.action.ts'
import { type ReadBefore, readingOf } from './profile-reading.rules.ts'
import type { Address } from './registration.queries.ts'
import { newPassword, optionalPhone } from './typed.rules.ts'
import { waitingWords } from './waiting.words.ts'

const reading = z.string().default('')
const profileSchema = z.object({
  first_name: requiredText(80),
  last_name: requiredText(80),
  phone: optionalPhone(),
  language: z.enum(['fr', 'en', '']).default(''),
  reading,
})
const addressSchema = z.object({
  address_1: optionalText(120),
  address_2: optionalText(120),
  postcode: optionalText(12),
  city: optionalText(80),
  reading,
})
const passwordSchema = z.object({
  current_password: z.string().default(''),
  new_password: newPassword(),
  endsOthers: checkbox(),
})

/** What a person changes about themself and the household's address; all for signed-in people. */
export function profileRoutes(auth: Auth): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/account/profile', needsVisitor, async (c) => {
      const kept = await getProfile(c.var.db, visitorBehind(c).personId)
      return showProfile(c, formOf({ ...kept, reading: readingOf(kept) }))
    })
    .post('/account/profile', needsVisitor, changeProfile)
    .get('/account/address', needsVisitor, async (c) => {
      const kept = await getAddress(c.var.db, visitorBehind(c).accountId)
      return showAddress(c, formOf({ ...kept, reading: readingOf(kept) }))
    })
    .post('/account/address', needsVisitor, changeAddress)
    .get('/account/password', needsVisitor, confirmedFirst, async (c) => {
      return showPassword(c, { form: formOf({ endsOthers: true }) })
    })
    .post('/account/password', needsVisitor, confirmedFirst, (c) => changePassword(c, auth))
}

/** A first password is chosen by who has shown who it is: there is none before to ask for. */
const confirmedFirst = createMiddleware<AppEnv>(async (c, next) => {
  if (await hasPassword(c.var.db, visitorBehind(c).loginId)) return next()
  return needsConfirmed('/account/password')(c, next)
})

async function changeProfile(c: Context<AppEnv>): Promise<Response> {
  const sent = await readForm(c, profileSchema)
  if (!sent.ok) return showProfile(c, sent.form, { status: 422 })
  const { reading, ...mine } = sent.input
  const saving = { mine, reading, at: c.var.clock.now() }
  const saved = await saveProfile(c.var.db, visitorBehind(c), saving)
  if (!saved.ok) return showProfile(c, ...comeBack(sent.form, saved.refusal))
  // whoever follows the browser again follows no choice made at the foot of a page before
  if (mine.language === '') deleteCookie(c, 'lang', { path: '/' })
  return c.redirect('/account/household?news=profile', 303)
}

async function changeAddress(c: Context<AppEnv>): Promise<Response> {
  const sent = await readForm(c, addressSchema)
  if (!sent.ok) return showAddress(c, sent.form, { status: 422 })
  const { reading, ...mine } = sent.input
  const saving = { mine, reading, at: c.var.clock.now() }
  const saved = await saveAddress(c.var.db, visitorBehind(c), saving)
  if (!saved.ok) return showAddress(c, ...comeBack(sent.form, saved.refusal))
  return c.redirect('/account/household?news=address', 303)
}

type Back<Facts> = { stale?: ReadBefore<Facts>; status: 422 }

/** What was typed, over what is kept now: sent again it is saved. */
function comeBack<Facts extends object>(form: Form, stale: ReadBefore<Facts>): [Form, Back<Facts>] {
  const values = { ...form.values, reading: [readingOf(stale.kept)] }
  return [
    { ...form, values },
    { stale, status: 422 },
  ]
}

function showProfile(c: Context<AppEnv>, form: Form, back?: Back<Profile>) {
  const page = { lang: c.var.lang, visitor: visitorBehind(c), form, stale: back?.stale }
  return render(c, <ProfilePage {...page} />, back?.status)
}

function showAddress(c: Context<AppEnv>, form: Form, back?: Back<Address>) {
  const page = { lang: c.var.lang, visitor: visitorBehind(c), form, stale: back?.stale }
  return render(c, <AddressPage {...page} />, back?.status)
}

async function changePassword(c: Context<AppEnv>, auth: Auth): Promise<Response> {
  const sent = await readForm(c, passwordSchema)
  if (!sent.ok) return showPassword(c, { form: sent.form }, 422)
  const { db, clock, address } = c.var
  const at = clock.now()
  const visitor = visitorBehind(c)
  const { email, loginId } = visitor
  const { current_password, new_password: password, endsOthers } = sent.input
  if (await hasPassword(db, loginId)) {
    const taken = await takeSignIn(db, { email, address }, at)
    if (!taken.ok) {
      const refusal = waitingWords(c.var.lang).attempts(minutesUntil(taken.refusal.until, at))
      return showPassword(c, { form: withError(sent.form, '', 'wait'), refusal }, 429)
    }
    const isRight = (await auth.checkPassword({ email, password: current_password })) === loginId
    const wrong = withError(sent.form, 'current_password', 'wrong-password')
    if (!isRight) return showPassword(c, { form: wrong }, 422)
    await forgiveSignIn(db, { email, address }, at)
  }
  await chooseOwnPassword(db, visitor, { password, endsOthers, at })
  return c.redirect('/account/household?news=password', 303)
}

async function showPassword(
  c: Context<AppEnv>,
  shown: { form: Form; refusal?: string },
  status: 200 | 422 | 429 = 200,
) {
  const visitor = visitorBehind(c)
  const known = await hasPassword(c.var.db, visitor.loginId)
  const page = { lang: c.var.lang, visitor, hasPassword: known, ...shown }
  return render(c, <OwnPasswordPage {...page} />, status)
}
