import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '#src/foundation/core/root.ts'
import { findFreePort } from '#src/foundation/db/embedded-port.ts'
import { startOf } from '#src/foundation/db/embedded-process.ts'
import { SETTINGS } from '#src/shell/setting-kinds.ts'

/** A folder of one test or file alone, that PostgreSQL's user may enter; `using` removes it. */
export function scratchFolder() {
  const path = mkdtempSync(join(tmpdir(), 'cageot-start-'))
  chmodSync(path, 0o711)
  const remove = () => rmSync(path, { recursive: true, force: true, maxRetries: 5 })
  return { path, [Symbol.dispose]: remove }
}

type Start = { clone: string; args: string[]; env?: Record<string, string> }

/** `npm start -- --empty` as people type it, on a port of its own; `await using` stops it. */
export async function npmStart(
  dataDir: string,
  { clone, args, env = {} }: Start = { clone: projectRoot, args: ['--', '--empty'] },
) {
  const port = await findFreePort()
  const settings = { PORT: String(port), DATA_DIR: dataDir, ...env }
  const options = { cwd: clone, env: { ...unsetEnvironment(), ...settings } }
  const npm = spawn('npm', ['start', ...args], { ...options, stdio: 'pipe' })
  let said = ''
  for (const stream of [npm.stdout, npm.stderr]) {
    stream.on('data', (part) => {
      said += part
    })
  }
  // its pipes close when the last process that writes to them is gone, whoever started it
  const allGone = once(npm, 'close')
  await until(async () => (await isReady(port)) || refuseEnded(npm, said))
  const stop = async () => {
    npm.kill('SIGTERM')
    await allGone
  }
  return { npm, port, allGone, said: () => said, [Symbol.asyncDispose]: stop }
}

function refuseEnded(npm: ChildProcess, said: string): boolean {
  if (npm.exitCode === null) return false
  throw new Error(`npm start ended: ${said}`)
}

/** Runs the built program to its end. */
export function runCageot(args: string[], env: Record<string, string>) {
  const options = {
    cwd: projectRoot,
    env: { ...unsetEnvironment(), ...env },
    encoding: 'utf8',
  } as const
  return spawnSync('node', ['dist/main.js', ...args], options)
}

/** Ours without any setting of the program: Vitest sets a BASE_URL of its own, and so may who runs it. */
function unsetEnvironment() {
  const entries = Object.entries(process.env).filter(([name]) => !Object.hasOwn(SETTINGS, name))
  return Object.fromEntries(entries)
}

/** Whether this machine has `::1`; some containers have none. */
export const hasIpv6 = Object.values(networkInterfaces())
  .flat()
  .some((at) => at?.address === '::1')

/** Resolves when the question is answered with yes; asks every 20 ms until the test's own time is over. */
export async function until(question: () => boolean | Promise<boolean>): Promise<void> {
  const yes = Promise.withResolvers<void>()
  const ask = async () => {
    if (await question()) yes.resolve()
    else setTimeout(() => ask().catch(yes.reject), 20)
  }
  await ask()
  await yes.promise
}

export async function isReady(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null)
  return answer?.status === 200
}

export const isGone = (pid: number) => startOf(pid) === null

/** The PostgreSQL of a data folder, by its own note; there must be one. */
export function serverPid(dataDir: string): number {
  const pid = findServerPid(dataDir)
  if (pid === null) throw new Error(`No PostgreSQL runs on ${dataDir}`)
  return pid
}

/** The same; null while there is none, as when it is starting again. */
export function findServerPid(dataDir: string): number | null {
  const note = join(dataDir, 'postgres-18/postmaster.pid')
  try {
    return Number(readFileSync(note, 'utf8').split('\n')[0]) || null
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** The program that holds a data folder, by its own note. */
export function holderPid(dataDir: string): number {
  return JSON.parse(readFileSync(join(dataDir, 'holder.json'), 'utf8')).pid
}
