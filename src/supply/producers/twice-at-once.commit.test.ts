import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { openOwnDatabase } from '#test/db.ts'
import { untilWaiting } from '#test/waiting.ts'
import { TEST_NOW } from '#test/world.ts'
import { changeSheet } from './change-sheet.action.ts'
import { createProducer } from './create-producer.action.ts'
import { getSheet } from './sheet.queries.ts'

let own: Awaited<ReturnType<typeof openOwnDatabase>>
beforeAll(async () => {
  own = await openOwnDatabase()
})
afterAll(() => own.drop())

const facts = {
  name: 'Ferme du Pré',
  businessName: '',
  profession: '',
  postcode: '26330',
  city: 'Crest',
  siret: null,
  email: null,
  phone: null,
}

test('of two groups that write the same farm down at once, one makes it and one is told', async () => {
  const { db, world } = own
  const now = new Date('2026-11-25T15:00:00Z')
  const { claire, ines } = world.people
  const actors = [
    { groupId: world.groups.lavoir.id, personId: claire.id, accountId: claire.accountId },
    { groupId: world.groups.gare.id, personId: ines.id, accountId: ines.accountId },
  ]
  const made = await Promise.all(actors.map((actor) => createProducer(db, { actor, facts, now })))
  const answers = made.map((one) => (one.ok ? 'made' : one.refusal.code))
  expect(answers.sort()).toEqual(['made', 'producer-twice'])
})

test('a SIRET that another sheet takes at this very moment is known', async () => {
  const { db, world } = own
  const { lavoir } = world.groups
  const { claire } = world.people
  const { chenes, fournil } = world.catalogs
  const siret = '73282932000074'
  const sheet = await getSheet(db, chenes.producerCode)
  const facts = { ...sheet.facts, siret, vatNumber: null }
  const actor = { groupId: lavoir.id, personId: claire.id, accountId: claire.accountId }
  const asked = { actor, code: sheet.code, mine: { version: sheet.version, facts } }
  let answer: ReturnType<typeof changeSheet> | undefined
  await inTransaction(db, async (trx) => {
    const of = trx.updateTable('producer').where('id', '=', fournil.producerId)
    await of.set({ siret }).execute()
    answer = changeSheet(db, { ...asked, now: TEST_NOW })
    await untilWaiting(trx)
  })
  expect(await answer).toEqual({ ok: false, refusal: { code: 'siret-known' } })
})
