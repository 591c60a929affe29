import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { NotFound } from '#src/foundation/core/outcome.ts'
import type { Db } from '#src/foundation/db/open.ts'
import { violates } from '#src/foundation/db/violation.ts'
import type { Policy } from '#src/people/groups/kinds.rules.ts'
import { test } from '#test/db.ts'
import { actorIn, findMarket, order } from '#test/orders.ts'
import { TEST_NOW, type World, type WorldPerson } from '#test/world.ts'
import { acceptAll, answerRequest } from './answer-request.action.ts'
import { askMembership, withdrawRequest } from './ask-membership.action.ts'
import { joinGroup } from './join-group.action.ts'
import { listJoined, listMembers } from './members.queries.ts'
import { findLastRequest, listAnswered, listWaiting } from './requests.queries.ts'

const at = TEST_NOW
const DAY_MS = 24 * 3600_000
const inLavoir = (world: World, person: WorldPerson) =>
  actorIn({ groupId: world.groups.lavoir.id }, person)

async function policy(db: Db, registration_policy: Policy) {
  await db.updateTable('group').set({ registration_policy }).execute()
}

/** Hervé asks the market, which takes members on request; answers his request's code. */
async function herveAsks(db: Db, world: World, message = 'Bonjour, je viens d’arriver.') {
  await policy(db, 'waiting-list')
  const herve = inLavoir(world, world.people.herve)
  expect(await askMembership(db, herve, { message, at })).toMatchObject({ ok: true })
  const claire = inLavoir(world, world.people.claire)
  const [request] = await listWaiting(db, { actor: claire, limit: 10 })
  if (!request) throw new Error('nothing waits')
  return { herve, claire, odile: inLavoir(world, world.people.odile), code: request.code, request }
}

describe('a request to join', () => {
  test('shows who asks, since when, in which words, to people who may answer alone', async ({
    db,
    world,
  }) => {
    const { request } = await herveAsks(db, world)
    expect(request).toMatchObject({
      askedAt: at,
      message: 'Bonjour, je viens d’arriver.',
      asker: { firstName: 'Hervé', lastName: 'Lemoine', email: 'herve@ailleurs.example' },
      others: [],
    })
    const { samir, nadia, ines, herve } = world.people
    for (const person of [samir, nadia, ines, herve]) {
      const actor = inLavoir(world, person)
      expect(await listWaiting(db, { actor, limit: 10 })).toEqual([])
      expect(await listAnswered(db, actor)).toEqual([])
    }
  })

  test('is one per household: the second of two finds that it waits', async ({ db, world }) => {
    const { herve, claire } = await herveAsks(db, world)
    expect(await askMembership(db, herve, { message: 'Encore', at })).toMatchObject({
      refusal: { code: 'asked-already' },
    })
    expect(await listWaiting(db, { actor: claire, limit: 10 })).toHaveLength(1)
  })

  test('can’t wait twice, or be settled without saying how, whatever the program does', async ({
    db,
    world,
  }) => {
    const { herve } = await herveAsks(db, world)
    const row = { group_id: herve.groupId, account_id: herve.accountId, person_id: herve.personId }
    const insert = (more: object) => async () => {
      await sql`savepoint here`.execute(db)
      try {
        await db
          .insertInto('join_request')
          .values({ ...row, asked_at: at, ...more })
          .execute()
        return undefined
      } catch (error) {
        return error
      } finally {
        await sql`rollback to savepoint here`.execute(db)
      }
    }
    expect(violates(await insert({})(), 'taken')).toBe(true)
    expect(await insert({ outcome: 'refused' })()).toBeInstanceOf(Error)
    const closed = { closed_at: at, closed_by_person_id: herve.personId }
    expect(await insert(closed)()).toBeInstanceOf(Error)
    expect(await insert({ ...closed, outcome: 'withdrawn', answer: 'Non' })()).toBeInstanceOf(Error)
    expect(await insert({ ...closed, outcome: 'refused', answer: 'Non' })()).toBeUndefined()
    expect(
      await insert({ ...closed, outcome: 'refused', message: 'x'.repeat(1001) })(),
    ).toBeInstanceOf(Error)
  })

  test('is taken back by whoever of the household, and may be made again', async ({
    db,
    world,
  }) => {
    const { herve, claire } = await herveAsks(db, world)
    expect(await withdrawRequest(db, herve, { at })).toMatchObject({ ok: true })
    expect(await withdrawRequest(db, herve, { at })).toMatchObject({
      refusal: { code: 'nothing-waits' },
    })
    expect(await listWaiting(db, { actor: claire, limit: 10 })).toEqual([])
    expect(await askMembership(db, herve, { message: '', at })).toMatchObject({ ok: true })
  })

  test.for(['open', 'closed', 'full'] as const)(
    'waits for its answer when the group becomes %s',
    async (registration_policy, { db, world }) => {
      const { claire, code } = await herveAsks(db, world)
      await policy(db, registration_policy)
      expect(await listWaiting(db, { actor: claire, limit: 10 })).toHaveLength(1)
      const answer = { code, answer: 'accepted', sentence: '', at } as const
      expect(await answerRequest(db, claire, answer)).toMatchObject({ ok: true })
      expect(await listMembers(db, claire)).toHaveLength(5)
    },
  )
})

