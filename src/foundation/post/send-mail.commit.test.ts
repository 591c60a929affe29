import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Mailer } from '#src/foundation/core/ports.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { openOwnDatabase, StoppedClock } from '#test/db.ts'
import { startSmtp, type TestSmtp } from '#test/smtp.ts'
import { TEST_NOW } from '#test/world.ts'
import type { JobTools } from './jobs.ts'
import { keepLetter } from './keep-letter.ts'
import { renderLetter } from './letter.ts'
import { sendMail } from './send-mail.job.ts'
import { type SmtpMailer, smtpMailer } from './smtp.ts'

const baseUrl = 'https://cageot.example'
const from = 'Cageot <cageot@cageot.example>'
const quiet = { debug() {}, info() {}, warn() {}, error() {} }

let own: Awaited<ReturnType<typeof openOwnDatabase>>
let smtp: TestSmtp
let mailer: SmtpMailer
beforeAll(async () => {
  own = await openOwnDatabase()
})
afterAll(() => own.drop())
beforeEach(async () => {
  smtp = await startSmtp()
  mailer = smtpMailer({ url: smtp.url, from })
})
afterEach(async () => {
  mailer.close()
  await smtp.close()
})

const tools = (over: Partial<JobTools> = {}): JobTools => ({
  db: own.db,
  clock: new StoppedClock(TEST_NOW),
  mailer,
  baseUrl,
  log: quiet,
  ...over,
})

/** Puts a letter into the outbox; answers its id and how to look at it again. */
async function keep(subject = 'Votre panier n° 4 – Marché d’été') {
  const blocks = [{ kind: 'title' as const, text: 'Œufs & crème « fraîche »' }]
  const letter = renderLetter({ lang: 'fr', subject, baseUrl, blocks })
  const to = 'nadia@lavoir.example'
  await inTransaction(own.db, (trx) =>
    keepLetter(trx, { kind: 'basket', to, language: 'fr', ...letter, baseUrl, at: TEST_NOW }),
  )
  const newest = own.db.selectFrom('mail').selectAll().orderBy('id', 'desc')
  const { id, message_id } = await newest.executeTakeFirstOrThrow()
  const look = () =>
    own.db.selectFrom('mail').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  return { id, messageId: `<${message_id}>`, look }
}

const refusing = (what: 'recipient' | 'sender' | 'content', code: number) =>
  ({ does: 'refuse', what, code }) as const

describe('a letter on its way', () => {
  test('arrives in HTML and text under its Message-ID, and is marked as sent', async () => {
    const { id, messageId, look } = await keep()
    await sendMail({ mailId: id }, tools())
    expect(smtp.arrivals).toHaveLength(1)
    const [arrival] = smtp.arrivals
    expect(arrival).toMatchObject({
      messageId,
      subject: 'Votre panier n° 4 – Marché d’été',
      from: { name: 'Cageot', address: 'cageot@cageot.example' },
      to: [{ address: 'nadia@lavoir.example' }],
    })
    expect(arrival?.headers).toContainEqual(
      expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }),
    )
    expect(arrival?.html).toContain('Œufs &amp; crème « fraîche »')
    expect(arrival?.text).toContain('Œufs & crème « fraîche »')
    expect((await look()).sent_at).toEqual(TEST_NOW)
  })

  test('is not sent again by a job that runs twice', async () => {
    const { id } = await keep()
    await sendMail({ mailId: id }, tools())
    await sendMail({ mailId: id }, tools())
    expect(smtp.arrivals).toHaveLength(1)
  })

  test('is in one hand at a time', async () => {
    const { id } = await keep()
    smtp.behave({ does: 'hold' })
    const arrival = smtp.next('arrival')
    const first = sendMail({ mailId: id }, tools())
    await arrival
    await expect(sendMail({ mailId: id }, tools())).rejects.toThrow(/lock/)
    smtp.answerHeld()
    await first
    expect(smtp.arrivals).toHaveLength(1)
  })

  test('a job for a letter that is gone, or a payload that is none', async () => {
    await sendMail({ mailId: 999_999 }, tools())
    await expect(sendMail({ mail: 'x' }, tools())).rejects.toThrow()
    expect(smtp.arrivals).toEqual([])
  })
})

