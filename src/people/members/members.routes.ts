import { type Context, Hono } from 'hono'
import { civilOf } from '#src/foundation/core/day.ts'
import { render } from '#src/foundation/ui/page.tsx'
import { actorOf, needsRight, visitorOf } from '#src/people/groups/guard.routes.ts'
import type { GroupEnv } from '#src/people/groups/standing.rules.ts'
import { MembersHistoryPage, MembersPage } from './members.page.tsx'
import { listJoined, listMembers, type Member } from './members.queries.ts'
import { matches } from './search.rules.ts'

const SHOWN_MAX = 100

/** The list of member households and its history. */
export const membersRoutes = new Hono<GroupEnv>()
  .get('/members', needsRight('members'), showMembers)
  .get('/members/history', needsRight('members'), showHistory)

async function showMembers(c: Context<GroupEnv>) {
  const { lang, standing, db, baseUrl } = c.var
  const wanted = c.req.query('q') ?? ''
  const found = (await listMembers(db, actorOf(c))).filter((member) => isWanted(member, wanted))
  const { first, ...pages } = pageOf(c.req.query('page'), found.length)
  const members = found.slice(first, first + SHOWN_MAX).map((member) => ({
    ...member,
    joinedOn: civilOf(member.joinedAt, standing.group.timeZone).day,
  }))
  const joinAddress = `${baseUrl}/g/${standing.group.slug}/join`
  const shown = { wanted, members, first, ...pages, total: found.length, joinAddress }
  return render(c, MembersPage({ lang, visitor: visitorOf(c), standing, ...shown }))
}

/** Which hundred is shown, and the pages beside it; a page beyond the last is the last. */
function pageOf(asked: string | undefined, total: number) {
  const last = Math.max(1, Math.ceil(total / SHOWN_MAX))
  const page = Math.min(last, Math.max(1, Math.trunc(Number(asked)) || 1))
  const previous = page > 1 ? page - 1 : undefined
  return { first: (page - 1) * SHOWN_MAX, previous, next: page < last ? page + 1 : undefined }
}

function isWanted({ people, city, postcode }: Member, wanted: string): boolean {
  const texts = people.flatMap(({ firstName, lastName, email, phone }) => [
    firstName,
    lastName,
    email,
    phone,
  ])
  return matches(wanted, [...texts, city, postcode])
}

async function showHistory(c: Context<GroupEnv>) {
  const { lang, standing, db } = c.var
  const rows = await listJoined(db, actorOf(c))
  return render(c, MembersHistoryPage({ lang, visitor: visitorOf(c), standing, rows }))
}
