import { describe, expect } from 'vitest'
import { NotFound } from '#src/foundation/core/outcome.ts'
import type { Db } from '#src/foundation/db/open.ts'
import { test } from '#test/db.ts'
import { TEST_NOW, type World, type WorldPerson } from '#test/world.ts'
import { listSettingsHistory } from './history.queries.ts'
import { addPlace } from './places.action.ts'
import { findPlace, listPlaces } from './places.queries.ts'
import { listHolders, listRights } from './rights.queries.ts'
import { findContactEmail, getSettings } from './settings.queries.ts'
import type { Actor } from './standing.rules.ts'

const actorIn = (world: World, person: WorldPerson): Actor => ({
  groupId: world.groups.lavoir.id,
  personId: person.id,
  accountId: person.accountId,
})

const newPlace = { name: 'Préau', address: '', postcode: '', city: 'Crest', accessNotes: '' }

/** Every reading of what stands behind the settings. */
async function readAll(db: Db, world: World, actor: Actor) {
  const { placeCode: code } = world.groups.lavoir
  const place = await findPlace(db, { actor, code })
  const lists = [
    await listPlaces(db, actor),
    await listHolders(db, actor),
    await listRights(db, { actor, personId: world.people.claire.id }),
    await listSettingsHistory(db, { actor }),
  ]
  return [...lists.map((list) => list.length), place ? 1 : 0]
}

describe('what stands behind the settings of a group', () => {
  test('is read by who holds the right, by nobody else', async ({ db, world }) => {
    const { claire, nadia, odile, samir, ines, herve } = world.people
    await addPlace(db, actorIn(world, claire), { place: newPlace, at: TEST_NOW })
    expect(await readAll(db, world, actorIn(world, claire))).toEqual([2, 3, 6, 1, 1])
    expect(await getSettings(db, actorIn(world, claire))).toMatchObject({ version: 1 })
    for (const person of [nadia, odile, samir, ines, herve]) {
      const actor = actorIn(world, person)
      expect(await readAll(db, world, actor)).toEqual([0, 0, 0, 0, 0])
      await expect(getSettings(db, actor)).rejects.toThrow(NotFound)
    }
  })

  test('a right taken away counts at once', async ({ db, world }) => {
    const { claire, odile } = world.people
    const { id } = world.groups.lavoir
    const kind = 'settings' as const
    await db.insertInto('held_right').values({ group_id: id, person_id: odile.id, kind }).execute()
    expect(await listHolders(db, actorIn(world, odile))).toHaveLength(3)
    await db.deleteFrom('held_right').where('person_id', '=', odile.id).execute()
    expect(await listHolders(db, actorIn(world, odile))).toEqual([])
    expect(await listHolders(db, actorIn(world, claire))).toHaveLength(2)
  })

  test('the places are read too by who plans distributions', async ({ db, world }) => {
    const { nadia } = world.people
    const { id } = world.groups.lavoir
    const right = { group_id: id, person_id: nadia.id, kind: 'distributions' as const }
    await db.insertInto('held_right').values(right).execute()
    expect(await readAll(db, world, actorIn(world, nadia))).toEqual([1, 0, 0, 0, 0])
  })

  test('the address to write to is everybody’s', async ({ db, world }) => {
    expect(await findContactEmail(db, world.groups.lavoir.id)).toBe('contact@lavoir.example')
  })
})
