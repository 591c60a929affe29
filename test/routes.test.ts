import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import type { Trx } from '#src/foundation/db/open.ts'
import { kindsOf } from '#src/people/groups/presets.rules.ts'
import { insertRights } from '#src/people/groups/rights.queries.ts'
import { rowsOf } from '#src/people/groups/rights.rules.ts'
import type { Right } from '#src/people/groups/standing.rules.ts'
import { type Client, openApp, type Page } from './app.ts'
import { type StoppedClock, test } from './db.ts'
import { addForRoutes, type Codes, fillIn, findCodes } from './routes.codes.ts'
import { ROUTES, type Row } from './routes.table.ts'
import type { World } from './world.ts'

/** What each role holds in the market; the last two are nobody there. */
const ROLES = {
  visitor: { signedIn: false, member: false, rights: [] },
  member: { signedIn: true, member: true, rights: [] },
  coordinator: { signedIn: true, member: true, rights: kindsOf('coordinator') },
  treasurer: { signedIn: true, member: true, rights: kindsOf('treasurer') },
  'producer-contact': { signedIn: true, member: true, rights: kindsOf('producer-contact') },
  'distribution-team': { signedIn: true, member: true, rights: kindsOf('distribution-team') },
  stranger: { signedIn: true, member: false, rights: [] },
  'coordinator of another group': { signedIn: true, member: false, rights: [] },
} as const satisfies Record<
  string,
  { signedIn: boolean; member: boolean; rights: readonly Right[] }
>
type Role = keyof typeof ROLES
type Answer = 'in' | 'sign-in' | 403 | 404

function expected({ open }: Row, role: Role): Answer {
  const { signedIn, member } = ROLES[role]
  const rights: readonly Right[] = ROLES[role].rights
  if (open === 'public') return 'in'
  if (open === 'code' || !signedIn) return 'sign-in'
  if (open === 'signed-in') return 'in'
  if (open === 'invited') return role === 'stranger' ? 'in' : 404
  if (!member) return 404
  if (open === 'member') return 'in'
  if (open === 'household')
    return role === 'member' || rights.includes('distributions') || rights.includes('money')
      ? 'in'
      : 404
  if (open === 'any-right') return rights.length > 0 ? 'in' : 403
  if (open !== 'all-catalogs') return rights.includes(open) ? 'in' : 403
  return rights.includes('catalogs') && role !== 'producer-contact' ? 'in' : 403
}

type Cast = {
  clients: Record<Role, Client>
  lavoir: Codes
  gare: Codes
  app: ReturnType<typeof openApp>['app']
}

async function assemble(db: Trx, world: World, clock: StoppedClock): Promise<Cast> {
  const { claire, nadia, odile, samir, paul, herve, ines } = world.people
  const groupId = world.groups.lavoir.id
  const team = rowsOf({ kinds: kindsOf('distribution-team'), catalogIds: [] })
  await insertRights(db, { groupId, personId: paul.id, rights: team })
  await addForRoutes(db, world, clock.now())
  const { app, as, visitor } = openApp({ db, clock })
  const clients = {
    visitor: visitor(),
    member: await as(nadia),
    coordinator: await as(claire),
    treasurer: await as(odile),
    'producer-contact': await as(samir),
    'distribution-team': await as(paul),
    stranger: await as(herve),
    'coordinator of another group': await as(ines),
  }
  const lavoir = await findCodes(db, world.groups.lavoir)
  return { app, clients, lavoir, gare: await findCodes(db, world.groups.gare) }
}

/** Sends an empty form or asks for the page, and undoes what came of it. */
async function ask(db: Trx, client: Client, method: Row['method'], path: string): Promise<Page> {
  await sql`savepoint route`.execute(db)
  try {
    if (method === 'GET') return await client.get(path)
    return await client.post(path, method === 'POST' ? {} : { _method: method })
  } finally {
    await sql`rollback to savepoint route`.execute(db)
  }
}

function answerOf({ status, location }: Page): Answer | `status ${number}` {
  if (location?.startsWith('/sign-in')) return 'sign-in'
  if (status === 403 || status === 404) return status
  return status < 400 || status === 409 || status === 422 ? 'in' : `status ${status}`
}

