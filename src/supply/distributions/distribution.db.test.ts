import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { test } from '#test/db.ts'
import { findMarket } from '#test/orders.ts'

describe('the database keeps', () => {
  test.for([
    ['an end after the start', 'ends_at = starts_at'],
    ['a closing after the opening', 'closes_at = opens_at'],
    ['a closing before the start', "closes_at = starts_at + interval '1 minute'"],
  ] as const)('%s', async ([, change], { db, world }) => {
    const wrong = inTransaction(db, (trx) =>
      sql`update distribution set ${sql.raw(change)}
        where group_id = ${world.groups.lavoir.id}`.execute(trx),
    )
    await expect(wrong).rejects.toThrow(/check constraint/)
  })

  test('a catalogue once in each distribution, and of its own group', async ({ db, world }) => {
    const market = await findMarket(db, world)
    const { groupId: group_id, id: distribution_id } = market
    const add = (catalog_id: number) =>
      inTransaction(db, (trx) =>
        trx.insertInto('delivery').values({ group_id, distribution_id, catalog_id }).execute(),
      )
    await expect(add(world.catalogs.chenes.id)).rejects.toThrow(/unique/)
    await expect(add(world.catalogs.vergers.id)).rejects.toThrow(/foreign key/)
  })
})
