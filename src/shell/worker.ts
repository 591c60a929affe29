import { run } from 'graphile-worker'
import type { Clock } from '#src/foundation/core/ports.ts'
import type { Db } from '#src/foundation/db/open.ts'
import type { Config } from './config.ts'
import type { Log } from './log.ts'

export type WorkerParts = { db: Db; directUrl: string; clock: Clock; config: Config; log: Log }

/** Works off the jobs until it is stopped; a stop lets the running ones end. */
export async function startWorker({ directUrl }: WorkerParts): Promise<{ stop(): Promise<void> }> {
  const runner = await run({ connectionString: directUrl, taskList: {}, noHandleSignals: true })
  return { stop: () => runner.stop() }
}
