import { expect } from 'vitest'
import type { JobTools } from '#src/foundation/post/jobs.ts'
import { test } from '#test/db.ts'
import { fieldsOf, follow, openShop } from '#test/shop.ts'
import { basketPlaced } from './basket-placed.job.ts'

const log = { debug() {}, info() {}, warn() {}, error() {} }

test('the group’s fee is said on the basket, the summary, the confirmation and in the letter', async ({
  db,
  world,
  clock,
}) => {
  const { as, path, set } = await openShop({ db, world, clock })
  const { id } = world.catalogs.chenes
  await db.updateTable('catalog').set({ fee_bp: 1000 }).where('id', '=', id).execute()
  const nadia = await as(world.people.nadia)
  await set(nadia, 'CAR', 1.5)
  const said = 'dont frais du groupe 0,36 €'
  expect((await nadia.get(`${path}/basket`)).text).toContain(said)
  const summary = await nadia.get(`${path}/order`)
  expect(summary.text).toContain(`3,96 € ${said}`)
  const placed = await follow(nadia, await nadia.post(`${path}/order`, fieldsOf(summary)))
  expect(placed.text).toContain(`3,96 € ${said}`)

  const tools: JobTools = { db, clock, mailer: null, baseUrl: 'https://cageot.example', log }
  const { group_id, basket_id, key } = await db
    .selectFrom('placement')
    .selectAll()
    .executeTakeFirstOrThrow()
  await basketPlaced({ groupId: group_id, basketId: basket_id, key }, tools)
  const letter = await db.selectFrom('mail').select('text').executeTakeFirstOrThrow()
  expect(letter.text.replaceAll('\u00a0', ' ')).toContain(said)
})

test('where the group charges no fee, none is spoken of', async ({ db, world, clock }) => {
  const { as, path, set } = await openShop({ db, world, clock })
  const nadia = await as(world.people.nadia)
  await set(nadia, 'CAR', 1.5)
  expect((await nadia.get(`${path}/order`)).text).not.toContain('frais du groupe')
})
