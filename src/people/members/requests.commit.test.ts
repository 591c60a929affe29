import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sendMail } from '#src/foundation/post/send-mail.job.ts'
import { smtpMailer } from '#src/foundation/post/smtp.ts'
import { openOwnDatabase, StoppedClock } from '#test/db.ts'
import { jobTools } from '#test/post.ts'
import { startSmtp } from '#test/smtp.ts'
import { untilWaiting } from '#test/waiting.ts'
import { TEST_NOW, type WorldPerson } from '#test/world.ts'
import { answerRequest } from './answer-request.action.ts'
import { askMembership } from './ask-membership.action.ts'
import { joinGroup } from './join-group.action.ts'
import { memberJobs } from './member-jobs.job.ts'
import { moveRequests } from './members-custody.queries.ts'
import { lockHousehold } from './requests.queries.ts'

const at = TEST_NOW
let own: Awaited<ReturnType<typeof openOwnDatabase>>
beforeAll(async () => {
  own = await openOwnDatabase()
})
afterAll(() => own.drop())
beforeEach(async () => {
  const groupId = own.world.groups.lavoir.id
  const { accountId } = own.world.people.herve
  await own.db.deleteFrom('join_request').execute()
  await own.db
    .deleteFrom('member')
    .where('group_id', '=', groupId)
    .where('account_id', '=', accountId)
    .execute()
  await own.db.updateTable('group').set({ registration_policy: 'waiting-list' }).execute()
})

const actor = (person: WorldPerson) => ({
  groupId: own.world.groups.lavoir.id,
  personId: person.id,
  accountId: person.accountId,
})
const ask = () => askMembership(own.db, actor(own.world.people.herve), { message: '', at })
const requests = () => own.db.selectFrom('join_request').selectAll().execute()
const isMember = async () => {
  const { accountId } = own.world.people.herve
  const { groupId } = actor(own.world.people.herve)
  const found = await own.db
    .selectFrom('member')
    .select('joined_at')
    .where('group_id', '=', groupId)
    .where('account_id', '=', accountId)
    .execute()
  return found.length === 1
}

describe('at the same moment', () => {
  test('a form sent six times is one request', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, ask))
    expect(answers.filter((one) => one.ok)).toHaveLength(1)
    expect(await requests()).toHaveLength(1)
  })

  test('one coordinator accepts and another refuses: one answer counts, whole', async () => {
    const { claire, odile } = own.world.people
    for (let round = 0; round < 6; round++) {
      await own.db.deleteFrom('join_request').execute()
      await own.db
        .deleteFrom('member')
        .where('account_id', '=', own.world.people.herve.accountId)
        .execute()
      await ask()
      const [{ code } = { code: '' }] = await requests()
      const answers = await Promise.all([
        answerRequest(own.db, actor(claire), { code, answer: 'accepted', sentence: '', at }),
        answerRequest(own.db, actor(odile), { code, answer: 'refused', sentence: '', at }),
      ])
      expect(answers.filter((one) => one.ok)).toHaveLength(1)
      const [request] = await requests()
      const accepted = answers[0]?.ok === true
      expect(request?.closed_by_person_id).toBe(accepted ? claire.id : odile.id)
      expect(request?.outcome).toBe(accepted ? 'accepted' : 'refused')
      expect(await isMember()).toBe(accepted)
    }
  })

  test('who asked goes into another household: no answer is lost, the request waits', async () => {
    const { claire, herve, ines } = own.world.people
    await ask()
    const [{ code } = { code: '' }] = await requests()
    const moving = await own.db.startTransaction().execute()
    await lockHousehold(moving, herve.accountId)
    const answer = answerRequest(own.db, actor(claire), {
      code,
      answer: 'refused',
      sentence: '',
      at,
    })
    await untilWaiting(moving)
    await moveRequests(moving, { from: herve.accountId, to: ines.accountId })
    await moving.commit().execute()
    expect(await answer).toEqual({ ok: false, refusal: { code: 'moved' } })
    expect(await requests()).toMatchObject([{ outcome: null, account_id: ines.accountId }])
  })

  test('a group opens, and the same household asks and joins: no request of a member waits', async () => {
    for (let round = 0; round < 6; round++) {
      const { herve } = own.world.people
      await own.db.deleteFrom('join_request').execute()
      await own.db.deleteFrom('member').where('account_id', '=', herve.accountId).execute()
      await own.db.updateTable('group').set({ registration_policy: 'waiting-list' }).execute()
      const open = own.db.updateTable('group').set({ registration_policy: 'open' }).execute()
      await Promise.all([ask(), open, joinGroup(own.db, actor(herve), { at })])
      await joinGroup(own.db, actor(herve), { at })
      expect(await isMember()).toBe(true)
      expect((await requests()).filter((one) => one.outcome === null)).toEqual([])
    }
  })
})

describe('the letters of a request', () => {
  test('arrive by a mail server: at those who may answer, and the answer at who asked', async () => {
    const smtp = await startSmtp()
    const mailer = smtpMailer({ url: smtp.url, from: 'Cageot <cageot@cageot.example>' })
    const tools = { ...jobTools({ db: own.db, clock: new StoppedClock(at) }), mailer }
    try {
      await ask()
      const [{ id, code } = { id: 0, code: '' }] = await requests()
      const { groupId } = actor(own.world.people.herve)
      const payload = { groupId, requestId: id }
      await memberJobs['join-requested'](payload, tools)
      const answer = { code, answer: 'refused', sentence: 'Complet jusqu’en mars.', at } as const
      await answerRequest(own.db, actor(own.world.people.claire), answer)
      await memberJobs['join-answered'](payload, tools)
      const mails = await own.db.selectFrom('mail').select('id').orderBy('id').execute()
      for (const mail of mails) await sendMail({ mailId: mail.id }, tools)
      expect(smtp.arrivals.map(({ to, subject }) => [to?.[0]?.address, subject])).toEqual([
        ['claire@lavoir.example', 'Hervé Lemoine demande à rejoindre Marché du Lavoir'],
        ['odile@lavoir.example', 'Hervé Lemoine demande à rejoindre Marché du Lavoir'],
        ['herve@ailleurs.example', 'Votre demande à Marché du Lavoir'],
      ])
      expect(smtp.arrivals[2]?.text).toContain('Complet jusqu’en mars.')
      expect(smtp.arrivals[0]?.replyTo?.[0]?.address).toBe('herve@ailleurs.example')
    } finally {
      mailer.close()
      await smtp.close()
    }
  })
})
