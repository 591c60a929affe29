import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import type { Trx } from '#src/foundation/db/open.ts'
import { hasRight, requireRight } from '#src/people/groups/rights.queries.ts'
import { askMembership } from '#src/people/members/ask-membership.action.ts'
import { memberJobs } from '#src/people/members/member-jobs.job.ts'
import { openApp } from './app.ts'
import { test } from './db.ts'
import { jobTools, lettersTo } from './post.ts'
import { addForRoutes, fillIn, findCodes } from './routes.codes.ts'
import { ROUTES } from './routes.table.ts'
import { appCode, giveSecondFactor } from './second-factor.ts'
import type { World } from './world.ts'

const GROUP = '/g/marche-du-lavoir'

async function require(db: Trx, world: World) {
  await db
    .updateTable('group')
    .set({ requires_second_factor: true })
    .where('id', '=', world.groups.lavoir.id)
    .execute()
}

/** What members and visitors reach too: no right is behind it. */
const FREE = ['public', 'code', 'signed-in', 'member', 'household']

describe('in a group that asks a second factor of people with rights', () => {
  const guarded = ROUTES.filter(
    ({ path, open }) => path.startsWith('/g/:slug') && !FREE.includes(open),
  )
  for (const { method, path } of guarded) {
    test(`${method} ${path} is closed to a coordinator without one, and says why`, async ({
      db,
      world,
      clock,
    }) => {
      await addForRoutes(db, world, clock.now())
      await require(db, world)
      const claire = await openApp({ db, clock }).as(world.people.claire)
      const address = fillIn(path, await findCodes(db, world.groups.lavoir))
      await sql`savepoint before`.execute(db)
      const page =
        method === 'GET'
          ? await claire.get(address)
          : await claire.post(address, method === 'POST' ? {} : { _method: method })
      const back = encodeURIComponent(method === 'GET' ? address : GROUP)
      expect(page.status).toBe(403)
      expect(page.html).toContain(`href="/account/second-factor?return=${back}"`)
    })
  }

  const open = ROUTES.filter(({ path, open }) => path.startsWith('/g/:slug') && FREE.includes(open))
  for (const { method, path } of open) {
    test(`${method} ${path} is to a member with rights what it is to any member`, async ({
      db,
      world,
      clock,
    }) => {
      await addForRoutes(db, world, clock.now())
      await require(db, world)
      const app = openApp({ db, clock })
      const address = fillIn(path, await findCodes(db, world.groups.lavoir))
      const statuses: number[] = []
      for (const person of [world.people.claire, world.people.nadia]) {
        const client = await app.as(person)
        await sql`savepoint before`.execute(db)
        const page =
          method === 'GET'
            ? await client.get(address)
            : await client.post(address, method === 'POST' ? {} : { _method: method })
        await sql`rollback to savepoint before`.execute(db)
        statuses.push(page.status)
      }
      // a basket is the household's own: Claire's rights would show it to her
      if (path.includes('/baskets/')) expect(statuses[0]).toBe(404)
      else expect(statuses[0]).toBe(statuses[1])
    })
  }

  test('the rights count again as soon as there is one, also of a named catalogue', async ({
    db,
    world,
    clock,
  }) => {
    const { id: groupId } = world.groups.lavoir
    const { claire, samir } = world.people
    await require(db, world)
    const actorOf = ({ id: personId, accountId }: typeof claire) => ({
      groupId,
      personId,
      accountId,
    })
    const counts = async () => {
      const { rows } = await sql<{ all: boolean; named: boolean }>`
        select ${hasRight(actorOf(claire), 'settings')} as "all",
          ${hasRight(actorOf(samir), 'catalogs', world.catalogs.chenes.id)} as named`.execute(db)
      return rows[0]
    }
    expect(await counts()).toEqual({ all: false, named: false })
    await expect(requireRight(db, actorOf(claire), 'settings')).rejects.toThrow()
    await giveSecondFactor(db, claire, { since: clock.now() })
    await giveSecondFactor(db, samir, { since: clock.now() })
    expect(await counts()).toEqual({ all: true, named: true })
    await requireRight(db, actorOf(claire), 'settings')
    const client = await openApp({ db, clock }).as(claire)
    expect((await client.get(`${GROUP}/settings`)).status).toBe(200)
  })

  test('nobody without one learns of requests to join: no letter, no count', async ({
    db,
    world,
    clock,
  }) => {
    const { claire, odile, herve } = world.people
    const { id: groupId } = world.groups.lavoir
    await db.updateTable('group').set({ registration_policy: 'waiting-list' }).execute()
    await require(db, world)
    await giveSecondFactor(db, odile, { since: clock.now() })
    const actor = { groupId, personId: herve.id, accountId: herve.accountId }
    await askMembership(db, actor, { message: 'Deux adultes', at: clock.now() })
    const [request] = await db.selectFrom('join_request').select('id').execute()
    const job = { groupId, requestId: request?.id }
    await memberJobs['join-requested'](job, jobTools({ db, clock }))
    expect(await lettersTo({ db, clock }, claire.email)).toEqual([])
    expect(await lettersTo({ db, clock }, odile.email)).toHaveLength(1)
    const app = openApp({ db, clock })
    const toDo = '1 foyer demande à rejoindre'
    expect((await (await app.as(claire)).get('/')).text).not.toContain(toDo)
    expect((await (await app.as(odile)).get('/')).text).toContain(toDo)
  })

  test('another group’s rights are not touched', async ({ db, world, clock }) => {
    await require(db, world)
    const ines = await openApp({ db, clock }).as(world.people.ines)
    expect((await ines.get('/g/paniers-de-la-gare/settings')).status).toBe(200)
    expect((await ines.get(`${GROUP}/settings`)).status).toBe(404)
  })

  test('who has waiting rights still finds the coordination, which says why', async ({
    db,
    world,
    clock,
  }) => {
    await require(db, world)
    const claire = await openApp({ db, clock }).as(world.people.claire)
    expect((await claire.get(`${GROUP}/about`)).html).toContain(`href="${GROUP}/distributions"`)
    const page = await claire.get(`${GROUP}/distributions`)
    expect(page.text).toContain('Vos droits sont gardés')
    const nadia = await openApp({ db, clock }).as(world.people.nadia)
    expect((await nadia.get(`${GROUP}/about`)).html).not.toContain(`href="${GROUP}/distributions"`)
  })
})

describe('switching it on', () => {
  const typed = {
    version: '1',
    name: 'Marché du Lavoir',
    slug: 'marche-du-lavoir',
    registrationPolicy: 'open',
    timeZone: 'Europe/Paris',
    requiresSecondFactor: 'on',
  }

  test('wants the second factor of who does, and leads there', async ({ db, world, clock }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const refused = await claire.post(`${GROUP}/settings`, typed)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Activez d’abord la vôtre')
    const back = encodeURIComponent(`${GROUP}/settings`)
    expect(refused.html).toContain(`href="/account/second-factor?return=${back}"`)
    expect((await claire.get(`${GROUP}/settings`)).status).toBe(200)
    await giveSecondFactor(db, world.people.claire, { since: clock.now() })
    const saved = await claire.post(`${GROUP}/settings`, typed)
    expect(saved.location).toBe(`${GROUP}/settings?news=saved`)
    const history = await claire.get(`${GROUP}/settings/history`)
    expect(history.text).toContain('Double vérification obligatoire')
    const off = { _method: 'DELETE', factor: appCode(clock.now()) }
    await claire.post('/account/second-factor', off)
    expect((await claire.get(`${GROUP}/settings`)).status).toBe(403)
  })
})
