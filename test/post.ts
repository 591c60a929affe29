import type { Db } from '#src/foundation/db/open.ts'
import type { JobTools } from '#src/foundation/post/jobs.ts'
import { accountJobs } from '#src/people/accounts/accounts.job.ts'
import { BASE_URL, SECRET } from './app.ts'
import type { StoppedClock } from './db.ts'

const silent = { debug() {}, info() {}, warn() {}, error() {} }

/** What jobs get, in tests: letters stay in the outbox. */
export function jobTools(at: { db: Db; clock: StoppedClock }): JobTools {
  return { ...at, mailer: null, baseUrl: BASE_URL, log: silent }
}

/** Works off the code letters that wait, as the worker would. */
async function writeCodeLetters(at: { db: Db; clock: StoppedClock }): Promise<void> {
  const waiting = await at.db
    .selectFrom('email_code')
    .select('id')
    .where('written_at', 'is', null)
    .orderBy('id')
    .execute()
  const write = accountJobs(SECRET)['write-code-letter']
  for (const { id } of waiting) await write({ codeId: id }, jobTools(at))
}

export type SentLetter = { kind: string; subject: string; text: string; html: string }

/** The letters to an address, oldest first; code letters that wait are written before. */
export async function lettersTo(
  at: { db: Db; clock: StoppedClock },
  email: string,
): Promise<SentLetter[]> {
  await writeCodeLetters(at)
  return at.db
    .selectFrom('mail')
    .select(['kind', 'subject', 'text', 'html'])
    .where('to_address', '=', email)
    .orderBy('id')
    .execute()
}

/** The newest six digits mailed to an address, and the link beside them. */
export async function lastCode(
  at: { db: Db; clock: StoppedClock },
  email: string,
): Promise<{ code: string; link: string }> {
  const letter = (await lettersTo(at, email)).at(-1)
  const code = /^ {4}(\d{6})$/m.exec(letter?.text ?? '')?.[1]
  const link = /^https?:\/\/\S+link=\S+$/m.exec(letter?.text ?? '')?.[0]?.replace(BASE_URL, '')
  if (!code || !link) throw new Error(`No code was mailed to ${email}`)
  return { code, link }
}