describe('an answer', () => {
  test('that accepts makes a member, and says by whom', async ({ db, world }) => {
    const { claire, code } = await herveAsks(db, world)
    const answer = { code, answer: 'accepted', sentence: 'Bienvenue.', at } as const
    expect(await answerRequest(db, claire, answer)).toMatchObject({ ok: true })
    expect(await listWaiting(db, { actor: claire, limit: 10 })).toEqual([])
    expect(await listJoined(db, claire)).toEqual([
      {
        at,
        actor: 'Claire Arnaud',
        isAccepted: true,
        people: [{ firstName: 'Hervé', lastName: 'Lemoine' }],
      },
    ])
    expect(await listAnswered(db, claire)).toMatchObject([
      { outcome: 'accepted', closedBy: 'Claire Arnaud', answer: 'Bienvenue.', lastName: 'Lemoine' },
    ])
  })

  test('that refuses is kept with its sentence; a new request waits seven days', async ({
    db,
    world,
  }) => {
    const { herve, claire, code } = await herveAsks(db, world)
    const sentence = 'Nous prenons du monde en mars.'
    await answerRequest(db, claire, { code, answer: 'refused', sentence, at })
    expect(await findLastRequest(db, herve)).toMatchObject({ outcome: 'refused', answer: sentence })
    expect(await listMembers(db, claire)).toHaveLength(4)
    const again = (days: number) =>
      askMembership(db, herve, { message: '', at: new Date(at.getTime() + days * DAY_MS) })
    expect(await again(6)).toMatchObject({ refusal: { code: 'refused-lately' } })
    expect(await again(7)).toMatchObject({ ok: true })
  })

  test('is the first one given: the other coordinator changes nothing', async ({ db, world }) => {
    const { claire, odile, code } = await herveAsks(db, world)
    await answerRequest(db, claire, { code, answer: 'refused', sentence: '', at })
    expect(
      await answerRequest(db, odile, { code, answer: 'accepted', sentence: '', at }),
    ).toMatchObject({ refusal: { code: 'closed-already' } })
    expect(await listMembers(db, claire)).toHaveLength(4)
    const twice = await answerRequest(db, claire, { code, answer: 'refused', sentence: '', at })
    expect(twice).toMatchObject({ ok: true })
  })

  test('is for people of the group who may give it', async ({ db, world }) => {
    const { code } = await herveAsks(db, world)
    const { samir, nadia, ines } = world.people
    const answer = { code, answer: 'accepted', sentence: '', at } as const
    for (const person of [samir, nadia, ines]) {
      await expect(answerRequest(db, inLavoir(world, person), answer)).rejects.toThrow()
    }
    const elsewhere = actorIn({ groupId: world.groups.gare.id }, ines)
    await expect(answerRequest(db, elsewhere, answer)).rejects.toThrow(NotFound)
    expect(await acceptAll(db, elsewhere, { at })).toBeUndefined()
    expect(await findLastRequest(db, inLavoir(world, world.people.herve))).toMatchObject({
      outcome: null,
    })
  })

  test('to all at once takes in everyone who waits', async ({ db, world }) => {
    const { claire } = await herveAsks(db, world)
    await askMembership(db, inLavoir(world, world.people.ines), { message: '', at })
    await policy(db, 'open')
    await acceptAll(db, claire, { at })
    expect(await listMembers(db, claire)).toHaveLength(6)
    expect(await listWaiting(db, { actor: claire, limit: 10 })).toEqual([])
  })
})

describe('who becomes a member another way', () => {
  test('waits no more, by joining once the group is open', async ({ db, world }) => {
    const { herve, claire } = await herveAsks(db, world)
    await policy(db, 'open')
    expect(await joinGroup(db, herve, { at })).toMatchObject({ ok: true })
    expect(await listWaiting(db, { actor: claire, limit: 10 })).toEqual([])
    expect(await findLastRequest(db, herve)).toMatchObject({ outcome: 'joined', closedAt: at })
  })

  test('waits no more, by ordering', async ({ db, world, clock }) => {
    const { herve, claire } = await herveAsks(db, world)
    await policy(db, 'open')
    const market = await findMarket(db, world)
    expect(await order({ db, clock }, market, herve, { CAR: 1 })).toMatchObject({ ok: true })
    expect(await listWaiting(db, { actor: claire, limit: 10 })).toEqual([])
    expect(await listMembers(db, claire)).toHaveLength(5)
  })

  test('can’t by ordering while the group takes members on request', async ({
    db,
    world,
    clock,
  }) => {
    const { herve } = await herveAsks(db, world)
    const market = await findMarket(db, world)
    expect(await order({ db, clock }, market, herve, { CAR: 1 })).toMatchObject({
      refusal: { code: 'waiting-list' },
    })
    expect(await findLastRequest(db, herve)).toMatchObject({ outcome: null })
  })
})
