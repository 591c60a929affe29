import { setTimeout as pause } from 'node:timers/promises'
import type { Log } from './log.ts'

type Closer = { name: string; patience_ms: number; close(): Promise<void> }

/** What is open, to be closed in the opposite order. */
export type Openings = {
  add(closer: Closer): void
  closeAll(): Promise<void>
}

/** Closes what was opened last first; whoever outlasts its patience is left behind, so that a stop ends in time. */
export function keepOpenings(log: Log): Openings {
  const open: Closer[] = []
  const closeOne = async ({ name, close, patience_ms }: Closer) => {
    const late = new AbortController()
    const isLate = pause(patience_ms, 'late' as const, { signal: late.signal }).catch(() => null)
    const answer = await Promise.race([close().catch((error: unknown) => ({ error })), isLate])
    late.abort()
    if (answer) log.warn({ what: name, reason: answer }, 'did not close properly')
  }
  return {
    add: (closer) => void open.push(closer),
    async closeAll() {
      for (let last = open.pop(); last; last = open.pop()) await closeOne(last)
    },
  }
}

/**
 * Resolves when the program is asked to stop: Ctrl-C, TERM, a closed terminal, or the end of the bootstrap that
 * started it. Further requests are heard and ignored. A bug outside of every request stops it too, with exit code 1.
 */
export function untilAskedToStop(): Promise<string> {
  return new Promise((asked) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => asked(signal))
    }
    process.once('disconnect', () => asked('the parent is gone'))
    process.on('uncaughtException', (error) => {
      console.error(error)
      process.exitCode = 1
      asked('a bug')
    })
  })
}
