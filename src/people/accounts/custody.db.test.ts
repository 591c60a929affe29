import { describe, expect } from 'vitest'
import { openApp } from '#test/app.ts'
import { test } from '#test/db.ts'
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
})
