import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { openOwnDatabase } from '#test/db.ts'
import { keepPhoto } from '#test/pictures.ts'
import { untilWaiting } from '#test/waiting.ts'
import { TEST_NOW as now } from '#test/world.ts'
import { copyCatalog } from './copy-catalog.action.ts'
import { findProductPhoto, updateProductPhoto } from './product-photo.queries.ts'

/** Real commits: the file has a database of its own. */
let own: Awaited<ReturnType<typeof openOwnDatabase>>
beforeAll(async () => {
  own = await openOwnDatabase()
})
afterAll(() => own.drop())

test('a photo replaced while the catalogue is taken up: the new season shows the new one', async () => {
  const { db, world } = own
  const { claire } = world.people
  const { id: catalogId, code, groupId } = world.catalogs.chenes
  const { id: productId } = await db
    .selectFrom('product')
    .select('id')
    .where('catalog_id', '=', catalogId)
    .where('name', '=', 'Mâche')
    .executeTakeFirstOrThrow()
  const of = { groupId, productId }
  const first = await inTransaction(db, keepPhoto)
  await inTransaction(db, (trx) => updateProductPhoto(trx, { ...of, pictureId: first.id }))
  const actor = { groupId, personId: claire.id, accountId: claire.accountId }
  const facts = { name: 'Légumes 2027', startsOn: '2027-01-01', endsOn: null }
  let copied: ReturnType<typeof copyCatalog> | undefined
  await inTransaction(db, async (trx) => {
    const second = await keepPhoto(trx)
    await updateProductPhoto(trx, { ...of, pictureId: second.id })
    copied = copyCatalog(db, { actor, code, facts, now })
    await untilWaiting(trx)
  })
  const made = await copied
  if (!made?.ok) throw new Error('refused')
  const copy = await db
    .selectFrom('product as p')
    .innerJoin('catalog as c', 'c.id', 'p.catalog_id')
    .select('p.id')
    .where('c.code', '=', made.value)
    .where('p.name', '=', 'Mâche')
    .executeTakeFirstOrThrow()
  const shown = await findProductPhoto(db, { groupId, productId: copy.id })
  expect(shown).toBe(await findProductPhoto(db, of))
  expect(shown).not.toBe(first.code)
})
