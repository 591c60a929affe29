import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * What tells a process from a later one with the same pid: its start, within this boot of the machine.
 * Null when no such process lives; a zombie doesn't.
 */
export function startOf(pid: number): string | null {
  return process.platform === 'linux' ? startOnLinux(pid) : startByPs(pid)
}

/** Whether that very process is a PostgreSQL server on that folder. */
export function servesFolder(pid: number, folder: string): boolean {
  if (startOf(pid) === null) return false
  const words = process.platform === 'linux' ? readCommand(pid) : ps(pid, 'command').split(' ')
  return words.includes(folder) && words.some((word) => /(^|\/)postgres$/.test(word))
}

/** Waits until the process is gone; false when it still lives after that many milliseconds. */
export async function waitUntilGone(pid: number, patience_ms: number): Promise<boolean> {
  const start = startOf(pid)
  const end = performance.now() + patience_ms
  while (start !== null && startOf(pid) === start) {
    if (performance.now() > end) return false
    await pause(20)
  }
  return true
}

/** Sends a signal; a process that has just gone is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

function startOnLinux(pid: number): string | null {
  const stat = readOrNull(`/proc/${pid}/stat`)
  if (stat === null) return null
  // the name in parentheses may hold spaces; behind it stand the state (3rd field) … the start (22nd)
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (fields[0] === 'Z' || fields[0] === 'X') return null
  return `${readOrNull('/proc/sys/kernel/random/boot_id')?.trim()} ${fields[19]}`
}

function startByPs(pid: number): string | null {
  return ps(pid, 'lstart') || null
}

function readCommand(pid: number): string[] {
  return (readOrNull(`/proc/${pid}/cmdline`) ?? '').split('\0')
}

function ps(pid: number, column: string): string {
  try {
    return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return ''
  }
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
