import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import type { Trx } from '#src/foundation/db/open.ts'
import { test } from '#test/db.ts'
import { keepPhoto } from '#test/pictures.ts'
import { findVariant } from './picture.queries.ts'

const isKept = async (db: Trx, { code }: { code: string }) =>
  (await findVariant(db, { code, width: 208 })) !== undefined

/** Shows a picture, or none, on the row of a table. */
const show = (db: Trx, on: { table: string; id: number; pictureId: number | null }) =>
  sql`update ${sql.table(on.table)} set picture_id = ${on.pictureId} where id = ${on.id}`.execute(
    db,
  )

const firstOf = async (db: Trx, table: string) => {
  const { rows } = await sql<{ id: number }>`
    select id from ${sql.table(table)} order by id limit 1`.execute(db)
  return rows[0]?.id ?? 0
}

for (const table of ['product', 'place', 'group']) {
  describe(`the picture of a ${table}`, () => {
    test('goes when another takes its place, or none', async ({ db }) => {
      const [first, second] = [await keepPhoto(db), await keepPhoto(db)]
      const on = { table, id: await firstOf(db, table) }
      await show(db, { ...on, pictureId: first.id })
      await show(db, { ...on, pictureId: first.id })
      expect(await isKept(db, first)).toBe(true)
      await show(db, { ...on, pictureId: second.id })
      expect([await isKept(db, first), await isKept(db, second)]).toEqual([false, true])
      await show(db, { ...on, pictureId: null })
      expect(await isKept(db, second)).toBe(false)
    })

    test('stays as long as something else shows it', async ({ db }) => {
      const photo = await keepPhoto(db)
      const others = table === 'place' ? 'group' : 'place'
      const elsewhere = { table: others, id: await firstOf(db, others) }
      const on = { table, id: await firstOf(db, table) }
      await show(db, { ...on, pictureId: photo.id })
      await show(db, { ...elsewhere, pictureId: photo.id })
      await show(db, { ...on, pictureId: null })
      expect(await isKept(db, photo)).toBe(true)
      await show(db, { ...elsewhere, pictureId: null })
      expect(await isKept(db, photo)).toBe(false)
    })
  })
}

test('the picture of a place that is removed goes with it', async ({ db, world }) => {
  const photo = await keepPhoto(db)
  await sql`insert into place (group_id, code, name, picture_id)
    values (${world.groups.lavoir.id}, 'bcdfghjkmn', 'Foyer rural', ${photo.id})`.execute(db)
  await sql`delete from place where code = 'bcdfghjkmn'`.execute(db)
  expect(await isKept(db, photo)).toBe(false)
})

test('the picture that a producer no longer shows goes', async ({ db, world }) => {
  const photo = await keepPhoto(db)
  const { producerId } = world.catalogs.fournil
  await sql`insert into producer_picture (producer_id, picture_id, position)
    values (${producerId}, ${photo.id}, 0)`.execute(db)
  await sql`delete from producer_picture where picture_id = ${photo.id}`.execute(db)
  expect(await isKept(db, photo)).toBe(false)
})
