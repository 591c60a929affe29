import { refuseHeld } from '#src/foundation/db/embedded.ts'
import { createApp } from './app.tsx'
import type { Config } from './config.ts'
import { greeting } from './greeting.ts'
import { openInstallation } from './installation.ts'
import { openWorker } from './open-worker.ts'
import { type Program, withProgram } from './program.ts'
import { checkListening, serve } from './server.ts'
import { untilAskedToStop } from './stop.ts'

/** Serves pages and works off jobs in one process, until it is asked to stop. */
export async function start(config: Config, options: { withDemo: boolean }): Promise<void> {
  const asked = untilAskedToStop()
  if (!config.database) refuseHeld(config.dataDir)
  await checkListening(config)
  await withProgram(config, { join: false, asked }, async (program) => {
    const installation = await openInstallation(program, options)
    await openDoors(program, config.secret ?? installation.secret)
    for (const line of greeting(config, installation.isDemo)) console.log(line)
  })
}

/** Works off jobs only, beside other processes that serve pages. */
export async function work(config: Config): Promise<void> {
  const asked = untilAskedToStop()
  await withProgram(config, { join: true, asked }, async (program) => {
    const installation = await openInstallation(program, { withDemo: false })
    await openWorker(program, config.secret ?? installation.secret)
    console.log('Cageot works off the jobs. Ctrl-C stops it.')
  })
}

async function openDoors(program: Program, secret: string): Promise<void> {
  const { config, openings } = program
  await openWorker(program, secret)
  const app = createApp({ ...program, ...config, secret, keepsMails: config.smtpUrl === null })
  const server = await serve(app, config)
  openings.add({ name: 'server', patience_ms: 4500, close: server.stop })
}
