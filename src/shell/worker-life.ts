import { setTimeout as pause } from 'node:timers/promises'
import type { Log } from '#src/foundation/core/ports.ts'
import type { Db } from '#src/foundation/db/open.ts'
import { endLife, recordLife, unlockSilent } from './worker-life.queries.ts'

/** How often a worker says that it lives, and after how long a silence it counts as dead. */
export type Pulse = { every_ms: number; silent_ms: number }

export const PULSE: Pulse = { every_ms: 10_000, silent_ms: 35_000 }

/**
 * Says at once and then again and again that the worker lives, and each time unlocks the jobs of the dead. `end` gives
 * back what the worker still holds.
 */
export function keepAlive(parts: { db: Db; log: Log; workerId: string; pulse: Pulse }) {
  const { db, log, workerId, pulse } = parts
  const ending = new AbortController()
  const beat = async () => {
    await recordLife(db, workerId)
    const workers = await unlockSilent(db, pulse.silent_ms)
    if (workers.length > 0) log.warn({ workers }, 'silent workers: their jobs are unlocked')
  }
  const complain = (error: unknown) =>
    log.warn({ reason: String(error) }, 'the worker could not say that it lives')
  const beating = (async () => {
    while (!ending.signal.aborted) {
      await beat().catch(complain)
      await pause(pulse.every_ms, undefined, { signal: ending.signal }).catch(() => {})
    }
  })()
  return {
    async end(): Promise<void> {
      ending.abort()
      await beating
      await endLife(db, workerId).catch(complain)
    },
  }
}
