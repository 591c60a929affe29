import { smtpMailer } from '#src/foundation/post/smtp.ts'
import { jobsWith } from './jobs.ts'
import { openPool, type Program } from './program.ts'
import { schedule } from './schedule.ts'
import { CONCURRENCY, startWorker } from './worker.ts'

/** One for each hand, which keeps it while the mail server thinks, and two for what is written beside. */
const JOBS_CONNECTIONS = CONCURRENCY + 2

/** Starts the worker on a pool of its own, so that a stuck mail server takes no connection from the pages. */
export async function openWorker(program: Omit<Program, 'db'>, secret: string): Promise<void> {
  const { addresses, config, clock, log, openings } = program
  const { smtpUrl, mailFrom, baseUrl } = config
  const db = openPool(program, { name: 'pool of jobs', max: JOBS_CONNECTIONS })
  const mailer = smtpUrl ? smtpMailer({ url: smtpUrl, from: mailFrom }) : null
  if (mailer) openings.add({ name: 'mailer', patience_ms: 100, close: async () => mailer.close() })
  const tools = { db, clock, mailer, baseUrl, log }
  const worker = await startWorker({ ...tools, ...addresses, jobs: jobsWith(secret), schedule })
  openings.add({ name: 'worker', patience_ms: 2000, close: worker.stop })
}
