import type { AddressInfo } from 'node:net'
import { type ServerType, serve } from '@hono/node-server'
import pino from 'pino'
import { inject } from 'vitest'
import { openDb } from '#src/foundation/db/open.ts'
import { smtpMailer } from '#src/foundation/post/smtp.ts'
import { createApp } from '#src/shell/app.tsx'
import { jobsWith } from '#src/shell/jobs.ts'
import { schedule } from '#src/shell/schedule.ts'
import { startWorker } from '#src/shell/worker.ts'
import { dropDatabase, EMPTY_TEMPLATE, makeDatabase, TEMPLATE } from '#test/databases.ts'
import { StoppedClock } from '#test/db.ts'
import { signInForTest } from '#test/sign-in.ts'
import { startSmtp } from '#test/smtp.ts'
import { TEST_NOW, type WorldPerson } from '#test/world.ts'

const SECRET = 'only for journeys, never for a market'
type App = ReturnType<typeof createApp>
export type TestProgram = Awaited<ReturnType<typeof startProgram>>

/**
 * The real program for one test file: its own database (`cast`, or empty as on the first day), a socket, the worker, a
 * mail server, unless it `keepsMails`. `clock` stands at TEST_NOW until it is moved. Close it at the end: nothing stays.
 */
export async function startProgram(from: 'cast' | 'empty', { keepsMails = false } = {}) {
  const name = `cageot_e2e_${process.pid}_${Math.random().toString(36).slice(2, 10)}`
  const template = from === 'cast' ? TEMPLATE : EMPTY_TEMPLATE
  const url = await makeDatabase(inject('postgres'), name, template)
  const { db, close: closePool } = openDb(url, { max: 8 })
  const clock = new StoppedClock(TEST_NOW)
  const { log, complaints } = listeningLog()
  const smtp = await startSmtp()
  const mailer = smtpMailer({ url: smtp.url, from: 'Cageot <cageot@cageot.example>' })
  const { server, baseUrl, open } = await openSocket()
  const tools = { db, clock, baseUrl, log, secret: SECRET }
  open(createApp({ ...tools, isLocal: true, keepsMails, proxies: 0 }))
  const worker = await startWorker({
    ...tools,
    mailer: keepsMails ? null : mailer,
    directUrl: url,
    jobs: jobsWith(SECRET),
    schedule,
  })
  return {
    baseUrl,
    db,
    clock,
    /** What the program warned of; empty when all went well. */
    complaints,
    letterTo: (email: string) => takeLetter(smtp, email),
    /** The cookie of somebody of the cast who signed in. */
    signIn: async (person: WorldPerson) => {
      const cookie = await signInForTest(db, person, { now: clock.now(), secret: SECRET })
      const [cookieName = '', value = ''] = cookie.split('=')
      return { name: cookieName, value, url: baseUrl }
    },
    async close() {
      await stop(server)
      await worker.stop()
      mailer.close()
      await smtp.close()
      await closePool()
      await dropDatabase(inject('postgres'), name)
    },
  }
}

/** A free port is known before the program that must know its own address. */
async function openSocket() {
  let app: App | undefined
  const answer: App['fetch'] = (request, env) => {
    if (!app) throw new Error('asked before the program was there')
    return app.fetch(request, env)
  }
  let server: ServerType | undefined
  const { port } = await new Promise<AddressInfo>((listening) => {
    server = serve({ fetch: answer, port: 0, hostname: '127.0.0.1' }, listening)
  })
  const open = (opened: App) => {
    app = opened
  }
  return { server, baseUrl: `http://127.0.0.1:${port}`, open }
}

function stop(server: ServerType | undefined): Promise<void> {
  return new Promise((done) => {
    if (!server) return done()
    server.close(() => done())
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
}

function listeningLog() {
  const complaints: string[] = []
  const write = (line: string) => void complaints.push(line)
  return { log: pino({ level: 'warn' }, { write }), complaints }
}

type Smtp = Awaited<ReturnType<typeof startSmtp>>

/** The oldest letter to somebody that nobody has taken yet; waits until there is one. */
async function takeLetter(smtp: Smtp, email: string) {
  for (;;) {
    const at = smtp.arrivals.findIndex(({ to }) => to?.some(({ address }) => address === email))
    const [letter] = at < 0 ? [] : smtp.arrivals.splice(at, 1)
    if (letter) return { subject: letter.subject ?? '', text: letter.text ?? '' }
    await smtp.next('arrival')
  }
}
