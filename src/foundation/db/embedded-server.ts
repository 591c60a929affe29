import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import type { Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Halt } from '#src/foundation/core/halt.ts'
import { type Cluster, environment } from './embedded-cluster.ts'
import { servesFolder, signal, waitUntilGone } from './embedded-process.ts'

/** What to start: a cluster, on that port of 127.0.0.1; `durable` false forces nothing to the disk. */
export type ServerPlan = { cluster: Cluster; port: number; durable: boolean }

/** In its own process group: Ctrl-C in the terminal must not end the database before the program. */
export async function launch(plan: ServerPlan): Promise<ChildProcess> {
  const { cluster, port, durable } = plan
  const log = openLog(cluster)
  const args = ['-D', cluster.data, '-p', String(port)]
  const all = { ...SETTINGS, ...(durable ? {} : HASTY) }
  for (const [name, value] of Object.entries(all)) args.push('-c', `${name}=${value}`)
  const child = spawn(join(cluster.bin, 'postgres'), args, {
    ...cluster.user,
    env: environment(),
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  })
  fs.closeSync(log)
  if (!durable) endWithUs(child)
  await waitUntilReady(child, cluster)
  return child
}

/** A server for tests must not outlive a run that is killed: this shell reads until our end of the pipe is closed. */
function endWithUs(server: ChildProcess): void {
  const script = 'read line; kill -QUIT "$0"'
  const guard = spawn('/bin/sh', ['-c', script, String(server.pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  guard.unref()
  if (guard.stdin && 'unref' in guard.stdin) (guard.stdin as Socket).unref()
  server.once('exit', () => guard.kill())
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
export function readServer(data: string): { pid: number; port: number; isReady: boolean } | null {
  const path = join(data, 'postmaster.pid')
  if (!fs.existsSync(path)) return null
  const lines = fs.readFileSync(path, 'utf8').split('\n')
  return { pid: Number(lines[0]), port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' }
}

/** A program killed with -9 leaves its server running: with the folder in our hands, we end it. */
export async function stopLeftOver(cluster: Cluster): Promise<void> {
  const server = readServer(cluster.data)
  if (!server || !servesFolder(server.pid, cluster.data)) return
  await end(server.pid, 10_000)
}

export async function stopChild(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  await end(child.pid, 2000)
  await gone
}

/**
 * When the last session has said goodbye, else fast (it ends the sessions), then at once, then by force; the data stays
 * whole in every case.
 */
async function end(pid: number, fast_ms: number): Promise<void> {
  const ways = [
    ['SIGTERM', 300],
    ['SIGINT', fast_ms],
    ['SIGQUIT', 500],
    ['SIGKILL', 500],
  ] as const
  for (const [name, patience_ms] of ways) {
    signal(pid, name)
    if (await waitUntilGone(pid, patience_ms)) return
  }
}
