import { systemClock } from '#src/foundation/core/ports.ts'
import { openDb } from '#src/foundation/db/open.ts'
import { letterJobs } from '#src/foundation/post/letter-jobs.ts'
import { smtpMailer } from '#src/foundation/post/smtp.ts'
import { startWorker } from '#src/shell/worker.ts'

/** `node test/worker-child.ts <database> <smtp>`: a worker as a process of its own, to be killed. */
const [databaseUrl = '', smtpUrl = ''] = process.argv.slice(2)
const say = (facts: object, sentence: string) => console.error(sentence, facts)

await startWorker({
  db: openDb(databaseUrl).db,
  directUrl: databaseUrl,
  clock: systemClock,
  mailer: smtpMailer({ url: smtpUrl, from: 'Cageot <cageot@cageot.example>' }),
  baseUrl: 'https://cageot.example',
  log: { debug() {}, info() {}, warn: say, error: say },
  jobs: letterJobs,
  schedule: [],
})
