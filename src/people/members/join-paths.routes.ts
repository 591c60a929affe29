import type { Context } from 'hono'
import { render } from '#src/foundation/ui/page.tsx'
import { safeReturnPath, withReturn } from '#src/people/accounts/return-path.rules.ts'
import { findContactEmail } from '#src/people/groups/settings.queries.ts'
import type { GroupEnv } from '#src/people/groups/standing.rules.ts'
import { NotOpenPage } from './join.page.tsx'

/** Back to where one came from (a basket), else to the group; who waits for an answer, to what says so. */
export function afterwards(c: Context<GroupEnv>): string {
  const { slug, registrationPolicy } = c.var.standing.group
  const back = safeReturnPath(c.req.query('return'))
  if (back !== '/') return back
  return registrationPolicy === 'open' || c.var.standing.isMember ? `/g/${slug}` : `/g/${slug}/join`
}

/** This page, with where to go on. */
export function joinPath(c: Context<GroupEnv>): string {
  return withReturn(`/g/${c.var.standing.group.slug}/join`, safeReturnPath(c.req.query('return')))
}

/** Nobody joins here by themselves: why, and whom to ask. */
export async function showNotOpen(c: Context<GroupEnv>) {
  const { lang, visitor, standing, db } = c.var
  const { registrationPolicy, id } = standing.group
  const policy = registrationPolicy === 'full' ? 'full' : 'closed'
  const contactEmail = await findContactEmail(db, id)
  const page = { lang, visitor, standing, policy, contactEmail, path: joinPath(c) } as const
  return render(c, NotOpenPage(page), c.req.method === 'GET' ? 200 : 422)
}
