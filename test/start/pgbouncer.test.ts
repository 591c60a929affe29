import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectRoot } from '#src/foundation/core/root.ts'
import { startPostgres } from '#src/foundation/db/embedded.ts'
import { PEOPLE } from '#test/cast.ts'
import { startSmtp, type TestSmtp } from '#test/smtp.ts'
import { findPgBouncer, startPooler } from './pooler.ts'
import { npmStart, runCageot, scratchFolder } from './processes.ts'
import { orderIn, originOf, signIn, visit } from './shopping.ts'

const program = findPgBouncer()
if (!program) console.log('Behind a pooler: skipped, this machine has no PgBouncer.')

/** What a connection that others share must never be told: it would outlive the transaction. */
const FORBIDDEN = {
  listening: /^listen\b/i,
  'a session lock': /pg_(try_)?advisory_lock(_shared)?\b/i,
  'a setting that stays': /^set (?!local|constraints|transaction)|set_config\([^)]*false\s*\)/i,
  'a temporary table': /^create\s+(temp|temporary)\b/i,
  'a prepared statement': /^prepare\b/i,
}

describe.skipIf(!program)('behind a pooler that gives connections out by the transaction', () => {
  const folder = scratchFolder()
  const running = new AsyncDisposableStack()
  let direct: string
  let addresses: { DATABASE_URL: string; DATABASE_URL_DIRECT: string }
  let smtp: TestSmtp
  let ports: number[]

  beforeAll(async () => {
    const postgres = await startPostgres(join(folder.path, 'postgres'), { durable: false })
    running.defer(() => postgres.stop())
    direct = named(postgres.url, 'direct')
    await logEverything(postgres.url)
    const pooler = running.use(await startPooler(program ?? '', folder.path, postgres.url))
    smtp = await startSmtp()
    running.defer(() => smtp.close())
    addresses = { DATABASE_URL: named(pooler.url, 'pooled'), DATABASE_URL_DIRECT: direct }
    const env = { ...addresses, SMTP_URL: smtp.url, LOG_LEVEL: 'warn' }
    const start = { clone: projectRoot, args: [], env }
    const programs = await Promise.all(
      ['one', 'two'].map((name) => npmStart(join(folder.path, name), start)),
    )
    for (const one of programs) running.use(one)
    ports = programs.map(({ port }) => port)
  })
  afterAll(async () => {
    await running.disposeAsync()
    folder[Symbol.dispose]()
  })

  test('who signs in at one of two programs orders at the other, and the letter comes', async () => {
    const [first = 0, second = 0] = ports
    const nadia = visit(first)
    expect((await signIn(nadia, 'nadia')).status).toBe(303)
    const letter = smtp.next('arrival')
    const path = await orderIn(nadia.at(originOf(second)), { database: direct, reference: 'OEU' })
    await letter
    expect((await nadia.at(originOf(first)).get(path)).status).toBe(200)
    const told = smtp.arrivals.flatMap(({ to }) => to?.map(({ address }) => address))
    expect(told).toContain(PEOPLE.nadia.email)
  })

  test('many at once share its three connections', async () => {
    const visits = Array.from({ length: 60 }, (_, place) => visit(ports[place % 2] ?? 0).get('/'))
    const statuses = (await Promise.all(visits)).map(({ status }) => status)
    expect(new Set(statuses)).toEqual(new Set([200]))
  })

  test('a backup goes by the direct address', () => {
    const file = join(folder.path, 'pooled.cageot-backup')
    expect(runCageot(['backup', file], addresses).stderr).toBe('')
  })

  test('no shared connection was told anything that would stay with it', () => {
    const log = readFileSync(join(folder.path, 'postgres/postgres.log'), 'utf8')
    const told = statementsOf(log, 'pooled')
    expect(told.length).toBeGreaterThan(50)
    const wrong = told.flatMap(({ statement, name }) => {
      const kinds = Object.entries(FORBIDDEN).filter(([, pattern]) => pattern.test(statement))
      const named = name === '<unnamed>' ? [] : [`a statement named ${name}`]
      return [...kinds.map(([kind]) => kind), ...named].map((kind) => `${kind}: ${statement}`)
    })
    expect(wrong).toEqual([])
    // the worker's own words show that the log would have told
    expect(
      statementsOf(log, 'direct').some(({ statement }) => FORBIDDEN.listening.test(statement)),
    ).toBe(true)
  })
})

function named(url: string, name: string): string {
  const address = new URL(url)
  address.searchParams.set('application_name', name)
  return address.href
}

async function logEverything(url: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query(`alter system set log_statement = 'all'`)
  await client.query(`alter system set log_line_prefix = '~%a~'`)
  await client.query('select pg_reload_conf()')
  await client.end()
}

/** `~pooled~LOG:  execute <unnamed>: select …` and `~pooled~LOG:  statement: begin`. */
function statementsOf(log: string, who: string): { statement: string; name: string }[] {
  const lines = log.split(/^~/m).filter((line) => line.startsWith(`${who}~LOG:`))
  return lines.flatMap((line) => {
    const [, name, statement] = /LOG:\s+(?:execute (\S+)|statement): ([\s\S]*)/.exec(line) ?? []
    return statement ? [{ statement: statement.trim(), name: name ?? '<unnamed>' }] : []
  })
}
