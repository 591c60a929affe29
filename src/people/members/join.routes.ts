import { type Context, Hono } from 'hono'
import { newCode } from '#src/foundation/core/code.ts'
import { assert } from '#src/foundation/core/outcome.ts'
import { emptyForm, type Form, readForm, withError } from '#src/foundation/ui/form.ts'
import { render } from '#src/foundation/ui/page.tsx'
import type { AppEnv, Visitor } from '#src/foundation/ui/request.ts'
import type { Auth } from '#src/people/accounts/auth.action.ts'
import { completeDetails } from '#src/people/accounts/complete-details.action.ts'
import {
  answerRegistration,
  detailsSchema,
  lettersWait,
  registrationSchema,
} from '#src/people/accounts/register.routes.tsx'
import { safeReturnPath, withReturn } from '#src/people/accounts/return-path.rules.ts'
import { actorOf } from '#src/people/groups/guard.routes.ts'
import { findContactEmail } from '#src/people/groups/settings.queries.ts'
import type { GroupEnv } from '#src/people/groups/standing.rules.ts'
import { askToJoin } from './ask-to-join.action.ts'
import { JoinHerePage, NotOpenPage, RegisterHerePage } from './join.page.tsx'
import { joinGroup } from './join-group.action.ts'
import { findJoiningFacts, takeJoining } from './joining.queries.ts'
import { type Detail, missingDetails } from './joining.rules.ts'

/** A group's link for joining: registering there, or joining with one button. */
export function joinRoutes(auth: Auth): Hono<GroupEnv> {
  return new Hono<GroupEnv>().get('/join', showJoin).post('/join', async (c) => {
    const { visitor, standing } = c.var
    if (standing.isMember) return c.redirect(afterwards(c), 303)
    if (standing.group.registrationPolicy !== 'open') return showNotOpen(c)
    return visitor ? joinHere(c, visitor) : registerHere(c, auth)
  })
}

async function showJoin(c: Context<GroupEnv>): Promise<Response> {
  const { visitor, standing } = c.var
  if (standing.isMember) return c.redirect(afterwards(c), 303)
  if (standing.group.registrationPolicy !== 'open') return showNotOpen(c)
  if (!visitor) return showRegister(c, { form: emptyForm() })
  if (await comesFromCode(c, visitor)) {
    const joined = await joinGroup(c.var.db, actorOf(c), { at: c.var.clock.now() })
    if (joined.ok) return c.redirect(afterwards(c), 303)
  }
  return showOneButton(c, visitor, { form: emptyForm(), missing: await missingOf(c) })
}

/** Whether this person asked to join before the code: the token stands nowhere but behind the code. */
async function comesFromCode(c: Context<GroupEnv>, { email }: Visitor): Promise<boolean> {
  const token = c.req.query('asked')
  if (!token) return false
  const note = { groupId: c.var.standing.group.id, email, token }
  return takeJoining(c.var.db, { ...note, now: c.var.clock.now() })
}

async function registerHere(c: Context<GroupEnv>, auth: Auth): Promise<Response> {
  const { db, clock, standing } = c.var
  const { id: groupId, requiresPhone: phone, requiresAddress: address } = standing.group
  const sent = await readForm(c, registrationSchema({ phone, address }))
  if (!sent.ok) return showRegister(c, { form: sent.form }, 422)
  const { terms: _, return: __, ...typed } = sent.input
  const token = newCode() + newCode()
  const returnPath = `${joinPath(c)}${joinPath(c).includes('?') ? '&' : '?'}asked=${token}`
  const answer = await answerRegistration(plain(c), auth, { typed, returnPath })
  if (answer.ok) {
    // only within the limits of letters: nobody fills the table from outside
    await askToJoin(db, { groupId, email: typed.email, token, at: clock.now() })
    return answer.value
  }
  const refusal = lettersWait(plain(c), answer.refusal)
  return showRegister(c, { form: withError(sent.form, '', 'wait'), refusal }, 429)
}

/** A request below a group has all that any request has. */
const plain = (c: Context<GroupEnv>) => c as unknown as Context<AppEnv>

async function joinHere(c: Context<GroupEnv>, visitor: Visitor): Promise<Response> {
  const { db, clock } = c.var
  const at = clock.now()
  const missing = await missingOf(c)
  const require = { phone: missing.includes('phone'), address: missing.includes('address') }
  const sent = await readForm(c, detailsSchema(require))
  if (!sent.ok) return showOneButton(c, visitor, { form: sent.form, missing }, 422)
  if (missing.length > 0) await completeDetails(db, visitor, { details: sent.input, at })
  const joined = await joinGroup(db, actorOf(c), { at })
  if (joined.ok) return c.redirect(afterwards(c), 303)
  const { refusal } = joined
  if (refusal.code !== 'details-missing') return showNotOpen(c)
  return showOneButton(c, visitor, { form: sent.form, missing: refusal.missing }, 422)
}

async function missingOf(c: Context<GroupEnv>): Promise<Detail[]> {
  const facts = await findJoiningFacts(c.var.db, actorOf(c))
  assert(facts, 'the group and the person are there')
  return missingDetails(facts)
}

/** Back to where one came from (a basket), else to the group. */
function afterwards(c: Context<GroupEnv>): string {
  const back = safeReturnPath(c.req.query('return'))
  return back === '/' ? `/g/${c.var.standing.group.slug}` : back
}

/** This page, with where to go on. */
function joinPath(c: Context<GroupEnv>): string {
  return withReturn(`/g/${c.var.standing.group.slug}/join`, safeReturnPath(c.req.query('return')))
}

function showRegister(
  c: Context<GroupEnv>,
  shown: { form: Form; refusal?: string },
  status: 200 | 422 | 429 = 200,
) {
  const { lang, standing } = c.var
  const page = { lang, visitor: null, standing, path: joinPath(c), ...shown }
  return render(c, RegisterHerePage(page), status)
}

function showOneButton(
  c: Context<GroupEnv>,
  visitor: Visitor,
  shown: { form: Form; missing: Detail[] },
  status: 200 | 422 = 200,
) {
  const { lang, standing } = c.var
  return render(c, JoinHerePage({ lang, visitor, standing, path: joinPath(c), ...shown }), status)
}

async function showNotOpen(c: Context<GroupEnv>) {
  const { lang, visitor, standing, db } = c.var
  const { registrationPolicy: policy, id } = standing.group
  assert(policy !== 'open', 'an open group has a form')
  const contactEmail = await findContactEmail(db, id)
  const page = { lang, visitor, standing, policy, contactEmail }
  return render(c, NotOpenPage(page), c.req.method === 'GET' ? 200 : 422)
}
