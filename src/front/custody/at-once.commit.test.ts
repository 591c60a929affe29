import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HouseholdGone, type Outcome } from '#src/foundation/core/outcome.ts'
import { hashPassword } from '#src/foundation/core/password.ts'
import type { Db } from '#src/foundation/db/open.ts'
import { namesGoneHousehold } from '#src/foundation/db/violation.ts'
import { inviteSecondPerson, revokeInvitation } from '#src/people/accounts/second-person.action.ts'
import { TERMS_VERSION } from '#src/people/accounts/terms.rules.ts'
import { joinGroup } from '#src/people/members/join-group.action.ts'
import { allCustody } from '#src/shell/custody.ts'
import { placeOrder } from '#src/trade/orders/place-order.action.ts'
import { openApp } from '#test/app.ts'
import { openOwnDatabase, StoppedClock } from '#test/db.ts'
import { actorIn, fillDraft, findMarket, openSummary } from '#test/orders.ts'
import { untilWaiting } from '#test/waiting.ts'
import { TEST_NOW, type WorldPerson } from '#test/world.ts'
import { acceptInvitation, registerInvited } from './invitation.action.ts'

const clock = new StoppedClock(TEST_NOW)
const ROUNDS = 8
let own: Awaited<ReturnType<typeof openOwnDatabase>>
beforeAll(async () => {
  own = await openOwnDatabase({ max: 16 })
})
afterAll(() => own.drop())

let made = 0
/** Somebody new with a household of their own and nothing else. */
async function newcomer(db: Db): Promise<WorldPerson> {
  const email = `new${++made}@x.example`
  const account = await db
    .insertInto('account')
    .defaultValues()
    .returning('id')
    .executeTakeFirstOrThrow()
  const login = await db
    .insertInto('login')
    .values({ name: 'Jo Neuf', email, email_proven: true })
    .returning('id')
    .executeTakeFirstOrThrow()
  const names = { first_name: 'Jo', last_name: 'Neuf' }
  const { id } = await db
    .insertInto('person')
    .values({ ...names, account_id: account.id, login_id: login.id, email })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, accountId: account.id, loginId: login.id, email }
}

/** Has one household invite an e-mail; the code of the invitation. */
async function invite(by: WorldPerson, email: string): Promise<string> {
  const invited = { first_name: 'Jo', last_name: 'Neuf', email }
  const from = { language: 'fr' as const, address: `192.0.2.${by.id}`, now: TEST_NOW }
  const inviter = { personId: by.id, accountId: by.accountId }
  const sent = await inviteSecondPerson(own.db, inviter, { invited, from })
  if (!sent.ok) throw new Error(sent.refusal.code)
  const row = own.db.selectFrom('household_invitation').select('code')
  return (await row.where('account_id', '=', by.accountId).executeTakeFirstOrThrow()).code
}

const which = (code: string) => ({ code, rooms: allCustody, now: TEST_NOW })
const accept = (who: WorldPerson, code: string) =>
  acceptInvitation(
    own.db,
    { personId: who.id, accountId: who.accountId, email: who.email },
    which(code),
  )
const codeOf = (answer: Outcome<unknown, { code: string }>) =>
  answer.ok ? 'done' : answer.refusal.code

async function peopleOf(accountId: number): Promise<number[]> {
  const rows = own.db.selectFrom('person').select('id').where('account_id', '=', accountId)
  return (await rows.orderBy('id').execute()).map(({ id }) => id)
}

/** Every person is in a household that is there, and none has more than two. */
async function expectWhole(): Promise<void> {
  const counts = await own.db
    .selectFrom('person')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .groupBy('account_id')
    .execute()
  expect(Math.max(...counts.map(({ count }) => Number(count)))).toBeLessThanOrEqual(2)
}

describe('at the same moment', () => {
  test('a double tap on « Rejoindre le foyer » moves once', async () => {
    const [host, guest] = [await newcomer(own.db), await newcomer(own.db)]
    const code = await invite(host, guest.email)
    const answers = await Promise.all([accept(guest, code), accept(guest, code)])
    expect(answers.map(codeOf)).toContain('done')
    expect(await peopleOf(host.accountId)).toEqual([host.id, guest.id])
    await expectWhole()
  })

  test('one person accepted by two households is in exactly one', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const [one, two, guest] = [
        await newcomer(own.db),
        await newcomer(own.db),
        await newcomer(own.db),
      ]
      const codes = [await invite(one, guest.email), await invite(two, guest.email)]
      const answers = await Promise.all(codes.map((code) => accept(guest, code)))
      expect(answers.map(codeOf).filter((answer) => answer === 'done')).toHaveLength(1)
      const there = [...(await peopleOf(one.accountId)), ...(await peopleOf(two.accountId))]
      expect(there.filter((id) => id === guest.id)).toHaveLength(1)
    }
    await expectWhole()
  })

  test('two who invited each other end in one household', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const [one, two] = [await newcomer(own.db), await newcomer(own.db)]
      const [toTwo, toOne] = [await invite(one, two.email), await invite(two, one.email)]
      const answers = await Promise.all([accept(two, toTwo), accept(one, toOne)])
      expect(answers.map(codeOf).filter((answer) => answer === 'done')).toHaveLength(1)
      const together = [await peopleOf(one.accountId), await peopleOf(two.accountId)]
      expect(together.map(({ length }) => length).sort()).toEqual([0, 2])
    }
  })

  test('an invitation taken back while it is accepted is one or the other', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const [host, guest] = [await newcomer(own.db), await newcomer(own.db)]
      const code = await invite(host, guest.email)
      const inviter = { personId: host.id, accountId: host.accountId }
      const [answer] = await Promise.all([
        accept(guest, code),
        revokeInvitation(own.db, inviter, TEST_NOW),
      ])
      const isThere = (await peopleOf(host.accountId)).includes(guest.id)
      expect([codeOf(answer), isThere]).toEqual(isThere ? ['done', true] : ['gone', false])
    }
  })

  test('an e-mail without an account makes one person, however often its form is sent', async () => {
    const host = await newcomer(own.db)
    const code = await invite(host, 'nobody@x.example')
    const passwordHash = await hashPassword('deux cageots de pommes')
    const names = { first_name: 'Ana', last_name: 'Silva', language: 'fr' as const }
    const send = () => registerInvited(own.db, { code, ...names, passwordHash }, which(code))
    const answers = await Promise.all([send(), send(), send()])
    expect(answers.map(codeOf).filter((answer) => answer === 'done')).toHaveLength(1)
    expect(await peopleOf(host.accountId)).toHaveLength(2)
  })
})

