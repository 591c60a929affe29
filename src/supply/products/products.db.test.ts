import { describe, expect } from 'vitest'
import type { Trx } from '#src/foundation/db/open.ts'
import { test } from '#test/db.ts'

/** What the database itself refuses, whatever the program does. */
const change = (db: Trx, name: string, set: object) =>
  db.updateTable('product').set(set).where('name', '=', name).execute()

describe('a product cannot', () => {
  test.for<[string, string, object]>([
    ['cost less than nothing', 'Mâche', { price_cents: -1 }],
    ['cost a million', 'Mâche', { price_cents: 100_000_000 }],
    ['have the reference of another in its catalogue', 'Mâche', { reference: 'CAR' }],
    ['be without a name', 'Mâche', { name: '' }],
    ['be sold by half pieces', 'Mâche', { step_thousandths: 500 }],
    ['have half a piece left', 'Mâche', { stock_left_thousandths: 500 }],
    ['have less than nothing left', 'Mâche', { stock_left_thousandths: -1000 }],
    ['be loose by the gram', 'Carottes de sable', { unit: 'g' }],
    ['be loose by the bag', 'Carottes de sable', { net_thousandths: 500 }],
    ['stand on an unknown shelf', 'Mâche', { category: 'shoes' }],
    ['move to another group’s catalogue', 'Mâche', { catalog_id: 0 }],
  ])('%s', async ([, name, set], { db }) => {
    await expect(change(db, name, set)).rejects.toThrow(/violates|duplicate/)
  })
})

test('the same reference may stand in two catalogues, and again once archived', async ({ db }) => {
  await change(db, 'Pain de seigle', { reference: 'CAR' })
  await change(db, 'Carottes de sable', { archived_at: new Date() })
  await change(db, 'Mâche', { reference: 'CAR' })
})

test('two producers cannot have one SIRET', async ({ db }) => {
  const copy = db.updateTable('producer').set({ siret: '51234087800010' })
  await expect(copy.where('name', '=', 'Le Fournil de Maud').execute()).rejects.toThrow(/duplicate/)
})
