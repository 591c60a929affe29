import { describe, expect } from 'vitest'
import { NotFound } from '#src/foundation/core/outcome.ts'
import { test } from '#test/db.ts'
import { TEST_NOW, type World, type WorldPerson } from '#test/world.ts'
import { createGroup } from './create-group.action.ts'
import { giveRights } from './give-rights.action.ts'
import { joinGroup } from './join-group.action.ts'
import { noteJoining, takeJoining } from './joining.queries.ts'
import { findPersonOf, listJoined, listMembers, listPeopleOf } from './members.queries.ts'

const at = TEST_NOW
const actorIn = (world: World, person: WorldPerson) => ({
  groupId: world.groups.lavoir.id,
  personId: person.id,
  accountId: person.accountId,
})

describe('joining a group', () => {
  test('an open group takes a household once, whoever of it asks again', async ({ db, world }) => {
    const herve = actorIn(world, world.people.herve)
    const claire = actorIn(world, world.people.claire)
    expect(await joinGroup(db, herve, { at })).toMatchObject({ ok: true })
    expect(await joinGroup(db, herve, { at })).toMatchObject({ ok: true })
    const members = await listMembers(db, claire)
    expect(members.map((one) => one.people[0]?.lastName)).toEqual([
      'Arnaud',
      'Benali',
      'Chauvet',
      'Lemoine',
      'Moreau',
    ])
    expect(await listJoined(db, claire)).toMatchObject([
      { at, actor: 'Hervé Lemoine', isAccepted: false },
    ])
  })

  test('a closed group takes nobody, and keeps its members', async ({ db, world }) => {
    await db.updateTable('group').set({ registration_policy: 'closed' }).execute()
    expect(await joinGroup(db, actorIn(world, world.people.herve), { at })).toEqual({
      ok: false,
      refusal: { code: 'closed' },
    })
    expect(await joinGroup(db, actorIn(world, world.people.nadia), { at })).toMatchObject({
      ok: true,
    })
  })

  test('a group that asks for a phone number waits for it', async ({ db, world }) => {
    await db.updateTable('group').set({ requires_phone: true, requires_address: true }).execute()
    expect(await joinGroup(db, actorIn(world, world.people.ines), { at })).toEqual({
      ok: false,
      refusal: { code: 'details-missing', missing: ['phone'] },
    })
  })

  test('a note to join counts once, for its e-mail and token, in its time', async ({
    db,
    world,
  }) => {
    const note = {
      groupId: world.groups.lavoir.id,
      email: 'herve@ailleurs.example',
      token: 'right',
    }
    const expiresAt = new Date(at.getTime() + 1000)
    const take = (token: string, now = at) => takeJoining(db, { ...note, token, now })
    await noteJoining(db, { ...note, expiresAt, now: at })
    expect(await take('wrong')).toBeUndefined()
    expect(await take('right')).toMatchObject({ message: '', browser: null })
    expect(await take('right')).toBeUndefined()
    await noteJoining(db, { ...note, expiresAt, now: at })
    expect(await take('right', expiresAt)).toBeUndefined()
    await noteJoining(db, { ...note, expiresAt, now: at })
    await noteJoining(db, { ...note, email: 'other@ailleurs.example', expiresAt, now: expiresAt })
    expect(await take('right')).toBeUndefined()
  })
})

describe('creating a group', () => {
  test('its creator belongs to it and sees its members', async ({ db, world }) => {
    const { herve } = world.people
    const place = { name: 'Préau', address: '', postcode: '', city: 'Crest', accessNotes: '' }
    const founding = { name: 'Halle', kind: 'drive', place, personId: herve.id, at } as const
    const slug = await createGroup(db, { ...founding, accountId: herve.accountId })
    const { id } = await db
      .selectFrom('group')
      .select('id')
      .where('slug', '=', slug)
      .executeTakeFirstOrThrow()
    const actor = { groupId: id, personId: herve.id, accountId: herve.accountId }
    expect(await listMembers(db, actor)).toMatchObject([{ people: [{ firstName: 'Hervé' }] }])
  })
})

describe('the members of a group', () => {
  test('are seen by people with the right alone', async ({ db, world }) => {
    const { odile, nadia, samir, ines } = world.people
    expect(await listMembers(db, actorIn(world, odile))).toHaveLength(4)
    for (const person of [nadia, samir, ines]) {
      expect(await listMembers(db, actorIn(world, person))).toEqual([])
      expect(await listJoined(db, actorIn(world, person))).toEqual([])
      expect(await listPeopleOf(db, actorIn(world, person))).toEqual([])
    }
  })

  test('a person’s sheet is found by people who hold settings alone', async ({ db, world }) => {
    const { claire, odile, samir, nadia, ines } = world.people
    const { code } = await db
      .selectFrom('person')
      .select('code')
      .where('id', '=', nadia.id)
      .executeTakeFirstOrThrow()
    expect(await findPersonOf(db, { actor: actorIn(world, claire), code })).toBeDefined()
    for (const person of [odile, samir, nadia, ines]) {
      expect(await findPersonOf(db, { actor: actorIn(world, person), code })).toBeUndefined()
    }
  })

  test('only they can be given rights', async ({ db, world }) => {
    const claire = actorIn(world, world.people.claire)
    const { code } = await db
      .selectFrom('person')
      .select('code')
      .where('id', '=', world.people.herve.id)
      .executeTakeFirstOrThrow()
    const wanted = [{ kind: 'money', catalogId: null }] as const
    const give = giveRights(db, claire, { code, wanted: [...wanted], shown: '', at })
    await expect(give).rejects.toThrow(NotFound)
    expect(await findPersonOf(db, { actor: claire, code })).toBeUndefined()
  })

  test('who left keeps rights until they are taken away, and gets no more', async ({
    db,
    world,
  }) => {
    const { claire, odile } = world.people
    await db.deleteFrom('member').where('account_id', '=', odile.accountId).execute()
    const { code } = await db
      .selectFrom('person')
      .select('code')
      .where('id', '=', odile.id)
      .executeTakeFirstOrThrow()
    const change = { code, shown: 'members money', at }
    const more = giveRights(db, actorIn(world, claire), {
      ...change,
      wanted: [{ kind: 'messages', catalogId: null }],
    })
    await expect(more).rejects.toThrow(NotFound)
    expect(await giveRights(db, actorIn(world, claire), { ...change, wanted: [] })).toMatchObject({
      ok: true,
    })
  })
})
