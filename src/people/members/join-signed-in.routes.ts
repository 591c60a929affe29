import type { Context } from 'hono'
import { type Form, readForm } from '#src/foundation/ui/form.ts'
import { optionalText } from '#src/foundation/ui/form-fields.ts'
import { render } from '#src/foundation/ui/page.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import { completeDetails } from '#src/people/accounts/complete-details.action.ts'
import { detailsSchema } from '#src/people/accounts/register.routes.tsx'
import { actorOf } from '#src/people/groups/guard.routes.ts'
import type { Detail, GroupEnv } from '#src/people/groups/standing.rules.ts'
import { AskedPage, AskHerePage } from './ask.page.tsx'
import { askMembership } from './ask-membership.action.ts'
import { CompleteHerePage, JoinHerePage } from './join.page.tsx'
import { joinGroup } from './join-group.action.ts'
import { afterwards, joinPath, showNotOpen } from './join-paths.routes.ts'
import { type AskingRefusal, type JoiningRefusal, MESSAGE_MAX } from './joining.rules.ts'
import { findLastRequest } from './requests.queries.ts'

type Shown = { form: Form; missing?: Detail[]; refusal?: AskingRefusal }

/** The page for who is signed in, by where the household stands and what the group's policy is. */
export async function showSignedIn(
  c: Context<GroupEnv>,
  visitor: Visitor,
  shown: Shown,
  status: 200 | 422 = 200,
) {
  const { lang, standing, clock } = c.var
  const { missing, isMember, hasAsked, group } = standing
  const page = { lang, visitor, standing, path: joinPath(c), missing, ...shown }
  if (isMember) {
    if (missing.length === 0) return c.redirect(afterwards(c), 303)
    return render(c, CompleteHerePage(page), status)
  }
  if (group.registrationPolicy === 'open') return render(c, JoinHerePage(page), status)
  const last = await lastRequestOf(c)
  const asked = { ...page, last, now: clock.now() }
  if (last && hasAsked) return render(c, AskedPage({ ...asked, last }), status)
  if (group.registrationPolicy === 'waiting-list') return render(c, AskHerePage(asked), status)
  return showNotOpen(c)
}

const lastRequestOf = (c: Context<GroupEnv>) => findLastRequest(c.var.db, actorOf(c))

/** Joins, asks to join, or completes what the group wants to know: what the form of `showSignedIn` is for. */
export async function joinSignedIn(c: Context<GroupEnv>, visitor: Visitor): Promise<Response> {
  const { isMember, missing, group } = c.var.standing
  const { registrationPolicy: policy } = group
  if (isMember && missing.length === 0) return c.redirect(afterwards(c), 303)
  const takes = isMember || policy === 'open' || policy === 'waiting-list'
  if (!takes) return showSignedIn(c, visitor, { form: { values: {}, errors: {} } }, 422)
  const require = { phone: missing.includes('phone'), address: missing.includes('address') }
  const schema = detailsSchema(require).extend({ message: optionalText(MESSAGE_MAX) })
  const sent = await readForm(c, schema)
  if (!sent.ok) return showSignedIn(c, visitor, { form: sent.form }, 422)
  const { message, ...details } = sent.input
  const at = c.var.clock.now()
  if (missing.length > 0) await completeDetails(c.var.db, visitor, { details, at })
  if (isMember) return c.redirect(afterwards(c), 303)
  const refusal = policy === 'open' ? await joins(c, at) : await asks(c, { message, at })
  if (!refusal) return c.redirect(afterwards(c), 303)
  return sayWhyNot(c, visitor, { form: sent.form, refusal })
}

async function joins(c: Context<GroupEnv>, at: Date): Promise<JoiningRefusal | undefined> {
  const joined = await joinGroup(c.var.db, actorOf(c), { at })
  return joined.ok ? undefined : joined.refusal
}

async function asks(c: Context<GroupEnv>, asked: { message: string; at: Date }) {
  const answer = await askMembership(c.var.db, actorOf(c), asked)
  if (answer.ok) return undefined
  // the second tap of a double click, or the household's other person: the same end
  const isSame = ['asked-already', 'member'].includes(answer.refusal.code)
  return isSame ? undefined : answer.refusal
}

type Refused = { form: Form; refusal: JoiningRefusal | AskingRefusal }

/** The policy may have changed since the page was shown, or the wait after a refusal is not over. */
function sayWhyNot(c: Context<GroupEnv>, visitor: Visitor, { form, refusal }: Refused) {
  switch (refusal.code) {
    case 'details-missing':
      return showSignedIn(c, visitor, { form, missing: refusal.missing }, 422)
    case 'refused-lately':
    case 'asked-often':
      return showSignedIn(c, visitor, { form, refusal }, 422)
    case 'closed':
    case 'full':
      return showNotOpen(c)
    default:
      return c.redirect(joinPath(c), 303)
  }
}
