import { sql } from 'kysely'
import type { Db, Trx } from './open.ts'

let savepoints = 0

/**
 * Runs the work in one transaction; inside another it is a savepoint, undone alone when the work throws.
 * Deferred constraints are checked at its end, so that tests that roll back see them fire too.
 * Never use `Promise.all` inside: one connection, one statement at a time.
 */
export function inTransaction<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> {
  return db.isTransaction ? inSavepoint(db as Trx, work) : inFreshTransaction(db, work)
}

function inFreshTransaction<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    const result = await work(trx)
    await sql`set constraints all immediate`.execute(trx)
    return result
  })
}

async function inSavepoint<T>(trx: Trx, work: (trx: Trx) => Promise<T>): Promise<T> {
  const name = sql.id(`nested_${++savepoints}`)
  await sql`savepoint ${name}`.execute(trx)
  try {
    const result = await work(trx)
    await sql`set constraints all immediate`.execute(trx)
    await sql`set constraints all deferred`.execute(trx)
    await sql`release savepoint ${name}`.execute(trx)
    return result
  } catch (error) {
    await sql`rollback to savepoint ${name}`.execute(trx)
    throw error
  }
}

/** Undoes the transaction of an action that found out too late that it must refuse. */
export class Undo<Answer> extends Error {
  readonly answer: Answer
  constructor(answer: Answer) {
    super('undone on purpose')
    this.answer = answer
  }
}

/** As `inTransaction`, but `throw new Undo(answer)` rolls back and answers. */
export async function inTransactionOrUndo<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> {
  try {
    return await inTransaction(db, work)
  } catch (error) {
    if (error instanceof Undo) return error.answer as T
    throw error
  }
}
