import { z } from 'zod'
import type { Trx } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { defineJob, type Job, type JobTools } from '#src/foundation/post/jobs.ts'
import { keepLetter } from '#src/foundation/post/keep-letter.ts'
import { type CodeLetterKind, codeLetter } from './code.mail.tsx'
import { codeLink } from './code-link.rules.ts'
import { lockUnwrittenCode, markCodeWritten } from './email-code.queries.ts'
import { digitsOf } from './email-code.rules.ts'

const payload = z.object({ codeId: z.int() })
type Unwritten = NonNullable<Awaited<ReturnType<typeof lockUnwrittenCode>>>

/**
 * Writes the letter of a code that was asked for, once: its digits are computed here from what
 * the row keeps and the secret. An unknown e-mail gets one only to register; an expired code
 * none.
 */
export function writeCodeLetter(secret: string): Job {
  return defineJob(payload, ({ codeId }, tools) =>
    inTransaction(tools.db, async (trx) => {
      const code = await lockUnwrittenCode(trx, codeId)
      const now = tools.clock.now()
      if (!code || now >= code.expires_at) return
      await markCodeWritten(trx, code.id, now)
      const kind = kindOf(code)
      if (kind) await write(trx, code, { kind, secret, tools })
    }),
  )
}

function kindOf({ purpose, loginId }: Unwritten): CodeLetterKind | null {
  if (purpose === 'register') return loginId === null ? 'register' : 'known'
  return loginId === null ? null : purpose
}

async function write(
  trx: Trx,
  code: Unwritten,
  { kind, secret, tools }: { kind: CodeLetterKind; secret: string; tools: JobTools },
): Promise<void> {
  const { email, purpose } = code
  const { baseUrl, clock } = tools
  const digits = digitsOf(code, secret)
  const link = codeLink({ baseUrl, secret, email, purpose, code: digits })
  const lang = code.chosenLanguage ?? code.language
  const letter = codeLetter({ lang, baseUrl, kind, code: digits, link })
  const kept = { kind: `${kind}-code`, to: email, language: lang, baseUrl, at: clock.now() }
  await keepLetter(trx, { ...letter, ...kept })
}
