import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Halt } from '#src/foundation/core/halt.ts'
import {
  type Cluster,
  dataOf,
  openDataFolder,
  prepareCluster,
  readPassword,
} from './embedded-files.ts'
import { findHolder, holdFolder } from './embedded-lock.ts'
import { findFreePort } from './embedded-port.ts'
import { servesFolder, signal, waitUntilGone } from './embedded-process.ts'

/** A PostgreSQL of our own; started again by itself, on the same port, when it dies. */
export type Postgres = { url: string; stop(): Promise<void> }

export type PostgresOptions = {
  /** False for tests only: nothing is forced to the disk, a power cut may lose everything. */
  durable?: boolean
  /** Told, in a sentence, when the server died and when it is back. */
  tell?: (sentence: string) => void
}

/**
 * Holds the data folder, makes the cluster the first time, ends a server that a killed program left running there, and
 * starts PostgreSQL on 127.0.0.1. Refuses with a `Halt` of one sentence. The address may use the database `postgres`.
 */
export async function startPostgres(
  dataDir: string,
  options: PostgresOptions = {},
): Promise<Postgres> {
  const folder = openDataFolder(dataDir)
  const hold = await holdFolder(folder)
  try {
    const cluster = prepareCluster(folder, { durable: options.durable ?? true })
    await stopLeftOver(cluster)
    const port = await findFreePort()
    const stopServer = await supervise(cluster, port, options)
    const stop = () => stopServer().finally(() => hold.release())
    return { url: urlOf(cluster.password, port), stop }
  } catch (error) {
    hold.release()
    throw error
  }
}

/** The address of the PostgreSQL that a living program runs in that folder; null when nobody does. */
export function findRunningPostgres(dataDir: string): string | null {
  const folder = fs.existsSync(dataDir) ? fs.realpathSync(dataDir) : dataDir
  const server = readServer(dataOf(folder))
  const password = readPassword(folder)
  return findHolder(folder) && server?.isReady && password ? urlOf(password, server.port) : null
}

const urlOf = (password: string, port: number) =>
  `postgres://cageot:${password}@127.0.0.1:${port}/postgres`

/** Starts the server and keeps it running until the answered function stops it. */
async function supervise(cluster: Cluster, port: number, options: PostgresOptions) {
  const tell = options.tell ?? (() => {})
  let wanted = true
  let child = await launch(cluster, port, options)
  const keepRunning = async () => {
    while (wanted) {
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      if (!wanted) return
      tell('PostgreSQL died; it is started again')
      child = await launchAgain(cluster, port, options, () => wanted).catch(() => child)
      tell('PostgreSQL answers again')
    }
  }
  const kept = keepRunning()
  return async () => {
    wanted = false
    await stopChild(child)
    await kept
    await stopChild(child)
  }
}

async function launchAgain(
  cluster: Cluster,
  port: number,
  options: PostgresOptions,
  isWanted: () => boolean,
): Promise<ChildProcess> {
  try {
    return await launch(cluster, port, options)
  } catch (error) {
    // its orphans may hold the memory for a moment, the disk may be full: what else than to try again
    options.tell?.(error instanceof Error ? error.message : String(error))
    await pause(500)
    if (!isWanted()) throw error
    return launchAgain(cluster, port, options, isWanted)
  }
}

/** In its own process group: Ctrl-C in the terminal must not end the database before the program. */
async function launch(
  cluster: Cluster,
  port: number,
  options: PostgresOptions,
): Promise<ChildProcess> {
  const log = openLog(cluster)
  const args = ['-D', cluster.data, '-p', String(port)]
  const all = { ...SETTINGS, ...(options.durable === false ? HASTY : {}) }
  for (const [name, value] of Object.entries(all)) args.push('-c', `${name}=${value}`)
  const env = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }
  const child = spawn(join(cluster.bin, 'postgres'), args, {
    ...cluster.user,
    env,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  })
  fs.closeSync(log)
  await waitUntilReady(child, cluster)
  return child
}

/** No statement and no value of a row in the log: they would be personal data. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

const HASTY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

const LOG_BYTES_MAX = 5_000_000

function openLog(cluster: Cluster): number {
  const size = fs.statSync(cluster.log, { throwIfNoEntry: false })?.size ?? 0
  if (size > LOG_BYTES_MAX) fs.renameSync(cluster.log, `${cluster.log}.old`)
  return fs.openSync(cluster.log, 'a', 0o600)
}

/** As pg_ctl does: the last line of postmaster.pid says `ready`. Recovery after a crash may take its time. */
async function waitUntilReady(child: ChildProcess, cluster: Cluster): Promise<void> {
  let failure: Error | undefined
  child.once('error', (error) => {
    failure = error
  })
  for (;;) {
    const server = readServer(cluster.data)
    if (server?.pid === child.pid && server?.isReady) return
    if (failure || child.exitCode !== null || child.signalCode !== null) {
      throw new Halt(`PostgreSQL does not start: ${failure?.message ?? lastLine(cluster.log)}`)
    }
    await pause(10)
  }
}

function lastLine(log: string): string {
  const lines = fs.readFileSync(log, 'utf8').trim().split('\n')
  const told = lines.findLast((line) => /FATAL|PANIC/.test(line)) ?? lines.at(-1) ?? ''
  return `${told.replace(/^.*?(FATAL|PANIC):\s*/, '')} (the whole story is in ${log}).`
}

/** postmaster.pid: pid, folder, start, port, socket folder, address, memory key, state. */
function readServer(data: string): { pid: number; port: number; isReady: boolean } | null {
  const path = join(data, 'postmaster.pid')
  if (!fs.existsSync(path)) return null
  const lines = fs.readFileSync(path, 'utf8').split('\n')
  return { pid: Number(lines[0]), port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' }
}

/** A program killed with -9 leaves its server running: with the folder in our hands, we end it. */
async function stopLeftOver(cluster: Cluster): Promise<void> {
  const server = readServer(cluster.data)
  if (!server || !servesFolder(server.pid, cluster.data)) return
  await end(server.pid, 10_000)
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  await end(child.pid, 2000)
  await gone
}

/** Fast (ends the sessions, writes a checkpoint), then at once, then by force; the data stays whole in every case. */
async function end(pid: number, fast_ms: number): Promise<void> {
  const ways = [
    ['SIGINT', fast_ms],
    ['SIGQUIT', 500],
    ['SIGKILL', 500],
  ] as const
  for (const [name, patience_ms] of ways) {
    signal(pid, name)
    if (await waitUntilGone(pid, patience_ms)) return
  }
}
