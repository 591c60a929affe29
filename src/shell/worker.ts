import { setTimeout as pause } from 'node:timers/promises'
import { beginShift, type Shift, type ShiftParts } from './shift.ts'
import { PULSE } from './worker-life.ts'

export type WorkerParts = Omit<ShiftParts, 'concurrency' | 'pulse'> &
  Partial<Pick<ShiftParts, 'concurrency' | 'pulse'>>

/** How many jobs run at the same time. */
export const CONCURRENCY = 4
/** For the jobs that run when the worker is stopped; a letter on its way usually needs less. */
const STOP_PATIENCE_MS = 1500
const FIRST_PAUSE_MS = 250
const LONGEST_PAUSE_MS = 15_000

/**
 * Works off the jobs until it is stopped, in shifts: when one ends because the database is lost, the next begins as
 * soon as it is back. Answers once the first shift has begun, or has failed to.
 */
export async function startWorker(parts: WorkerParts): Promise<{ stop(): Promise<void> }> {
  const whole = { concurrency: CONCURRENCY, pulse: PULSE, ...parts }
  const stopping = new AbortController()
  const first = await tryShift(whole)
  const work = workInShifts(whole, first, stopping.signal)
  return {
    stop() {
      stopping.abort()
      return work
    },
  }
}

async function workInShifts(parts: ShiftParts, first: Shift | null, stopping: AbortSignal) {
  const stopped = new Promise<void>((done) => {
    stopping.addEventListener('abort', () => done(), { once: true })
  })
  let failures = 0
  for (let shift = first; ; shift = await tryShift(parts)) {
    if (shift) await Promise.race([shift.ended, stopped])
    await shift?.end(STOP_PATIENCE_MS)
    failures = shift ? 0 : failures + 1
    const wait_ms = Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS)
    if (!stopping.aborted) await pause(wait_ms, undefined, { signal: stopping }).catch(() => {})
    if (stopping.aborted) return
  }
}

async function tryShift(parts: ShiftParts): Promise<Shift | null> {
  try {
    return await beginShift(parts)
  } catch (error) {
    parts.log.warn({ reason: String(error) }, 'the job queue is out of reach; it is tried again')
    return null
  }
}
