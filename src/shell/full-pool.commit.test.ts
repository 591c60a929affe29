import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import pino from 'pino'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { systemClock } from '#src/foundation/core/ports.ts'
import { openDb } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { keepLetter } from '#src/foundation/post/keep-letter.ts'
import { renderLetter } from '#src/foundation/post/letter.ts'
import { openApp, SECRET } from '#test/app.ts'
import { openOwnDatabase, StoppedClock } from '#test/db.ts'
import { startSmtp } from '#test/smtp.ts'
import { TEST_NOW } from '#test/world.ts'
import { readConfig } from './config.ts'
import { openWorker } from './open-worker.ts'
import { keepOpenings } from './stop.ts'

const log = pino({ level: 'silent' })
/** Asks the database for the group, and leads to its shop. */
const PAGE = '/g/marche-du-lavoir'
const LEADS_ON = 302

let own: Awaited<ReturnType<typeof openOwnDatabase>>
beforeEach(async () => {
  own = await openOwnDatabase({ max: 2 })
})
afterEach(() => own.drop())

const visitorOn = (db: typeof own.db) =>
  openApp({ db, clock: new StoppedClock(TEST_NOW) }).visitor()

describe('a page that gets no connection in time answers that we are back in a moment', () => {
  test('when all connections are taken', async () => {
    const { db, pool, close } = openDb(own.url, { max: 1, patience_ms: 100 })
    const taken = await pool.connect()
    const page = await visitorOn(db).get(PAGE)
    expect([page.status, page.text]).toEqual([503, expect.stringContaining('Nous revenons')])
    taken.release()
    expect((await visitorOn(db).get(PAGE)).status).toBe(LEADS_ON)
    await close()
  })

  test('when the database takes the connection and never says a word', async () => {
    const sockets: Socket[] = []
    const silent = createServer((socket) => void sockets.push(socket)).listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const { port } = silent.address() as { port: number }
    const { db, close } = openDb(`postgres://a:b@127.0.0.1:${port}/c`, { patience_ms: 100 })
    expect((await visitorOn(db).get(PAGE)).status).toBe(503)
    await close()
    for (const socket of sockets) socket.destroy()
    silent.close()
  })
})

const LETTERS = 6

async function keepLetters(): Promise<void> {
  const baseUrl = 'https://cageot.example'
  const letter = renderLetter({ lang: 'fr', subject: 'Votre panier', baseUrl, blocks: [] })
  const about = { kind: 'basket', to: 'nadia@lavoir.example', language: 'fr' as const }
  await inTransaction(own.db, async (trx) => {
    for (let n = 0; n < LETTERS; n++) {
      await keepLetter(trx, { ...about, ...letter, baseUrl, at: new Date() })
    }
  })
}

test('a stuck mail server takes no connection from the pages', async () => {
  const smtp = await startSmtp()
  smtp.behave({ does: 'hold' })
  const openings = keepOpenings(log)
  const pages = openDb(own.url, { max: 1, patience_ms: 1000 })
  const config = readConfig({ SMTP_URL: smtp.url, DATABASE_URL: own.url })
  const addresses = { url: own.url, directUrl: own.url }
  const program = { config, addresses, openings, log, clock: systemClock, db: pages.db }
  await keepLetters()
  const firstLetter = smtp.next('arrival')
  await openWorker(program, SECRET)
  await firstLetter

  expect((await visitorOn(pages.db).get(PAGE)).status).toBe(LEADS_ON)
  smtp.behave({ does: 'accept' })
  smtp.answerHeld()
  await openings.closeAll()
  await pages.close()
  await smtp.close()
})
