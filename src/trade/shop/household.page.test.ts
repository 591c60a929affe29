import { describe, expect } from 'vitest'
import { SECRET } from '#test/app.ts'
import { test } from '#test/db.ts'
import { openShop } from '#test/shop.ts'
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
