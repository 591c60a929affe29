import { describe, expect } from 'vitest'
import { Forbidden, NotFound } from '#src/foundation/core/outcome.ts'
import { test } from '#test/db.ts'
import { TEST_NOW, type World, type WorldPerson } from '#test/world.ts'
import { listSettingsHistory } from './history.queries.ts'
import { addPlace, changePlace, removePlace } from './places.action.ts'
import { findPlace, listPlaces } from './places.queries.ts'

const at = TEST_NOW
const hall = {
  name: 'École de Montagny',
  address: '2 rue des Écoles',
  postcode: '26330',
  city: 'Montagny',
  accessNotes: '',
}
const actorIn = (world: World, person: WorldPerson = world.people.claire) => ({
  groupId: world.groups.lavoir.id,
  personId: person.id,
  accountId: person.accountId,
})

describe('the places of a group', () => {
  test('are listed by name, as the French sort', async ({ db, world }) => {
    await addPlace(db, actorIn(world), { place: hall, at })
    await addPlace(db, actorIn(world), { place: { ...hall, name: 'Foyer rural' }, at })
    const places = await listPlaces(db, actorIn(world))
    expect(places.map((place) => place.name)).toEqual([
      'École de Montagny',
      'Foyer rural',
      'Salle du Lavoir',
    ])
  })

  test('one without distributions is removed, and history keeps its name', async ({
    db,
    world,
  }) => {
    const code = await addPlace(db, actorIn(world), { place: hall, at })
    expect(await removePlace(db, actorIn(world), { code, at })).toMatchObject({ ok: true })
    expect(await findPlace(db, { actor: actorIn(world), code })).toBeUndefined()
    const rows = await listSettingsHistory(db, { actor: actorIn(world) })
    expect(rows.map((row) => [row.action, row.about])).toEqual([
      ['place:removed', hall.name],
      ['place:added', hall.name],
    ])
  })

  test('one in use stays', async ({ db, world }) => {
    const code = world.groups.lavoir.placeCode
    expect(await removePlace(db, actorIn(world), { code, at })).toEqual({
      ok: false,
      refusal: { code: 'in-use' },
    })
    expect(await findPlace(db, { actor: actorIn(world), code })).toBeDefined()
  })

  test('read before somebody else saved is refused with what the other saved', async ({
    db,
    world,
  }) => {
    const code = await addPlace(db, actorIn(world), { place: hall, at })
    const change = { code, version: 1, at }
    await changePlace(db, actorIn(world), { ...change, place: { ...hall, city: 'Crest' } })
    const outcome = await changePlace(db, actorIn(world), {
      ...change,
      place: { ...hall, name: 'École' },
    })
    expect(outcome).toMatchObject({
      ok: false,
      refusal: {
        conflicts: [],
        taken: ['city'],
        merged: { name: 'École', city: 'Crest' },
        version: 2,
      },
    })
  })

  test('leave where they are to the erasable part of history', async ({ db, world }) => {
    const actor = actorIn(world)
    const code = await addPlace(db, actor, { place: hall, at })
    const place = { ...hall, name: 'Chez Odile', address: '4 impasse', accessNotes: 'Code 12A4' }
    await changePlace(db, actor, { code, place, version: 1, at })
    const [row] = await listSettingsHistory(db, { actor })
    expect(Object.keys(row?.fields ?? {}).sort()).toEqual(['name', 'version'])
    expect(row?.personal).toEqual({
      address: { before: hall.address, after: '4 impasse' },
      accessNotes: { before: '', after: 'Code 12A4' },
    })
  })

  test('of another group are unknown here', async ({ db, world }) => {
    const code = world.groups.gare.placeCode
    await expect(removePlace(db, actorIn(world), { code, at })).rejects.toThrow(NotFound)
    const change = changePlace(db, actorIn(world), { code, place: hall, version: 1, at })
    await expect(change).rejects.toThrow(NotFound)
  })

  test('are changed by people with the right alone', async ({ db, world }) => {
    const add = (person: WorldPerson) => addPlace(db, actorIn(world, person), { place: hall, at })
    await expect(add(world.people.odile)).rejects.toThrow(Forbidden)
    await expect(add(world.people.ines)).rejects.toThrow(NotFound)
  })
})
