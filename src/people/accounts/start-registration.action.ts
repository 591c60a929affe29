import { newCode } from '#src/foundation/core/code.ts'
import { type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import { hashPassword } from '#src/foundation/core/password.ts'
import type { Db } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { askForCode } from './ask-for-code.action.ts'
import { takeFormAgain, type Wait } from './limit-attempts.action.ts'
import { findLogin } from './login.queries.ts'
import { type Address, replaceRegistration } from './registration.queries.ts'
import { type SecondPerson, waitsUntil } from './registration.rules.ts'
import { TERMS_VERSION } from './terms.rules.ts'

/** What the form gives, checked by `registrationSchema`. */
export type Registering = {
  first_name: string
  last_name: string
  email: string
  password: string
} & { [Asked in 'phone' | keyof Address]?: string | undefined } & Partial<SecondPerson>
export type RegisteringFrom = { language: Lang; returnPath: string; address: string; now: Date }

/**
 * Keeps what was typed until the code proves the e-mail, and has the code mailed. Of a known
 * e-mail nothing is kept; the answer is the same. Answers the form's own code, for the browser
 * that typed it. A form sent again within the minute goes with the code mailed before, and counts
 * for its address as a letter does: each costs a hash. Refuses `wait` beyond the limits.
 */
export async function startRegistration(
  db: Db,
  typed: Registering,
  from: RegisteringFrom,
): Promise<Outcome<{ form: string }, Wait>> {
  const form = newCode()
  const taken = await takeForm(db, { ...from, email: typed.email })
  if (!taken.ok) return taken
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

type Sent = RegisteringFrom & { email: string }

async function takeForm(db: Db, sent: Sent): Promise<Outcome<undefined, Wait>> {
  const asked = await askForCode(db, { ...sent, purpose: 'register' })
  if (asked.ok) return asked
  if (asked.refusal.code === 'too-soon') return takeFormAgain(db, sent, sent.now)
  return refuse(asked.refusal)
}

function fieldsOf({ first_name, last_name, email, ...asked }: Registering) {
  const { phone = '', address_1 = '', address_2 = '', postcode = '', city = '' } = asked
  const { second_first_name = '', second_last_name = '', second_email = '' } = asked
  const second = { second_first_name, second_last_name, second_email }
  return { first_name, last_name, email, phone, address_1, address_2, postcode, city, ...second }
}
