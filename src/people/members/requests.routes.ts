import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { type Form, readForm } from '#src/foundation/ui/form.ts'
import { optionalText } from '#src/foundation/ui/form-fields.ts'
import { render } from '#src/foundation/ui/page.tsx'
import { actorOf, needsRight, visitorOf } from '#src/people/groups/guard.routes.ts'
import type { GroupEnv } from '#src/people/groups/standing.rules.ts'
import { acceptAll, answerRequest } from './answer-request.action.ts'
import { MESSAGE_MAX, type RequestAnswer } from './joining.rules.ts'
import { RequestsPage } from './requests.page.tsx'
import { listAnswered, listWaiting } from './requests.queries.ts'

const SHOWN_MAX = 100
const guard = needsRight('members')
const refusalSchema = z.object({ sentence: optionalText(MESSAGE_MAX) })

/** The requests to join a group, and answering them. */
export const requestsRoutes = new Hono<GroupEnv>()
  .get('/members/requests', guard, (c) => show(c))
  .post('/members/requests/acceptance', guard, async (c) => {
    await acceptAll(c.var.db, actorOf(c), { at: c.var.clock.now() })
    return c.redirect(requestsPath(c), 303)
  })
  .post('/members/requests/:request/acceptance', guard, (c) =>
    answer(c, { code: c.req.param('request'), answer: 'accepted', sentence: '' }),
  )
  .post('/members/requests/:request/refusal', guard, async (c) => {
    const code = c.req.param('request')
    const sent = await readForm(c, refusalSchema)
    if (!sent.ok) return show(c, { code, form: sent.form })
    return answer(c, { code, answer: 'refused', ...sent.input })
  })

const requestsPath = (c: Context<GroupEnv>) => `/g/${c.var.standing.group.slug}/members/requests`

type Answer = { code: string; answer: RequestAnswer; sentence: string }

/** Whoever was faster, the page says who has answered what. */
async function answer(c: Context<GroupEnv>, given: Answer): Promise<Response> {
  await answerRequest(c.var.db, actorOf(c), { ...given, at: c.var.clock.now() })
  return c.redirect(`${requestsPath(c)}?answered=${given.code}`, 303)
}

async function show(c: Context<GroupEnv>, refused?: { code: string; form: Form }) {
  const { db, lang, standing } = c.var
  const actor = actorOf(c)
  const waiting = await listWaiting(db, { actor, limit: SHOWN_MAX })
  const answered = await listAnswered(db, actor)
  const news = c.req.query('answered')
  const page = { lang, visitor: visitorOf(c), standing, waiting, answered, news, refused }
  return render(c, RequestsPage(page), refused ? 422 : 200)
}
