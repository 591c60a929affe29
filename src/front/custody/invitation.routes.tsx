import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { done, NotFound, type Outcome } from '#src/foundation/core/outcome.ts'
import { hashPassword } from '#src/foundation/core/password.ts'
import type { Custody } from '#src/foundation/db/custody.ts'
import { once } from '#src/foundation/db/once.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { emptyForm, type Form, formOf, oneUseKey, readForm } from '#src/foundation/ui/form.ts'
import { requiredText, tickedBox } from '#src/foundation/ui/form-fields.ts'
import { render } from '#src/foundation/ui/page.tsx'
import type { AppEnv, Visitor } from '#src/foundation/ui/request.ts'
import type { Auth } from '#src/people/accounts/auth.action.ts'
import { enter } from '#src/people/accounts/entering.routes.ts'
import { listHouseholdPeople } from '#src/people/accounts/household.queries.ts'
import { findLogin } from '#src/people/accounts/login.queries.ts'
import { withReturn } from '#src/people/accounts/return-path.rules.ts'
import { findInvitation, type Invitation } from '#src/people/accounts/second-person.queries.ts'
import { isKeyOf } from '#src/people/accounts/second-person.rules.ts'
import { newPassword } from '#src/people/accounts/typed.rules.ts'
import { acceptInvitation, type InvitationRefusal, registerInvited } from './invitation.action.ts'
import {
  AnswerPage,
  GonePage,
  OtherEmailPage,
  RegisterInvitedPage,
  SignInFirstPage,
} from './invitation.page.tsx'
import { listTies } from './moving.action.ts'
import { decideMove, type MoveRefusal } from './moving.rules.ts'

type Doors = { auth: Auth; rooms: Custody[] }
const JOINED = '/account/household?news=joined'

/**
 * An invitation into a household, as the letter's link opens it; whoever is signed in with the
 * invited e-mail needs no link. Opening it changes nothing: mail scanners follow links.
 */
export function invitationRoutes(doors: Doors): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/invitations/:invitation', (c) => show(c, doors))
    .post('/invitations/:invitation', (c) => {
      const { visitor } = c.var
      if (visitor) return accept(c, doors, visitor)
      return hasKey(c, doors) ? register(c, doors) : show(c, doors)
    })
}

const codeOf = (c: Context<AppEnv>) => c.req.param('invitation') ?? ''
const pathOf = (c: Context<AppEnv>) => `/invitations/${codeOf(c)}`

/** The form goes back to where the link led, key and all. */
function actionOf(c: Context<AppEnv>): string {
  const { pathname, search } = new URL(c.req.url)
  return pathname + search
}

const hasKey = (c: Context<AppEnv>, { auth: { secret } }: Doors) =>
  isKeyOf({ secret, code: codeOf(c) }, c.req.query('key'))

const findHere = (c: Context<AppEnv>) =>
  findInvitation(c.var.db, { code: codeOf(c), now: c.var.clock.now() })

/** By the e-mail that is signed in, else by the link's key; without either it is nobody's business. */
async function show(c: Context<AppEnv>, doors: Doors): Promise<Response> {
  const { lang, visitor, db } = c.var
  const isLinked = hasKey(c, doors)
  if (!visitor && !isLinked) return c.redirect(withReturn('/sign-in', pathOf(c)), 303)
  const invitation = await findHere(c)
  if (visitor && invitation?.email === visitor.email) {
    return showAnswer(c, invitation, await refusalFor(c, doors, { visitor, invitation }))
  }
  if (!isLinked) throw new NotFound('invitation')
  if (!invitation) return render(c, <GonePage {...{ lang, visitor }} />, 404)
  if (visitor) return render(c, <OtherEmailPage {...{ lang, visitor, invitation }} />)
  if (await findLogin(db, invitation.email)) {
    return render(c, <SignInFirstPage {...{ lang, visitor, invitation }} path={pathOf(c)} />)
  }
  const { firstName: first_name, lastName: last_name } = invitation
  return showRegister(c, invitation, formOf({ first_name, last_name }))
}

type Answering = { visitor: Visitor; invitation: Invitation }

