import { describe, expect } from 'vitest'
import type { Trx } from '#src/foundation/db/open.ts'
import { test } from '#test/db.ts'
import { TEST_NOW, type World } from '#test/world.ts'
import { findStanding } from './standing.queries.ts'

const later = new Date(TEST_NOW.getTime() + 60_000)

async function signIn(db: Trx, person: World['people']['claire'], expiresAt = later) {
  const token = `token of ${person.email}`
  await db
    .insertInto('sign_in')
    .values({ login_id: person.loginId, token, expires_at: expiresAt })
    .execute()
  return token
}

describe('who is asking', () => {
  test('one query gives person, household, group, membership and rights', async ({
    db,
    world,
    queries,
  }) => {
    const token = await signIn(db, world.people.odile)
    queries.reset()
    const found = await findStanding(db, { token, slug: world.groups.lavoir.slug, now: TEST_NOW })
    expect(queries.count).toBe(1)
    expect(found.visitor).toMatchObject({
      personId: world.people.odile.id,
      accountId: world.people.odile.accountId,
      firstName: 'Odile',
      email: world.people.odile.email,
      language: 'fr',
    })
    expect(found.standing?.group).toMatchObject({
      id: world.groups.lavoir.id,
      name: 'Marché du Lavoir',
      timeZone: 'Europe/Paris',
      registrationPolicy: 'open',
      requiresPhone: false,
    })
    expect(found.standing?.isMember).toBe(true)
    expect(found.standing?.rights).toEqual(
      expect.arrayContaining([
        { kind: 'money', catalogId: null },
        { kind: 'members', catalogId: null },
      ]),
    )
  })

  test('a right narrowed to one catalogue says which', async ({ db, world }) => {
    const token = await signIn(db, world.people.samir)
    const { standing } = await findStanding(db, {
      token,
      slug: world.groups.lavoir.slug,
      now: TEST_NOW,
    })
    expect(standing?.rights).toEqual([{ kind: 'catalogs', catalogId: world.catalogs.chenes.id }])
  })

  test('a coordinator of another group is nobody here', async ({ db, world }) => {
    const token = await signIn(db, world.people.ines)
    const { standing } = await findStanding(db, {
      token,
      slug: world.groups.lavoir.slug,
      now: TEST_NOW,
    })
    expect(standing).toMatchObject({ isMember: false, rights: [] })
  })

  test('a sign-in that has expired does not count', async ({ db, world }) => {
    const token = await signIn(db, world.people.claire, TEST_NOW)
    const found = await findStanding(db, { token, slug: world.groups.lavoir.slug, now: TEST_NOW })
    expect(found.visitor).toBeNull()
    expect(found.standing).toMatchObject({ isMember: false, rights: [] })
  })

  test('a visitor sees the group, an unknown group is none', async ({ db, world }) => {
    const here = await findStanding(db, {
      token: null,
      slug: world.groups.gare.slug,
      now: TEST_NOW,
    })
    expect(here).toMatchObject({
      visitor: null,
      standing: { group: { name: 'Paniers de la Gare' } },
    })
    const nowhere = await findStanding(db, { token: null, slug: 'nulle-part', now: TEST_NOW })
    expect(nowhere).toEqual({ visitor: null, standing: null })
  })

  test('outside groups there is a person and no standing', async ({ db, world }) => {
    const token = await signIn(db, world.people.herve)
    const found = await findStanding(db, { token, slug: null, now: TEST_NOW })
    expect(found).toMatchObject({ visitor: { firstName: 'Hervé' }, standing: null })
  })

  test('an old slug still leads to the group, under its new one', async ({ db, world }) => {
    await db
      .updateTable('group')
      .set({ slug: 'lavoir' })
      .where('id', '=', world.groups.lavoir.id)
      .execute()
    const found = await findStanding(db, { token: null, slug: 'marche-du-lavoir', now: TEST_NOW })
    expect(found.standing?.group).toMatchObject({ id: world.groups.lavoir.id, slug: 'lavoir' })
  })
})
