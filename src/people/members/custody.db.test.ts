import { describe, expect } from 'vitest'
import type { Db } from '#src/foundation/db/open.ts'
import { groupsCustody } from '#src/people/groups/groups.custody.ts'
import { insertRights } from '#src/people/groups/rights.queries.ts'
import { rowsOf } from '#src/people/groups/rights.rules.ts'
import { test } from '#test/db.ts'
import { TEST_NOW, type WorldPerson } from '#test/world.ts'
import { noteJoining } from './joining.queries.ts'
import { membersCustody } from './members.custody.ts'

const settings = rowsOf({ kinds: ['settings'], catalogIds: [] })

describe('leaving a group', () => {
  test('waits while nobody outside the household may change the settings', async ({
    db,
    world,
  }) => {
    const { claire, odile } = world.people
    const groupId = world.groups.lavoir.id
    const blocks = (accountId: number) =>
      groupsCustody.blocksLeaving(db, { accountId, groupId: null, now: TEST_NOW })
    expect(await blocks(claire.accountId)).toEqual([{ code: 'last-settings', groupId }])
    expect(await blocks(odile.accountId)).toEqual([])
    await insertRights(db, { groupId, personId: odile.id, rights: settings })
    expect(await blocks(claire.accountId)).toEqual([])
  })
})

describe('two households merged', () => {
  test('belong to the groups of both, since the earlier day', async ({ db, world }) => {
    const earlier = new Date('2024-01-01T00:00:00Z')
    const [from, to] = [world.people.claire.accountId, world.people.ines.accountId]
    await db
      .updateTable('member')
      .set({ joined_at: earlier })
      .where('account_id', '=', from)
      .execute()
    await membersCustody.moveTo(db, { from, to })
    await membersCustody.moveTo(db, { from, to })
    const { member } = await membersCustody.exportOf(db, { personId: 0, accountId: to })
    expect(member).toEqual([
      { group: 'Marché du Lavoir', joined_at: earlier },
      { group: 'Paniers de la Gare', joined_at: TEST_NOW },
    ])
  })
})

describe('requests to join', () => {
  const requests = (db: Db) => db.selectFrom('join_request').selectAll().orderBy('id').execute()

  test('go with the household, and end where the new one is a member or waits', async ({
    db,
    world,
  }) => {
    const { herve, ines, nadia } = world.people
    const { lavoir, gare } = world.groups
    await askIn(db, lavoir.id, herve)
    await askIn(db, gare.id, herve)
    await membersCustody.moveTo(db, { from: herve.accountId, to: ines.accountId })
    expect(await requests(db)).toMatchObject([
      { group_id: lavoir.id, account_id: ines.accountId, outcome: null },
    ])
    await membersCustody.moveTo(db, { from: ines.accountId, to: nadia.accountId })
    expect(await requests(db)).toEqual([])
  })

  test('are exported, and lose their words with the person', async ({ db, world }) => {
    const { herve } = world.people
    const of = { personId: herve.id, accountId: herve.accountId }
    await askIn(db, world.groups.gare.id, herve)
    const refused = {
      outcome: 'refused',
      closed_at: TEST_NOW,
      closed_by_person_id: herve.id,
      answer: 'Plus de place.',
    } as const
    await db.updateTable('join_request').set(refused).execute()
    await askIn(db, world.groups.lavoir.id, herve)
    const { join_request } = await membersCustody.exportOf(db, of)
    expect(join_request).toMatchObject([
      { group: 'Marché du Lavoir', message: 'Bonjour', outcome: null },
      { group: 'Paniers de la Gare', message: 'Bonjour', answer: 'Plus de place.' },
    ])
    await membersCustody.erase(db, of)
    expect(await requests(db)).toMatchObject([{ outcome: 'refused', message: '', answer: '' }])
  })
})

async function askIn(db: Db, group_id: number, { id, accountId }: WorldPerson) {
  const asked = { person_id: id, account_id: accountId, message: 'Bonjour', asked_at: TEST_NOW }
  await db
    .insertInto('join_request')
    .values({ group_id, ...asked })
    .execute()
}

describe('a person erased', () => {
  test('holds no right any more and asks for nothing', async ({ db, world }) => {
    const { odile } = world.people
    const of = { personId: odile.id, accountId: odile.accountId }
    const note = {
      groupId: world.groups.gare.id,
      email: odile.email,
      token: 't',
      expiresAt: new Date(TEST_NOW.getTime() + 1000),
      now: TEST_NOW,
    }
    await noteJoining(db, note)
    expect((await groupsCustody.exportOf(db, of)).held_right).toHaveLength(2)
    await groupsCustody.erase(db, of)
    await membersCustody.erase(db, of)
    expect((await groupsCustody.exportOf(db, of)).held_right).toEqual([])
    expect(await db.selectFrom('joining').selectAll().execute()).toEqual([])
  })
})
