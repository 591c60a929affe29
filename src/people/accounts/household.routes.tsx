import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { civilOf } from '#src/foundation/core/day.ts'
import { emptyForm, type Form, readForm, withError } from '#src/foundation/ui/form.ts'
import { requiredText } from '#src/foundation/ui/form-fields.ts'
import { render } from '#src/foundation/ui/page.tsx'
import type { AppEnv } from '#src/foundation/ui/request.ts'
import { visitorBehind } from './confirming.routes.ts'
import { findEmailChange } from './email-change.queries.ts'
import { needsVisitor } from './entering.routes.ts'
import { HouseholdPage, type HouseholdProps } from './household.page.tsx'
import { listHouseholdPeople } from './household.queries.ts'
import { NEWS } from './household.words.ts'
import { getAddress, getProfile, hasPassword } from './profile.queries.ts'
import { lettersWait } from './register.routes.tsx'
import { inviteSecondPerson, resendInvitation, revokeInvitation } from './second-person.action.ts'
import { InvitingPage } from './second-person.page.tsx'
import { findInvitationOf } from './second-person.queries.ts'
import { PEOPLE_MAX } from './second-person.rules.ts'
import { HOME_ZONE } from './sign-ins.rules.ts'
import { typedEmail } from './typed.rules.ts'

const invitingSchema = z.object({
  first_name: requiredText(80),
  last_name: requiredText(80),
  email: typedEmail(),
})

/** « Mon foyer », and inviting a second person into it. */
export function householdRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/account/household', needsVisitor, (c) => showHousehold(c))
    .get('/account/invitation', needsVisitor, (c) => showInviting(c, { form: emptyForm() }))
    .post('/account/invitation', needsVisitor, invite)
    .delete('/account/invitation', needsVisitor, async (c) => {
      await revokeInvitation(c.var.db, visitorBehind(c), c.var.clock.now())
      return c.redirect('/account/household?news=revoked', 303)
    })
    .post('/account/invitation/letter', needsVisitor, resend)
}

async function invite(c: Context<AppEnv>): Promise<Response> {
  const sent = await readForm(c, invitingSchema)
  if (!sent.ok) return showInviting(c, { form: sent.form }, 422)
  const { db, clock, lang: language, address } = c.var
  const from = { language, address, now: clock.now() }
  const done = await inviteSecondPerson(db, visitorBehind(c), { invited: sent.input, from })
  if (done.ok) return c.redirect('/account/household?news=invited', 303)
  const { refusal } = done
  if (refusal.code !== 'wait') {
    const field = refusal.code === 'full' || refusal.code === 'invited' ? '' : 'email'
    return showInviting(c, { form: withError(sent.form, field, refusal.code) }, 422)
  }
  const form = withError(sent.form, '', 'wait')
  return showInviting(c, { form, refusal: lettersWait(c, refusal) }, 429)
}

async function resend(c: Context<AppEnv>): Promise<Response> {
  const { db, clock, address } = c.var
  const sent = await resendInvitation(db, visitorBehind(c), { address, now: clock.now() })
  if (sent.ok) return c.redirect('/account/household?news=invited', 303)
  const { refusal } = sent
  if (refusal.code !== 'wait') return showHousehold(c, refusal, 422)
  return showHousehold(c, { code: 'wait', text: lettersWait(c, refusal) }, 429)
}

async function showHousehold(
  c: Context<AppEnv>,
  refusal?: HouseholdProps['refusal'],
  status: 200 | 422 | 429 = 200,
): Promise<Response> {
  const { db, clock, lang } = c.var
  const visitor = visitorBehind(c)
  const { accountId, personId, loginId } = visitor
  const now = clock.now()
  const people = await listHouseholdPeople(db, accountId)
  const invitation = await findInvitationOf(db, accountId)
  const isWaiting = invitation !== undefined && invitation.expires_at > now
  const page = {
    ...{ lang, visitor, people, refusal },
    hasRoom: people.length < PEOPLE_MAX && !isWaiting,
    invitation: invitation
      ? { ...invitation, until: isWaiting ? civilOf(invitation.expires_at, HOME_ZONE).day : null }
      : null,
    address: await getAddress(db, accountId),
    profile: await getProfile(db, personId),
    hasPassword: await hasPassword(db, loginId),
    newEmail: await findEmailChange(db, { loginId, now }),
    news: NEWS.find((news) => news === c.req.query('news')),
  }
  return render(c, <HouseholdPage {...page} />, status)
}

function showInviting(
  c: Context<AppEnv>,
  shown: { form: Form; refusal?: string },
  status: 200 | 422 | 429 = 200,
) {
  const page = { lang: c.var.lang, visitor: visitorBehind(c), ...shown }
  return render(c, <InvitingPage {...page} />, status)
}
