import pino from 'pino'
import { describe, expect } from 'vitest'
import type { Db } from '#src/foundation/db/open.ts'
import { BASE_URL, Client, SECRET } from '#test/app.ts'
import { type StoppedClock, test } from '#test/db.ts'
import { createApp } from './app.tsx'

function openLogged({ db, clock }: { db: Db; clock: StoppedClock }) {
  const lines: Record<string, unknown>[] = []
  const log = pino({ level: 'info' }, { write: (line) => void lines.push(JSON.parse(line)) })
  const settings = { baseUrl: BASE_URL, secret: SECRET, isLocal: true, keepsMails: true }
  const app = createApp({ db, clock, log, ...settings, proxies: 0 })
  return { visitor: new Client(app.request.bind(app)), lines }
}

const CHUNK_BYTES = 64 * 1024
/** A body that says no length and never ends; `chunks` counts what was taken of it. */
function endlessBody() {
  const taken = { chunks: 0 }
  const pull = (stream: ReadableStreamDefaultController<Uint8Array>) => {
    taken.chunks++
    stream.enqueue(new Uint8Array(CHUNK_BYTES).fill(97))
  }
  return { taken, body: new ReadableStream({ pull }, { highWaterMark: 0 }) }
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded', origin: BASE_URL }

describe('a form that is too large', () => {
  const large = { email: 'x'.repeat(300_000) }

  test('is refused in the language the browser asks for', async ({ db, clock }) => {
    const { visitor } = openLogged({ db, clock })
    const english = await visitor.post('/sign-in', large, { 'accept-language': 'en' })
    expect([english.status, english.text]).toEqual([413, expect.stringContaining('Too much')])
    const french = await visitor.post('/sign-in', large)
    expect(french.text).toContain('Envoi trop lourd')
  })

  test('is refused in the language chosen before', async ({ db, clock }) => {
    const { visitor } = openLogged({ db, clock })
    visitor.keep('lang=en')
    expect((await visitor.post('/sign-in', large)).text).toContain('Too much')
  })

  test('leaves its line in the log, under the id of the answer', async ({ db, clock }) => {
    const { visitor, lines } = openLogged({ db, clock })
    const { headers } = await visitor.post('/sign-in', large)
    const requestId = headers.get('x-request-id')
    expect(lines).toMatchObject([{ method: 'POST', path: '/sign-in', status: 413, requestId }])
  })

  test('is not read beyond the limit when it says no length', async ({ db, clock }) => {
    const { visitor } = openLogged({ db, clock })
    const { body, taken } = endlessBody()
    const init = { method: 'POST', body, headers: FORM, duplex: 'half' }
    expect((await visitor.send('/sign-in', init)).status).toBe(413)
    expect(taken.chunks).toBe((256 * 1024) / CHUNK_BYTES + 1)
  })

  test('is not read at all when it says its length', async ({ db, clock }) => {
    const { visitor } = openLogged({ db, clock })
    const { body, taken } = endlessBody()
    const headers = { ...FORM, 'content-length': '300000' }
    const init = { method: 'POST', body, headers, duplex: 'half' }
    expect((await visitor.send('/sign-in', init)).status).toBe(413)
    expect(taken.chunks).toBe(0)
  })
})

test('a form that means another method leaves one line, under the id of the answer', async ({
  db,
  clock,
}) => {
  const { visitor, lines } = openLogged({ db, clock })
  const { headers } = await visitor.post('/sign-in', { _method: 'DELETE' })
  const requestId = headers.get('x-request-id')
  expect(lines).toMatchObject([{ method: 'DELETE', path: '/sign-in', requestId }])
})
