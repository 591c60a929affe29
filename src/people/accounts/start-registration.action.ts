import { newCode } from '#src/foundation/core/code.ts'
import type { Outcome } from '#src/foundation/core/outcome.ts'
import { hashPassword } from '#src/foundation/core/password.ts'
import type { Db } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { type AskRefusal, askForCode } from './ask-for-code.action.ts'
import { findLogin } from './login.queries.ts'
import { type Address, replaceRegistration } from './registration.queries.ts'
import { waitsUntil } from './registration.rules.ts'
import { TERMS_VERSION } from './terms.rules.ts'

/** What the form gives, checked by `registrationSchema`. */
export type Registering = {
  first_name: string
  last_name: string
  email: string
  password: string
} & { [Asked in 'phone' | keyof Address]?: string | undefined }
export type RegisteringFrom = { language: Lang; returnPath: string; address: string; now: Date }

/**
 * Keeps what was typed until the code proves the e-mail, and has the code mailed. Of a known
 * e-mail nothing is kept; the answer is the same. Answers the form's own code, for the browser
 * that typed it. Refuses as `askForCode`, except that a form sent again within the minute goes
 * with the code mailed before.
 */
export async function startRegistration(
  db: Db,
  typed: Registering,
  from: RegisteringFrom,
): Promise<Outcome<{ form: string }, Exclude<AskRefusal, { code: 'too-soon' }>>> {
  const form = newCode()
  const asked = await askForCode(db, { ...from, email: typed.email, purpose: 'register' })
  if (!asked.ok && asked.refusal.code === 'wait') return { ok: false, refusal: asked.refusal }
  // dear, so only within the limits, and for known e-mails too: nobody tells them by the time
  const passwordHash = await hashPassword(typed.password)
  await inTransaction(db, async (trx) => {
    if (await findLogin(trx, typed.email)) return
    await replaceRegistration(trx, {
      ...fieldsOf(typed),
      form,
      language: from.language,
      password_hash: passwordHash,
      terms_version: TERMS_VERSION,
      expires_at: waitsUntil(from.now),
    })
  })
  return { ok: true, value: { form } }
}

function fieldsOf({ first_name, last_name, email, ...asked }: Registering) {
  const { phone = '', address_1 = '', address_2 = '', postcode = '', city = '' } = asked
  return { first_name, last_name, email, phone, address_1, address_2, postcode, city }
}
