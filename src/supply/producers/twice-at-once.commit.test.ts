import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOwnDatabase } from '#test/db.ts'
import { createProducer } from './create-producer.action.ts'

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
