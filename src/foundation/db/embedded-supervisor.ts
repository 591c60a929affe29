import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { launch, type ServerPlan, stopChild } from './embedded-server.ts'

const AGAIN_AFTER_MS = 500

/**
 * Starts the server, and starts it again on the same port whenever it dies, so that the pool finds it. `tell` hears of
 * it in a sentence. Answers the function that stops it for good.
 */
export async function keepRunning(
  plan: ServerPlan,
  tell: (sentence: string) => void,
): Promise<() => Promise<void>> {
  let isWanted = true
  let child = await launch(plan)
  const watch = async () => {
    while (isWanted) {
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      if (!isWanted) return
      tell('PostgreSQL died and is started again')
      child = (await launchUntil(plan, tell, () => !isWanted)) ?? child
      tell('PostgreSQL is back')
    }
  }
  const watching = watch()
  return async () => {
    isWanted = false
    await stopChild(child)
    await watching
    await stopChild(child)
  }
}

/** Its orphans may hold its memory for a moment, the disk may be full: what else than to try again. */
async function launchUntil(
  plan: ServerPlan,
  tell: (sentence: string) => void,
  isOver: () => boolean,
) {
  while (!isOver()) {
    const child = await launch(plan).catch((error: Error) => tell(error.message))
    if (child) return child
    await pause(AGAIN_AFTER_MS)
  }
  return undefined
}
