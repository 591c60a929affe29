import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { DB } from './rows.ts'

/** The pool, or the transaction one is in: every query and action takes either. */
export type Db = Kysely<DB> | Transaction<DB>
export type Trx = Transaction<DB>

const INT8 = 20
const NUMERIC = 1700
const DATE = 1082
const TIME = 1083

/** int8 must be a safe integer, numeric never arrives (write `sum(x)::bigint`), civil days and times stay text. */
const parsers = new Map<number, (text: string) => unknown>([
  [INT8, safeInteger],
  [NUMERIC, refuseNumeric],
  [DATE, (text) => text],
  [TIME, (text) => text.slice(0, 5)],
])
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    parsers.get(oid) ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}

export type OpenDb = { db: Kysely<DB>; pool: pg.Pool; close(): Promise<void> }

type Options = {
  max?: number
  /** How long a query may wait for a connection, new or given back; then it throws. */
  patience_ms?: number
  onQuery?: (sql: string) => void
  onLost?: (error: Error) => void
}

/**
 * Opens a pool of at most `max` connections. `onQuery` is told the SQL of each query (tests count).
 * `onLost` hears of connections that broke; a killed server must not kill the program.
 */
export function openDb(
  url: string,
  { max = 8, patience_ms = 5000, onQuery, onLost = () => {} }: Options = {},
): OpenDb {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: patience_ms,
    keepAlive: true,
    types,
  })
  pool.on('error', onLost)
  pool.on('connect', (client) => client.on('error', onLost))
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    ...(onQuery && { log: (event) => onQuery(event.query.sql) }),
  })
  return { db, pool, close: () => db.destroy() }
}

function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 beyond 2^53: ${text}`)
  return value
}

function refuseNumeric(text: string): never {
  throw new TypeError(`A numeric reached the program (${text}): write sum(x)::bigint`)
}
