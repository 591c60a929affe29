import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOwnDatabase } from '#test/db.ts'
import { TEST_NOW, type WorldPerson } from '#test/world.ts'
import { changeRights } from './change-rights.action.ts'
import { foundGroup } from './found-group.action.ts'
import { listRights } from './rights.queries.ts'
import { fingerprint, rowsOf } from './rights.rules.ts'
import type { HeldRight } from './standing.rules.ts'

let own: Awaited<ReturnType<typeof openOwnDatabase>>
beforeAll(async () => {
  own = await openOwnDatabase()
})
afterAll(() => own.drop())

const settings = rowsOf({ kinds: ['settings'], catalogIds: [] })

const actorOf = (person: WorldPerson) => ({
  groupId: own.world.groups.lavoir.id,
  personId: person.id,
  accountId: person.accountId,
})

async function change(by: WorldPerson, of: WorldPerson, wanted: HeldRight[]) {
  const actor = actorOf(by)
  const shown = fingerprint(await listRights(own.db, { actor, personId: of.id }))
  return changeRights(own.db, actor, { personId: of.id, wanted, shown, at: TEST_NOW })
}

async function listCoordinators() {
  const coordinators = await own.db
    .selectFrom('held_right')
    .select('person_id')
    .where('group_id', '=', own.world.groups.lavoir.id)
    .where('kind', '=', 'settings')
    .execute()
  return coordinators.map((one) => one.person_id)
}

test('two coordinators who remove each other at the same moment: one stays', async () => {
  const { claire, odile } = own.world.people
  let [stayed, other] = [claire, odile]
  for (let round = 0; round < 10; round++) {
    expect(await change(stayed, other, settings)).toMatchObject({ ok: true })
    const both = await Promise.allSettled([change(claire, odile, []), change(odile, claire, [])])
    expect(both.filter((one) => one.status === 'fulfilled' && one.value.ok)).toHaveLength(1)
    const left = await listCoordinators()
    expect(left).toHaveLength(1)
    ;[stayed, other] = left[0] === claire.id ? [claire, odile] : [odile, claire]
  }
})

test('two groups of one name founded at the same moment get two addresses', async () => {
  const { db, world } = own
  const place = { name: 'Préau', address: '', postcode: '', city: 'Crest', accessNotes: '' }
  const founding = {
    name: 'Halle',
    kind: 'drive',
    place,
    personId: world.people.herve.id,
    at: TEST_NOW,
  } as const
  const groups = await Promise.all(Array.from({ length: 6 }, () => foundGroup(db, founding)))
  const slugs = groups.map((group) => group.slug).sort()
  expect(slugs).toEqual(['halle', 'halle-2', 'halle-3', 'halle-4', 'halle-5', 'halle-6'])
})