describe('a mail server that says no', () => {
  test.each([refusing('recipient', 451), refusing('content', 452), refusing('sender', 421)])(
    'for now ($what $code): the letter waits, its row says why, and it goes later',
    async (manner) => {
      const { id, messageId, look } = await keep()
      smtp.behave(manner)
      const waits = `Letter ${id} waits after 1 tries`
      await expect(sendMail({ mailId: id }, tools())).rejects.toThrow(waits)
      const mail = await look()
      expect([mail.sent_at, mail.tries]).toEqual([null, 1])
      expect(mail.last_error).toContain(String(manner.code))
      smtp.behave({ does: 'accept' })
      await sendMail({ mailId: id }, tools())
      expect(smtp.arrivals.at(-1)).toMatchObject({ messageId, accepted: true })
      expect((await look()).sent_at).toEqual(TEST_NOW)
    },
  )

  test.each([refusing('recipient', 550), refusing('content', 554)])(
    'for good ($what $code): the letter is given up at the 8th time',
    async (manner) => {
      const { id, look } = await keep()
      smtp.behave(manner)
      for (let tries = 1; tries < 8; tries += 1) {
        await expect(sendMail({ mailId: id }, tools())).rejects.toThrow('waits')
      }
      await sendMail({ mailId: id }, tools())
      expect(await look()).toMatchObject({ given_up_at: TEST_NOW, sent_at: null, tries: 8 })
      smtp.behave({ does: 'accept' })
      await sendMail({ mailId: id }, tools())
      expect(smtp.arrivals.filter((arrival) => arrival.accepted)).toEqual([])
    },
  )

  test('to our own sender: that is the operator’s to mend, no letter is given up for it', async () => {
    const { id, look } = await keep()
    smtp.behave(refusing('sender', 550))
    for (let tries = 1; tries <= 8; tries += 1) {
      await expect(sendMail({ mailId: id }, tools())).rejects.toThrow('waits')
    }
    expect((await look()).given_up_at).toBeNull()
  })
})

describe('a mail server in trouble', () => {
  test('hangs up after the whole letter: the next try has the same Message-ID', async () => {
    const { id, messageId } = await keep()
    smtp.behave({ does: 'drop' })
    await expect(sendMail({ mailId: id }, tools())).rejects.toThrow('waits')
    smtp.behave({ does: 'accept' })
    await sendMail({ mailId: id }, tools())
    expect(smtp.arrivals.map((arrival) => arrival.messageId)).toEqual([messageId, messageId])
    expect(smtp.arrivals.map((arrival) => arrival.accepted)).toEqual([false, true])
  })

  test('never greets: the letter waits', async () => {
    const { id, look } = await keep()
    smtp.behave({ does: 'silent' })
    const impatient = smtpMailer({ url: smtp.url, from, answer_ms: 200 })
    await expect(sendMail({ mailId: id }, tools({ mailer: impatient }))).rejects.toThrow('waits')
    impatient.close()
    expect((await look()).tries).toBe(1)
  })

  test('is not there: the letter waits', async () => {
    const { id, look } = await keep()
    await smtp.close()
    await expect(sendMail({ mailId: id }, tools())).rejects.toThrow('waits')
    expect((await look()).last_error).toMatch(/ECONNREFUSED/)
  })
})

test('the database is lost just after the server’s 250: the letter is marked as soon as it is back', async () => {
  const { id, look } = await keep()
  const losing: Mailer = {
    async send(letter) {
      await mailer.send(letter)
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and state = 'idle in transaction'`.execute(own.db)
    },
  }
  await sendMail({ mailId: id }, tools({ mailer: losing }))
  expect(smtp.arrivals).toHaveLength(1)
  expect((await look()).sent_at).toEqual(TEST_NOW)
})

test('without a mail server a letter is kept, and is not sent by surprise when there is one', async () => {
  const { id, look } = await keep()
  await sendMail({ mailId: id }, tools({ mailer: null }))
  expect(await look()).toMatchObject({ kept_at: TEST_NOW, sent_at: null })
  await sendMail({ mailId: id }, tools())
  expect(smtp.arrivals).toEqual([])
})
