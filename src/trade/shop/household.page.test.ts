import { describe, expect } from 'vitest'
import { SECRET } from '#test/app.ts'
import { test } from '#test/db.ts'
import { fieldsOf, follow, openShop } from '#test/shop.ts'
import { signInForTest } from '#test/sign-in.ts'

const MERGED = 'Votre panier a rejoint celui de votre foyer.'

describe('a visitor’s draft that meets the household’s is spoken of once', () => {
  test('on the shop of that date, also when the first request was a tap', async ({
    db,
    world,
    clock,
  }) => {
    const { as, visitor, market, path, set } = await openShop({ db, world, clock })
    const { nadia } = world.people
    await set(await as(nadia), 'CAR', 1)
    const { code } = await db
      .selectFrom('distribution')
      .select('code')
      .where('group_id', '=', market.groupId)
      .where('id', '<>', market.id)
      .orderBy('starts_at')
      .limit(1)
      .executeTakeFirstOrThrow()
    const other = path.replace(market.code, code)

    const browser = visitor()
    await set(browser, 'AIL', 1)
    browser.keep(await signInForTest(db, nadia, { now: clock.now(), secret: SECRET }))
    expect((await set(browser, 'CHP', 1, { accept: 'application/json' })).status).toBe(200)
    expect((await browser.get(other)).text).not.toContain(MERGED)
    expect((await browser.get(path)).text).toContain(MERGED)
    expect((await browser.get(path)).text).not.toContain(MERGED)
  })
})

test('a browser keeps unsaved taps for one household, not for who signs in next', async ({
  db,
  world,
  clock,
}) => {
  const { as, visitor, path } = await openShop({ db, world, clock })
  const { nadia, paul, odile } = world.people
  const clients = [visitor(), await as(nadia), await as(paul), await as(odile)]
  const marks = []
  for (const client of clients) {
    const { html } = await client.get(path)
    marks.push(/data-kept-for="([\w-]+)"/.exec(html)?.[1])
  }
  const [nobody, hers, his, hers2] = marks
  expect(nobody).toBe('visitor')
  expect(his).toBe(hers)
  expect(new Set([nobody, hers, hers2]).size).toBe(3)
})

const CHANGED = 'Ce panier a aussi été modifié dans une autre fenêtre'

describe('two people of a household at once', () => {
  test.for(['shop', 'basket'])(
    'the last quantity counts, and the other’s %s says so',
    async (from, { db, world, clock }) => {
      const { as, path, set } = await openShop({ db, world, clock })
      const [nadia, paul] = [await as(world.people.nadia), await as(world.people.paul)]
      await set(nadia, 'CAR', 1)
      const page = from === 'shop' ? path : `${path}/basket`
      const [hers, his] = [
        fieldsOf(await nadia.get(page)).seen,
        fieldsOf(await paul.get(page)).seen,
      ]
      expect(hers).toMatch(/^\w+:1000$/)

      const first = await follow(paul, await set(paul, 'CAR', 3, { from, seen: his }))
      expect(first.text).not.toContain(CHANGED)
      const other = await follow(nadia, await set(nadia, 'AIL', 1, { from, seen: hers }))
      expect(other.text).toContain(CHANGED)
      expect(other.html).toContain('<output>3\u00a0kg</output>')

      const back = await follow(
        paul,
        await set(paul, 'CAR', 2, { from, seen: fieldsOf(first).seen }),
      )
      expect(back.text).toContain(CHANGED)
      expect(back.html).toContain('<output>2\u00a0kg</output>')
      expect((await nadia.get(page)).text).not.toContain(CHANGED)
    },
  )

  test('a browser with scripts is told with its answer, once', async ({ db, world, clock }) => {
    const { as, path, set } = await openShop({ db, world, clock })
    const [nadia, paul] = [await as(world.people.nadia), await as(world.people.paul)]
    const { seen } = fieldsOf(await nadia.get(path))
    await set(paul, 'CAR', 3)
    const tap = async (quantity: number, shown: string | undefined) => {
      const answer = await set(nadia, 'AIL', quantity, { accept: 'application/json', seen: shown })
      return JSON.parse(answer.html)
    }
    const told = await tap(1, seen)
    expect(told).toMatchObject({ ok: true, hasChanged: true })
    expect(await tap(2, told.seen)).toMatchObject({ ok: true, hasChanged: false })
  })

  test('a tap that comes twice on a slow phone is nobody else’s', async ({ db, world, clock }) => {
    const { as, path, set } = await openShop({ db, world, clock })
    const nadia = await as(world.people.nadia)
    const { seen } = fieldsOf(await nadia.get(path))
    await set(nadia, 'CAR', 1, { seen })
    const again = await follow(nadia, await set(nadia, 'CAR', 1, { seen }))
    expect(again.text).not.toContain(CHANGED)
  })
})
