import { describe, expect } from 'vitest'
import { test } from '#test/db.ts'
import { TEST_NOW } from '#test/world.ts'
import { foundGroup } from './found-group.action.ts'
import { listSettingsHistory } from './history.queries.ts'
import { listPlaces } from './places.queries.ts'
import { listHolders } from './rights.queries.ts'
import { getSettings } from './settings.queries.ts'

const place = { name: 'Préau', address: '', postcode: '26400', city: 'Crest', accessNotes: '' }

describe('founding a group', () => {
  test('makes the group with its place, and its founder holds every right', async ({
    db,
    world,
  }) => {
    const founding = {
      name: 'Marché d’Été',
      kind: 'drive',
      place,
      personId: world.people.herve.id,
    } as const
    const { id, slug } = await foundGroup(db, { ...founding, at: TEST_NOW })
    expect(slug).toBe('marche-d-ete')
    const { herve } = world.people
    const actor = { groupId: id, personId: herve.id, accountId: herve.accountId }
    expect((await getSettings(db, actor)).settings).toMatchObject({
      name: 'Marché d’Été',
      registrationPolicy: 'open',
      requiresPhone: true,
    })
    expect(await listPlaces(db, actor)).toMatchObject([place])
    const [founder] = await listHolders(db, actor)
    expect(founder).toMatchObject({ firstName: 'Hervé' })
    expect(founder?.rights).toHaveLength(6)
    const actions = (await listSettingsHistory(db, { actor })).map((row) => row.action)
    expect(actions).toEqual(['place:added', 'group:created'])
  })

  test('a name that exists or existed gets the next number', async ({ db, world }) => {
    await db
      .updateTable('group')
      .set({ slug: 'lavoir' })
      .where('id', '=', world.groups.lavoir.id)
      .execute()
    const founding = {
      name: 'Marché du Lavoir',
      kind: 'amap',
      place,
      personId: world.people.herve.id,
    } as const
    expect((await foundGroup(db, { ...founding, at: TEST_NOW })).slug).toBe('marche-du-lavoir-2')
    expect((await foundGroup(db, { ...founding, at: TEST_NOW })).slug).toBe('marche-du-lavoir-3')
  })
})
