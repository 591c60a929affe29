import { type Context, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { newCode } from '#src/foundation/core/code.ts'
import { emptyForm, formOf, readForm, withError } from '#src/foundation/ui/form.ts'
import { optionalText } from '#src/foundation/ui/form-fields.ts'
import { render } from '#src/foundation/ui/page.tsx'
import type { AppEnv, Visitor } from '#src/foundation/ui/request.ts'
import type { Auth } from '#src/people/accounts/auth.action.ts'
import {
  answerRegistration,
  lettersWait,
  registrationSchema,
} from '#src/people/accounts/register.routes.tsx'
import { actorOf } from '#src/people/groups/guard.routes.ts'
import type { GroupEnv } from '#src/people/groups/standing.rules.ts'
import { askMembership } from './ask-membership.action.ts'
import { askToJoin } from './ask-to-join.action.ts'
import { RegisterHerePage } from './join.page.tsx'
import { joinGroup } from './join-group.action.ts'
import { afterwards, joinPath, showNotOpen } from './join-paths.routes.ts'
import { joinSignedIn, showSignedIn } from './join-signed-in.routes.ts'
import { type Asking, takeJoining } from './joining.queries.ts'
import { MESSAGE_MAX } from './joining.rules.ts'
import { withdrawalRoutes } from './withdrawal.routes.ts'

/** A group's link for joining: registering there, joining with one button, asking, or whom to ask. */
export function joinRoutes(auth: Auth): Hono<GroupEnv> {
  return new Hono<GroupEnv>()
    .get('/join', (c) => showJoin(c))
    .post('/join', async (c) => {
      const { visitor } = c.var
      return visitor ? joinSignedIn(c, visitor) : registerHere(c, auth)
    })
    .route('/', withdrawalRoutes)
}

async function showJoin(c: Context<GroupEnv>): Promise<Response> {
  const { visitor } = c.var
  if (!visitor) return takesPeople(c) ? showRegister(c, { form: emptyForm() }) : showNotOpen(c)
  const asking = await comesFromCode(c, visitor)
  if (!asking) return showSignedIn(c, visitor, { form: emptyForm() })
  if (await goesThrough(c, asking)) return c.redirect(afterwards(c), 303)
  return showSignedIn(c, visitor, { form: formOf({ message: asking.message }) })
}

/** Whether people get in by this page, at once or on request. */
function takesPeople({ var: { standing } }: Context<GroupEnv>): boolean {
  return ['open', 'waiting-list'].includes(standing.group.registrationPolicy)
}

/** What this person asked for before the code: the token stands nowhere but behind the code. */
async function comesFromCode(
  c: Context<GroupEnv>,
  { email }: Visitor,
): Promise<Asking | undefined> {
  const token = c.req.query('asked')
  if (!token) return undefined
  const note = { groupId: c.var.standing.group.id, email, token }
  return takeJoining(c.var.db, { ...note, now: c.var.clock.now() })
}

/**
 * Joins or asks, as the group's policy is by now. A message that another browser wrote is not sent in this person's
 * name: it comes back in the form.
 */
async function goesThrough(c: Context<GroupEnv>, asking: Asking): Promise<boolean> {
  const { db, clock, standing } = c.var
  const at = clock.now()
  if (standing.group.registrationPolicy === 'open') {
    return (await joinGroup(db, actorOf(c), { at })).ok
  }
  if (asking.browser === null || asking.browser !== getCookie(c, COOKIE)) return false
  return (await askMembership(db, actorOf(c), { message: asking.message, at })).ok
}

const COOKIE = 'cageot.asking'
const KEPT_SECONDS = 30 * 60

/** Marks the browser that writes to a group while it waits for its code. */
function markBrowser(c: Context<GroupEnv>, auth: Auth): string {
  const browser = newCode() + newCode()
  const kept = { httpOnly: true, sameSite: 'Lax', secure: auth.isSecure } as const
  setCookie(c, COOKIE, browser, { ...kept, path: '/g', maxAge: KEPT_SECONDS })
  return browser
}

async function registerHere(c: Context<GroupEnv>, auth: Auth): Promise<Response> {
  if (!takesPeople(c)) return showNotOpen(c)
  const { db, clock, standing } = c.var
  const { id: groupId, requiresPhone: phone, requiresAddress: address } = standing.group
  const schema = registrationSchema({ phone, address }).extend({
    message: optionalText(MESSAGE_MAX),
  })
  const sent = await readForm(c, schema)
  if (!sent.ok) return showRegister(c, { form: sent.form }, 422)
  const { terms: _, return: __, message, ...typed } = sent.input
  const token = newCode() + newCode()
  const returnPath = `${joinPath(c)}${joinPath(c).includes('?') ? '&' : '?'}asked=${token}`
  const answer = await answerRegistration(plain(c), auth, { typed, returnPath })
  if (answer.ok) {
    const browser = markBrowser(c, auth)
    // only within the limits of letters: nobody fills the table from outside
    const asking = { groupId, email: typed.email, token, message, browser }
    await askToJoin(db, { ...asking, at: clock.now() })
    return c.redirect('/code', 303)
  }
  const refusal = lettersWait(plain(c), answer.refusal)
  return showRegister(c, { form: withError(sent.form, '', 'wait'), refusal }, 429)
}

/** A request below a group has all that any request has. */
const plain = (c: Context<GroupEnv>) => c as unknown as Context<AppEnv>

function showRegister(
  c: Context<GroupEnv>,
  shown: Pick<Parameters<typeof RegisterHerePage>[0], 'form' | 'refusal'>,
  status: 200 | 422 | 429 = 200,
) {
  const { lang, standing } = c.var
  const page = { lang, visitor: null, standing, path: joinPath(c), ...shown }
  return render(c, RegisterHerePage(page), status)
}