/** What accepting would be refused for now; asked again, with locks, when it is accepted. */
function refusalFor(c: Context<AppEnv>, { rooms }: Doors, { visitor, invitation }: Answering) {
  return inTransaction<MoveRefusal | null>(c.var.db, async (trx) => {
    const { length: people } = await listHouseholdPeople(trx, invitation.accountId)
    const decided = decideMove({ people, ties: await listTies(trx, rooms, visitor) })
    return decided.ok ? null : decided.refusal
  })
}

/** A second tap finds the invitation gone, and answers as the first did. */
async function accept(c: Context<AppEnv>, doors: Doors, visitor: Visitor): Promise<Response> {
  const { form } = await readForm(c, z.object({}))
  const now = c.var.clock.now()
  const which = { code: codeOf(c), rooms: doors.rooms, now }
  const use = { key: oneUseKey(form), personId: visitor.personId, at: now }
  const accepted = await once(c.var.db, use, async (trx) => {
    const moved = await acceptInvitation(trx, visitor, which)
    return moved.ok ? done(JOINED) : moved
  })
  if (accepted.ok) return c.redirect(accepted.value, 303)
  const invitation = await findHere(c)
  if (!invitation || accepted.refusal.code === 'gone') return show(c, doors)
  return showRefusal(c, invitation, accepted.refusal)
}

function showRefusal(c: Context<AppEnv>, invitation: Invitation, refusal: InvitationRefusal) {
  const { lang, visitor } = c.var
  if (refusal.code === 'known') {
    return render(c, <SignInFirstPage {...{ lang, visitor, invitation }} path={pathOf(c)} />, 422)
  }
  if (refusal.code === 'gone') return render(c, <GonePage {...{ lang, visitor }} />, 404)
  return showAnswer(c, invitation, refusal, 422)
}

function showAnswer(
  c: Context<AppEnv>,
  invitation: Invitation,
  refusal: MoveRefusal | null,
  status: 200 | 422 = 200,
) {
  const { lang, visitor } = c.var
  const page = { lang, visitor, invitation, refusal, action: pathOf(c), form: emptyForm() }
  return render(c, <AnswerPage {...page} />, status)
}

const schema = z.object({
  first_name: requiredText(80),
  last_name: requiredText(80),
  password: newPassword(),
  terms: tickedBox(),
})

async function register(c: Context<AppEnv>, { auth, rooms }: Doors): Promise<Response> {
  const { db, clock, lang, visitor } = c.var
  const sent = await readForm(c, schema)
  const invitation = await findHere(c)
  if (!sent.ok) {
    if (invitation) return showRegister(c, invitation, sent.form, 422)
    return render(c, <GonePage {...{ lang, visitor }} />, 404)
  }
  const { first_name, last_name, password } = sent.input
  const passwordHash = await hashPassword(password)
  const coming = { code: codeOf(c), first_name, last_name, passwordHash, language: lang }
  const now = clock.now()
  const use = { key: oneUseKey(sent.form), personId: 0, at: now }
  const made = await once(db, use, async (trx): Promise<Outcome<string, InvitationRefusal>> => {
    const registered = await registerInvited(trx, coming, { rooms, now })
    return registered.ok ? done(`${registered.value.loginId} ${now.getTime()}`) : registered
  })
  const loginId = made.ok && readTap(made.value, now)
  if (loginId) return enter(c, { auth, loginId, returnPath: JOINED })
  if (made.ok || !invitation) return render(c, <GonePage {...{ lang, visitor }} />, 404)
  return showRefusal(c, invitation, made.refusal)
}

const DOUBLE_TAP_MS = 60_000

/** The login that this very form made, this time or a moment ago; later it signs nobody in. */
function readTap(value: string, now: Date): number | null {
  const [loginId = 0, at = 0] = value.split(' ').map(Number)
  return now.getTime() - at < DOUBLE_TAP_MS ? loginId : null
}

function showRegister(
  c: Context<AppEnv>,
  invitation: Invitation,
  form: Form,
  status: 200 | 422 = 200,
) {
  const { lang, visitor } = c.var
  const page = { lang, visitor, invitation, form, action: actionOf(c) }
  return render(c, <RegisterInvitedPage {...page} />, status)
}