const nameOf = ({ method, path }: Row) => `${method} ${path}`
const roles = Object.keys(ROLES) as Role[]
const inGroups = ROUTES.filter((row) => row.path.startsWith('/g/:slug'))

describe('the table of routes', () => {
  test('has every route of the program, and no other', ({ db, clock }) => {
    const { app } = openApp({ db, clock })
    const handled = app.routes.filter(
      (route) => !(route.method === 'ALL' && route.path.endsWith('*')),
    )
    const served = new Set(handled.map((route) => `${route.method} ${route.path}`))
    expect(ROUTES.map(nameOf).sort()).toEqual([...served].sort())
  })

  test('names each route once', () => {
    expect(new Set(ROUTES.map(nameOf)).size).toBe(ROUTES.length)
  })
})

describe('every route with every role', () => {
  for (const row of ROUTES) {
    test(`${nameOf(row)} (${row.open})`, async ({ db, world, clock }) => {
      const { clients, lavoir } = await assemble(db, world, clock)
      const path = fillIn(row.path, lavoir)
      const got: Record<string, unknown> = {}
      for (const role of roles) got[role] = answerOf(await ask(db, clients[role], row.method, path))
      expect(got).toEqual(Object.fromEntries(roles.map((role) => [role, expected(row, role)])))
    })
  }
})

describe('another group', () => {
  for (const row of inGroups) {
    test(`${nameOf(row)} is closed to the coordinator of the market`, async ({
      db,
      world,
      clock,
    }) => {
      const { clients, gare } = await assemble(db, world, clock)
      const answer = await ask(db, clients.coordinator, row.method, fillIn(row.path, gare))
      expect(answerOf(answer)).toBe(expected(row, 'stranger'))
    })
  }

  for (const row of inGroups.filter(({ path, anyCode }) => /:slug.*:/.test(path) && !anyCode)) {
    test(`${nameOf(row)} knows nothing of the market’s things`, async ({ db, world, clock }) => {
      const { clients, lavoir, gare } = await assemble(db, world, clock)
      const ines = clients['coordinator of another group']
      for (const path of mixed(row.path, { own: gare, foreign: lavoir })) {
        expect([path, answerOf(await ask(db, ines, row.method, path))]).toEqual([path, 404])
      }
    })
  }
})

/** The path in one's own group, with each of its codes in turn (and all of them) another group's. */
function mixed(path: string, { own, foreign }: { own: Codes; foreign: Codes }): string[] {
  const names = [...path.matchAll(/:(\w+)/g)]
    .map((found) => found[1] ?? '')
    .filter((name) => name !== 'slug')
  const mixes = names.map((name) => ({ ...own, [name]: foreign[name] ?? '' }))
  return [...mixes, { ...foreign, slug: own.slug ?? '' }].map((codes) => fillIn(path, codes))
}

describe('a named catalogue', () => {
  const rows = ROUTES.filter(({ path }) => path.includes('/catalogs/:catalog'))
  for (const row of rows) {
    test(`${nameOf(row)} of another producer is unknown to a producer’s contact`, async ({
      db,
      world,
      clock,
    }) => {
      const { clients, lavoir } = await assemble(db, world, clock)
      const { catalogs } = world
      const product = await db
        .selectFrom('product')
        .select('code')
        .where('catalog_id', '=', catalogs.fournil.id)
        .executeTakeFirstOrThrow()
      const codes = { ...lavoir, catalog: catalogs.fournil.code, product: product.code }
      const answer = await ask(db, clients['producer-contact'], row.method, fillIn(row.path, codes))
      expect(answerOf(answer)).toBe(404)
    })
  }
})

describe('forms from elsewhere', () => {
  for (const row of ROUTES.filter(({ method }) => method !== 'GET')) {
    test(`${nameOf(row)} is ${row.anyOrigin ? 'let in' : 'refused'} from another origin`, async ({
      db,
      world,
      clock,
    }) => {
      const { clients, lavoir } = await assemble(db, world, clock)
      const body = row.method === 'POST' ? {} : { _method: row.method }
      const path = fillIn(row.path, lavoir)
      const page = await clients.coordinator.post(path, body, { origin: 'https://evil.example' })
      expect(page.status === 403).toBe(!row.anyOrigin)
    })
  }
})
