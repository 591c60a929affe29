import { describe, expect } from 'vitest'
import { Forbidden, NotFound } from '#src/foundation/core/outcome.ts'
import type { Db } from '#src/foundation/db/open.ts'
import { test } from '#test/db.ts'
import { TEST_NOW, type World, type WorldPerson } from '#test/world.ts'
import { changeSettings } from './change-settings.action.ts'
import { listSettingsHistory } from './history.queries.ts'
import { getSettings } from './settings.queries.ts'
import type { Settings } from './settings.rules.ts'

const at = TEST_NOW
const actorIn = (world: World, person: WorldPerson) => ({
  groupId: world.groups.lavoir.id,
  personId: person.id,
  accountId: person.accountId,
})

async function save(
  db: Db,
  world: World,
  change: Partial<Settings>,
  person = world.people.claire,
  version = 1,
) {
  const { settings } = await getSettings(db, actorIn(world, world.people.claire))
  const sent = { settings: { ...settings, ...change }, version, at }
  return changeSettings(db, actorIn(world, person), sent)
}

describe('the settings of a group', () => {
  test('are saved, and history says who changed what', async ({ db, world }) => {
    const change = { name: 'Halles du Lavoir', contactPhone: '04 75 00 00 00', requiresPhone: true }
    expect(await save(db, world, change)).toEqual({ ok: true, value: undefined })
    const kept = await getSettings(db, actorIn(world, world.people.claire))
    expect(kept).toMatchObject({ settings: change, version: 2 })
    const [row] = await listSettingsHistory(db, { actor: actorIn(world, world.people.claire) })
    expect(row).toMatchObject({
      action: 'group:changed',
      actorName: 'Claire Arnaud',
      fields: { name: { before: 'Marché du Lavoir', after: 'Halles du Lavoir' } },
      personal: { contactPhone: { before: null, after: '04 75 00 00 00' } },
    })
    expect(row?.fields).not.toHaveProperty('contactPhone')
  })

  test('saved unchanged are no change', async ({ db, world }) => {
    await save(db, world, {})
    expect(await getSettings(db, actorIn(world, world.people.claire))).toMatchObject({ version: 1 })
    expect(await listSettingsHistory(db, { actor: actorIn(world, world.people.claire) })).toEqual(
      [],
    )
  })

  test('read before somebody else saved are refused with what the other saved', async ({
    db,
    world,
  }) => {
    const { settings } = await getSettings(db, actorIn(world, world.people.claire))
    await save(db, world, { name: 'Halles', introduction: 'Chaque samedi.' })
    const mine = { ...settings, name: 'Marché couvert' }
    const outcome = await changeSettings(db, actorIn(world, world.people.claire), {
      settings: mine,
      version: 1,
      at,
    })
    expect(outcome).toMatchObject({
      ok: false,
      refusal: {
        code: 'stale',
        savedBy: 'Claire Arnaud',
        version: 2,
        conflicts: ['name'],
        taken: ['introduction'],
        theirs: { name: 'Halles' },
        merged: { name: 'Marché couvert', introduction: 'Chaque samedi.' },
      },
    })
    expect((await getSettings(db, actorIn(world, world.people.claire))).settings.name).toBe(
      'Halles',
    )
  })

  test('the same form sent twice is saved once, and nobody is stale', async ({ db, world }) => {
    const claire = actorIn(world, world.people.claire)
    await save(db, world, { name: 'Halles' })
    expect(await save(db, world, { name: 'Halles' })).toMatchObject({ ok: true })
    expect(await getSettings(db, claire)).toMatchObject({ version: 2 })
    expect(await listSettingsHistory(db, { actor: claire })).toHaveLength(1)
  })

  test('« garder le mien » is the same form with the newer version', async ({ db, world }) => {
    await save(db, world, { name: 'Halles' })
    expect(await save(db, world, { name: 'Marché couvert' }, world.people.claire, 2)).toMatchObject(
      { ok: true },
    )
  })

  test('another group’s address is refused, present or past', async ({ db, world }) => {
    expect(await save(db, world, { slug: world.groups.gare.slug })).toMatchObject({
      refusal: { code: 'slug-taken' },
    })
    await db
      .updateTable('group')
      .set({ slug: 'gare' })
      .where('id', '=', world.groups.gare.id)
      .execute()
    expect(await save(db, world, { slug: world.groups.gare.slug })).toMatchObject({
      refusal: { code: 'slug-taken' },
    })
  })

  test('an own address of before may be taken back', async ({ db, world }) => {
    await save(db, world, { slug: 'lavoir' })
    expect(
      await save(db, world, { slug: 'marche-du-lavoir' }, world.people.claire, 2),
    ).toMatchObject({ ok: true })
  })

  test('the time zone stays once there is a distribution', async ({ db, world }) => {
    expect(await save(db, world, { timeZone: 'Indian/Reunion' })).toMatchObject({
      refusal: { code: 'zone-kept' },
    })
  })

  test('are for people with the right alone', async ({ db, world }) => {
    await expect(save(db, world, { name: 'X' }, world.people.odile)).rejects.toThrow(Forbidden)
    await expect(save(db, world, { name: 'X' }, world.people.ines)).rejects.toThrow(NotFound)
  })
})
