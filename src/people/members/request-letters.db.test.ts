import { describe, expect } from 'vitest'
import type { Db } from '#src/foundation/db/open.ts'
import type { StoppedClock } from '#test/db.ts'
import { test } from '#test/db.ts'
import { actorIn } from '#test/orders.ts'
import { jobTools, lettersTo } from '#test/post.ts'
import { TEST_NOW, type World } from '#test/world.ts'
import { answerRequest } from './answer-request.action.ts'
import { askMembership, withdrawRequest } from './ask-membership.action.ts'
import { memberJobs } from './member-jobs.job.ts'

const at = TEST_NOW

type At = { db: Db; clock: StoppedClock }

async function herveAsks({ db, clock }: At, world: World) {
  await db.updateTable('group').set({ registration_policy: 'waiting-list' }).execute()
  const market = { groupId: world.groups.lavoir.id }
  const herve = actorIn(market, world.people.herve)
  await askMembership(db, herve, { message: 'Deux adultes,\nun jardin.', at })
  const request = await db
    .selectFrom('join_request')
    .select(['id', 'code'])
    .executeTakeFirstOrThrow()
  const payload = { groupId: market.groupId, requestId: request.id }
  const work = (job: keyof typeof memberJobs) => memberJobs[job](payload, jobTools({ db, clock }))
  return { herve, claire: actorIn(market, world.people.claire), code: request.code, work }
}

describe('the letter about a new request', () => {
  test('goes once to each person who may answer, in their language', async ({
    db,
    clock,
    world,
  }) => {
    const { claire, odile, samir } = world.people
    await db.updateTable('person').set({ language: 'en' }).where('id', '=', odile.id).execute()
    const { work } = await herveAsks({ db, clock }, world)
    await work('join-requested')
    await work('join-requested')
    const [french, ...more] = await lettersTo({ db, clock }, claire.email)
    expect(more).toEqual([])
    expect(french?.subject).toBe('Hervé Lemoine demande à rejoindre Marché du Lavoir')
    expect(french?.text).toContain('Deux adultes,\nun jardin.')
    expect(french?.text).toContain('http://cageot.test/g/marche-du-lavoir/members/requests')
    const [english] = await lettersTo({ db, clock }, odile.email)
    expect(english?.subject).toBe('Hervé Lemoine asks to join Marché du Lavoir')
    expect(await lettersTo({ db, clock }, samir.email)).toEqual([])
    const { reply_to } = await db.selectFrom('mail').select('reply_to').executeTakeFirstOrThrow()
    expect(reply_to).toBe('herve@ailleurs.example')
  })

  test('is not written about a request taken back meanwhile', async ({ db, clock, world }) => {
    const { herve, work } = await herveAsks({ db, clock }, world)
    await withdrawRequest(db, herve, { at })
    await work('join-requested')
    expect(await lettersTo({ db, clock }, world.people.claire.email)).toEqual([])
  })
})

describe('the letter with the answer', () => {
  test('welcomes, with the way to the shop', async ({ db, clock, world }) => {
    const { claire, code, work } = await herveAsks({ db, clock }, world)
    await answerRequest(db, claire, { code, answer: 'accepted', sentence: '', at })
    await work('join-answered')
    await work('join-answered')
    const letters = await lettersTo({ db, clock }, world.people.herve.email)
    expect(letters).toHaveLength(1)
    expect(letters[0]?.subject).toBe('Bienvenue\u00a0: Marché du Lavoir')
    expect(letters[0]?.text).toContain('vous êtes maintenant membre')
    expect(letters[0]?.text).toContain('http://cageot.test/g/marche-du-lavoir')
  })

  test('refuses with what the coordinator added, in the person’s language', async ({
    db,
    clock,
    world,
  }) => {
    const { herve } = world.people
    await db.updateTable('person').set({ language: 'en' }).where('id', '=', herve.id).execute()
    const { claire, code, work } = await herveAsks({ db, clock }, world)
    const sentence = 'Nous prenons du monde en mars.'
    await answerRequest(db, claire, { code, answer: 'refused', sentence, at })
    await work('join-answered')
    const [letter] = await lettersTo({ db, clock }, herve.email)
    expect(letter?.subject).toBe('Your request to Marché du Lavoir')
    expect(letter?.text).toContain('The group adds:')
    expect(letter?.text).toContain(sentence)
    const { reply_to } = await db.selectFrom('mail').select('reply_to').executeTakeFirstOrThrow()
    expect(reply_to).toBe('contact@lavoir.example')
  })
})
