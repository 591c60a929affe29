import { existsSync, statfsSync } from 'node:fs'
import { Halt } from '#src/foundation/core/halt.ts'
import type { Config } from './config.ts'

/** PostgreSQL writes its log of changes in files of 16 MiB, and dies when there is no room for the next one. */
const LEAST_BYTES = 17 * 1024 * 1024

/** What a full disk did, as one sentence that says which; null when the error is of another kind. */
export function complaintOfSpace(error: unknown, config: Config): Halt | null {
  if (error instanceof Halt) return null
  const { code = '' } = error as NodeJS.ErrnoException
  const isOurs = !config.database
  const isTold = code === 'ENOSPC' || code === '53100'
  if (isOurs && (isTold || (isLost(error) && isFull(config.dataDir)))) {
    return new Halt(`The disk of ${config.dataDir} is full: make room there, and start again.`)
  }
  if (code === '53100') {
    return new Halt("The disk of the database's server is full: make room there, and start again.")
  }
  return null
}

/** A server without room for its log dies, and who talks to it hears of that alone. */
function isLost(error: unknown): boolean {
  const { code = '', message = '' } = error as NodeJS.ErrnoException
  return (
    /^(57P0[123]|ECONNRESET|ECONNREFUSED)$/.test(code) || message.includes('Connection terminated')
  )
}

function isFull(folder: string): boolean {
  if (!existsSync(folder)) return false
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize < LEAST_BYTES
}