describe('who orders while accepting', () => {
  test('either has ordered and stays, or has moved with the draft: no basket is left alone', async () => {
    const market = await findMarket(own.db, own.world)
    for (let round = 0; round < ROUNDS; round++) {
      const [host, guest] = [await newcomer(own.db), await newcomer(own.db)]
      const code = await invite(host, guest.email)
      const doors = { db: own.db, clock }
      await fillDraft(doors, market, { accountId: guest.accountId }, { CHP: 1 })
      const summary = await openSummary(doors, market, actorIn(market, guest))
      const [ordered, accepted] = await Promise.all([
        placeOrder(doors, summary),
        accept(guest, code),
      ])
      const baskets = own.db.selectFrom('basket').select('account_id')
      const hers = await baskets.where('placed_by_person_id', '=', guest.id).execute()
      const person = own.db.selectFrom('person').select('account_id').where('id', '=', guest.id)
      const home = (await person.executeTakeFirstOrThrow()).account_id
      if (ordered.ok) {
        expect([codeOf(accepted), hers]).toEqual(['needs-merge', [{ account_id: guest.accountId }]])
        expect(home).toBe(guest.accountId)
      } else {
        expect([codeOf(accepted), hers, home]).toEqual(['done', [], host.accountId])
        const drafts = own.db.selectFrom('draft').select('id')
        expect(await drafts.where('account_id', '=', host.accountId).execute()).toHaveLength(1)
      }
    }
  })
})

describe('who orders in the household that is joined', () => {
  test('and who accepts take turns: neither waits for what the other holds', async () => {
    const market = await findMarket(own.db, own.world)
    const [host, guest] = [await newcomer(own.db), await newcomer(own.db)]
    const code = await invite(host, guest.email)
    const doors = { db: own.db, clock }
    for (const { accountId } of [host, guest])
      await fillDraft(doors, market, { accountId }, { CHP: 1 })
    const accepted = await own.db.transaction().execute(async (trx) => {
      // as placing does: the draft, and only then what names the household
      await trx
        .selectFrom('draft')
        .select('id')
        .where('account_id', '=', host.accountId)
        .forUpdate()
        .execute()
      const accepting = accept(guest, code)
      await untilWaiting(trx)
      await trx
        .selectFrom('account')
        .select('id')
        .where('id', '=', host.accountId)
        .forKeyShare()
        .execute()
      return { accepting }
    })
    expect(codeOf(await accepted.accepting)).toBe('done')
    expect(await peopleOf(host.accountId)).toEqual([host.id, guest.id])
  })
})

describe('who joins a group while accepting', () => {
  test('is a member, or has moved and is told to try again; no membership is left alone', async () => {
    const app = openApp({ db: own.db, clock })
    const { slug, id } = own.world.groups.lavoir
    for (let round = 0; round < ROUNDS; round++) {
      const [host, guest] = [await newcomer(own.db), await newcomer(own.db)]
      const code = await invite(host, guest.email)
      const terms = { person_id: guest.id, version: TERMS_VERSION, accepted_at: TEST_NOW }
      await own.db.insertInto('terms_acceptance').values(terms).execute()
      const client = await app.as(guest)
      const [joined] = await Promise.all([client.post(`/g/${slug}/join`), accept(guest, code)])
      expect([303, 409]).toContain(joined.status)
      if (joined.status === 409) expect(joined.text).toContain('Votre foyer vient de changer')
      const homes = own.db.selectFrom('person').select('account_id')
      const member = await own.db
        .selectFrom('member')
        .select('account_id')
        .where('group_id', '=', id)
        .where('account_id', 'not in', homes)
        .execute()
      expect(member).toEqual([])
    }
  })

  test('whose household is gone by then is told so', async () => {
    const [host, guest] = [await newcomer(own.db), await newcomer(own.db)]
    await accept(guest, await invite(host, guest.email))
    const actor = actorIn({ groupId: own.world.groups.lavoir.id }, guest)
    await expect(joinGroup(own.db, actor, { at: TEST_NOW })).rejects.toThrow(HouseholdGone)
    const late = own.db.insertInto('member').values({
      group_id: actor.groupId,
      account_id: guest.accountId,
      joined_at: TEST_NOW,
    })
    const refused = await late.execute().catch((error: unknown) => error)
    expect(namesGoneHousehold(refused)).toBe(true)
  })
})
