import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { startPostgres } from '#src/foundation/db/embedded.ts'
import { findServerPid, isGone, scratchFolder, serverPid, until } from './processes.ts'

const folder = scratchFolder()
const dataDir = folder.path
afterAll(() => folder[Symbol.dispose]())

async function ask(url: string, question: string) {
  const client = new pg.Client(url)
  client.on('error', () => {})
  await client.connect()
  return client.query(question).finally(() => client.end())
}
const answers = (url: string) =>
  ask(url, 'select').then(
    () => true,
    () => false,
  )

test('what was committed is there after a stop and a start', async () => {
  const first = await startPostgres(dataDir)
  await ask(first.url, 'create table kept (n int)')
  await first.stop()
  const second = await startPostgres(dataDir)
  expect((await ask(second.url, 'select from kept')).rowCount).toBe(0)
  await second.stop()
})

test('nobody comes in without the password, and only from this machine', async () => {
  const postgres = await startPostgres(dataDir)
  const { rows } = await ask(
    postgres.url,
    "select auth_method, address from pg_hba_file_rules where type = 'host'",
  )
  const shown = (await ask(postgres.url, 'show listen_addresses')).rows[0]
  await postgres.stop()
  expect(new Set(rows.map((row) => row.auth_method))).toEqual(new Set(['scram-sha-256']))
  expect(shown).toEqual({ listen_addresses: '127.0.0.1' })
})

test('a killed server is back at the same address', async () => {
  const told: string[] = []
  const postgres = await startPostgres(dataDir, { tell: (sentence) => told.push(sentence) })
  const killed = serverPid(dataDir)
  process.kill(killed, 'SIGKILL')
  await until(
    async () => isAnother(killed, findServerPid(dataDir)) && (await answers(postgres.url)),
  )
  await until(() => told.includes('PostgreSQL is back'))
  await postgres.stop()
  expect(told[0]).toBe('PostgreSQL died and is started again')
})

test('a server that is asked to stop stops for good', async () => {
  const postgres = await startPostgres(dataDir)
  const pid = serverPid(dataDir)
  await postgres.stop()
  expect(isGone(pid)).toBe(true)
  expect(await answers(postgres.url)).toBe(false)
})

test('a first start that was killed half-way begins anew', async () => {
  using young = scratchFolder()
  mkdirSync(join(young.path, 'postgres-18.half'))
  const postgres = await startPostgres(young.path, { durable: false })
  expect(await answers(postgres.url)).toBe(true)
  await postgres.stop()
})

test('data of another major is left alone', async () => {
  renameSync(join(dataDir, 'postgres-18'), join(dataDir, 'postgres-17'))
  await expect(startPostgres(dataDir)).rejects.toThrow(
    'is of PostgreSQL 17, and this version of Cageot has 18',
  )
  renameSync(join(dataDir, 'postgres-17'), join(dataDir, 'postgres-18'))
})

test('data without its password is left alone', async () => {
  rmSync(join(dataDir, 'postgres.password'))
  await expect(startPostgres(dataDir)).rejects.toThrow("The database's password is missing")
})

const isAnother = (killed: number, pid: number | null) => pid !== null && pid !== killed
