import { expect } from 'vitest'
import { recordHistory } from '#src/foundation/db/history.ts'
import { listHistory } from '#src/people/accounts/history.queries.ts'
import { hasRight } from '#src/people/groups/rights.queries.ts'
import { test } from '#test/db.ts'
import { actorIn } from '#test/orders.ts'
import { TEST_NOW } from '#test/world.ts'
import { listCatalogNames } from './catalog-names.queries.ts'

test('the names of all catalogues are for who holds settings or distributions', async ({
  db,
  world,
}) => {
  const { claire, odile, samir, nadia, ines } = world.people
  expect(
    (await listCatalogNames(db, actorIn(world.catalogs.chenes, claire))).length,
  ).toBeGreaterThan(1)
  for (const person of [odile, samir, nadia, ines]) {
    expect(await listCatalogNames(db, actorIn(world.catalogs.chenes, person))).toEqual([])
  }
})

test('the history of a catalogue is for who keeps it', async ({ db, world }) => {
  const { claire, odile, samir, nadia, ines } = world.people
  const { id: objectId, groupId } = world.catalogs.chenes
  const entry = { groupId, room: 'catalogs', object: 'catalog', objectId, action: 'changed' }
  await recordHistory(db, { ...entry, actorPersonId: claire.id, at: TEST_NOW })
  const rowsFor = async (person: typeof claire) => {
    const isAllowed = hasRight(actorIn(world.catalogs.chenes, person), 'catalogs', objectId)
    return (await listHistory(db, { groupId, object: 'catalog', objectId, isAllowed })).length
  }
  expect([await rowsFor(claire), await rowsFor(samir)]).toEqual([1, 1])
  expect([await rowsFor(odile), await rowsFor(nadia), await rowsFor(ines)]).toEqual([0, 0, 0])
})
