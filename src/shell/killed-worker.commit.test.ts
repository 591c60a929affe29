import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { systemClock } from '#src/foundation/core/ports.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { keepLetter } from '#src/foundation/post/keep-letter.ts'
import { renderLetter } from '#src/foundation/post/letter.ts'
import { letterJobs } from '#src/foundation/post/letter-jobs.ts'
import { smtpMailer } from '#src/foundation/post/smtp.ts'
import { openOwnDatabase } from '#test/db.ts'
import { startSmtp, type TestSmtp } from '#test/smtp.ts'
import { startWorker } from './worker.ts'

/** A worker as a real process is killed with -9 at each point of a letter's way; another one finds what it left. */
const baseUrl = 'https://cageot.example'
const quiet = { debug() {}, info() {}, warn() {}, error() {} }
const SOON = { timeout: 15_000, interval: 20 }
const VICTIM = 'victim'

let own: Awaited<ReturnType<typeof openOwnDatabase>>
let smtp: TestSmtp
let victim: ChildProcess | undefined
beforeEach(async () => {
  own = await openOwnDatabase()
  smtp = await startSmtp()
})
afterEach(async () => {
  await kill()
  await smtp.close()
  await own.drop()
})

function startVictim(): void {
  const database = new URL(own.url)
  database.searchParams.set('application_name', VICTIM)
  const args = ['test/worker-child.ts', database.href, smtp.url]
  victim = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
}

async function kill(): Promise<void> {
  const dying = victim
  victim = undefined
  if (!dying || dying.exitCode !== null || dying.signalCode !== null) return
  dying.kill('SIGKILL')
  await once(dying, 'exit')
}

/** Until PostgreSQL has noticed that the victim is gone. */
const sessionsGone = () =>
  vi.waitFor(async () => {
    const { rows } = await sql`select from pg_stat_activity
      where application_name = ${VICTIM} and datname = current_database()`.execute(own.db)
    expect(rows).toEqual([])
  }, SOON)

async function keep(): Promise<string> {
  const letter = renderLetter({ lang: 'fr', subject: 'Votre panier', baseUrl, blocks: [] })
  const to = 'nadia@lavoir.example'
  await inTransaction(own.db, (trx) =>
    keepLetter(trx, { kind: 'basket', to, language: 'fr', ...letter, baseUrl, at: new Date() }),
  )
  const { message_id } = await own.db
    .selectFrom('mail')
    .select('message_id')
    .executeTakeFirstOrThrow()
  return `<${message_id}>`
}

/** Another worker takes over until the queue is empty and the letter's fate is written down. */
async function takeOver(): Promise<void> {
  smtp.behave({ does: 'accept' })
  const mailer = smtpMailer({ url: smtp.url, from: 'Cageot <cageot@cageot.example>' })
  const tools = { db: own.db, clock: systemClock, mailer, baseUrl, log: quiet }
  const pulse = { every_ms: 100, silent_ms: 500 }
  const worker = await startWorker({
    ...tools,
    directUrl: own.url,
    jobs: letterJobs,
    schedule: [],
    pulse,
  })
  await vi.waitFor(async () => expect(await countJobs()).toBe(0), SOON)
  await worker.stop()
  mailer.close()
  expect(await findSentAt()).not.toBeNull()
}

async function findSentAt(): Promise<Date | null> {
  const mail = await own.db.selectFrom('mail').select('sent_at').executeTakeFirstOrThrow()
  return mail.sent_at
}

async function countJobs(): Promise<number> {
  const { rows } = await sql`select from graphile_worker.jobs`.execute(own.db)
  return rows.length
}

/** Nobody writes to the table until `free`; reading and row locks go on. */
async function blockWrites(table: 'mail' | 'graphile_worker._private_jobs') {
  const trx = await own.db.startTransaction().execute()
  await sql`lock table ${sql.raw(table)} in share mode`.execute(trx)
  const untilWaitedFor = () =>
    vi.waitFor(async () => {
      const { rows } = await sql`select from pg_locks
        where relation = ${table}::regclass and not granted`.execute(own.db)
      expect(rows).not.toEqual([])
    }, SOON)
  return { untilWaitedFor, free: () => trx.rollback().execute() }
}

const arrived = () => smtp.arrivals.map(({ messageId, accepted }) => ({ messageId, accepted }))

test('killed before sending: the letter arrives once', async () => {
  const messageId = await keep()
  smtp.behave({ does: 'silent' })
  const connection = smtp.next('connection')
  startVictim()
  await connection
  await kill()
  await sessionsGone()
  await takeOver()
  expect(arrived()).toEqual([{ messageId, accepted: true }])
})

test('killed while the server takes it: the letter is accepted once', async () => {
  const messageId = await keep()
  smtp.behave({ does: 'hold' })
  const arrival = smtp.next('arrival')
  startVictim()
  await arrival
  await kill()
  await sessionsGone()
  await takeOver()
  expect(arrived()).toEqual([
    { messageId, accepted: false },
    { messageId, accepted: true },
  ])
})

test('killed between the server’s 250 and our commit: it arrives twice with the same Message-ID', async () => {
  const messageId = await keep()
  const writing = await blockWrites('mail')
  startVictim()
  await writing.untilWaitedFor()
  expect(arrived()).toEqual([{ messageId, accepted: true }])
  await kill()
  await writing.free()
  await sessionsGone()
  await takeOver()
  expect(arrived()).toEqual([
    { messageId, accepted: true },
    { messageId, accepted: true },
  ])
})

test('killed after our commit, before the job is off the list: the letter arrives once', async () => {
  const messageId = await keep()
  smtp.behave({ does: 'hold' })
  const arrival = smtp.next('arrival')
  startVictim()
  await arrival
  const queue = await blockWrites('graphile_worker._private_jobs')
  smtp.answerHeld()
  await vi.waitFor(async () => expect(await findSentAt()).not.toBeNull(), SOON)
  await kill()
  // the statement that waits would still be run for a client that is gone
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = ${VICTIM} and datname = current_database()`.execute(own.db)
  await sessionsGone()
  await queue.free()
  expect(await countJobs()).toBe(1)
  await takeOver()
  expect(arrived()).toEqual([{ messageId, accepted: true }])
})
