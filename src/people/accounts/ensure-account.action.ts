import type { Db } from '#src/foundation/db/open.ts'
import { inTransaction } from '#src/foundation/db/transaction.ts'
import { lockLogin } from './login.queries.ts'
import { recordRegistered } from './make-person.action.ts'
import {
  findPersonOfLogin,
  giveLogin,
  insertAccount,
  insertPerson,
  lockPersonWithoutLogin,
} from './person.queries.ts'

export type Belonging = { id: number; accountId: number }

/**
 * The person of a login, made with a household if there is none yet: at every sign-in, any number
 * of times at once. A login without person comes only from outside this room (a restore, a tool
 * of the library).
 */
export async function ensureAccount(db: Db, loginId: number, at: Date): Promise<Belonging> {
  const known = await findPersonOfLogin(db, loginId)
  if (known) return known
  return inTransaction(db, async (trx) => {
    const login = await lockLogin(trx, loginId)
    if (!login) throw new Error(`There is no login ${loginId}`)
    const person = await findPersonOfLogin(trx, loginId)
    if (person) return person
    const added = await lockPersonWithoutLogin(trx, login.email)
    if (added) {
      await giveLogin(trx, added.id, loginId)
      return added
    }
    const accountId = await insertAccount(trx, {})
    const id = await insertPerson(trx, accountId, { ...namesOf(login.name), ...withLogin(login) })
    const { name, email } = login
    await recordRegistered(trx, { personId: id, name, email, version: null, at })
    return { id, accountId }
  })
}

/** A single word stands for both names, because neither may be empty. */
function namesOf(name: string) {
  const [first = '?', ...rest] = name.trim().split(/\s+/).filter(Boolean)
  return { first_name: first, last_name: rest.join(' ') || first }
}

function withLogin({ id, email }: { id: number; email: string }) {
  return { login_id: id, email, phone: null, language: null }
}
