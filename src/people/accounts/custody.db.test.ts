import { describe, expect } from 'vitest'
import { recordHistory } from '#src/foundation/db/history.ts'
import { openApp } from '#test/app.ts'
import { test } from '#test/db.ts'
import { TEST_NOW } from '#test/world.ts'
import { accountsCustody } from './accounts.custody.ts'

describe('what accounts keep of a person', () => {
  test('is exported, passwords left out', async ({ db, world, clock }) => {
    await openApp({ db, clock }).as(world.people.nadia)
    const { id: personId, accountId } = world.people.nadia
    const exported = await accountsCustody.exportOf(db, { personId, accountId })
    expect(exported.person).toEqual([expect.objectContaining({ first_name: 'Nadia' })])
    expect(exported.account).toEqual([expect.objectContaining({ city: 'Saint-Avit-la-Plaine' })])
    expect(exported.terms_acceptance).toEqual([expect.objectContaining({ version: 1 })])
    expect(exported.sign_in).toHaveLength(1)
    expect(JSON.stringify(exported)).not.toMatch(/argon2|token/)
  })

  test('moves to another household', async ({ db, world }) => {
    const { accountId: from } = world.people.herve
    const { accountId: to } = world.people.nadia
    await accountsCustody.moveTo(db, { from, to })
    const people = db.selectFrom('person').select('first_name').where('account_id', '=', to)
    expect((await people.orderBy('first_name').execute()).map((row) => row.first_name)).toEqual([
      'Hervé',
      'Nadia',
      'Paul',
    ])
  })

  test('is erased; the address goes with the last of the household', async ({ db, world }) => {
    const { nadia, paul } = world.people
    const address = () =>
      db
        .selectFrom('account')
        .select('address_1')
        .where('id', '=', nadia.accountId)
        .executeTakeFirst()
    await accountsCustody.erase(db, { personId: nadia.id, accountId: nadia.accountId })
    expect(await address()).toEqual({ address_1: '12 chemin des Noyers' })
    const left = db.selectFrom('person').selectAll().where('id', '=', nadia.id)
    expect(await left.executeTakeFirst()).toMatchObject({
      first_name: '–',
      email: null,
      login_id: null,
    })
    const logins = db.selectFrom('login').select('id').where('id', '=', nadia.loginId)
    expect(await logins.execute()).toEqual([])
    await accountsCustody.erase(db, { personId: paul.id, accountId: paul.accountId })
    expect(await address()).toEqual({ address_1: '' })
  })

  test('letters and what history knew of the person go with them', async ({ db, world }) => {
    const { nadia, claire } = world.people
    const row = { groupId: null, room: 'accounts', action: 'changed', at: TEST_NOW }
    const personal = { phone: { before: null, after: '06 11 22 33 44' } }
    const byClaire = { ...row, actorPersonId: claire.id, personal }
    await recordHistory(db, [
      { ...row, object: 'group', objectId: 1, actorPersonId: nadia.id, personal },
      { ...byClaire, object: 'person', objectId: nadia.id },
      { ...byClaire, object: 'person', objectId: claire.id },
      { ...byClaire, object: 'place', objectId: nadia.id },
    ])
    const letter = { kind: 'basket', language: 'fr' as const, html: '<p>', text: 'x' }
    const about = { ...letter, created_at: TEST_NOW, subject: 'Votre panier' }
    await db
      .insertInto('mail')
      .values([
        { ...about, message_id: 'to her', to_address: nadia.email },
        { ...about, message_id: 'answer her', to_address: claire.email, reply_to: nadia.email },
      ])
      .execute()
    await accountsCustody.erase(db, { personId: nadia.id, accountId: nadia.accountId })
    const kept = await db
      .selectFrom('history')
      .select(['object', 'personal'])
      .where('action', '=', 'changed')
      .orderBy('id')
      .execute()
    expect(kept.map(({ object, personal: left }) => [object, left !== null])).toEqual([
      ['group', false],
      ['person', false],
      ['person', true],
      ['place', true],
    ])
    const mails = await db.selectFrom('mail').select(['message_id', 'reply_to']).execute()
    expect(mails).toEqual([{ message_id: 'answer her', reply_to: null }])
  })
})
