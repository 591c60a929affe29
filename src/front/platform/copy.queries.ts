import type { Readable, Writable } from 'node:stream'
import { from, to } from 'pg-copy-streams'
import type { Session } from '#src/foundation/db/session.ts'
import { RowDigest, type TableTotal } from './row-digest.rules.ts'
import { quote, type Table } from './tables.queries.ts'

/** All rows of a table in COPY's text format, which every PostgreSQL reads and writes alike. */
export const copyOut = (session: Session, table: Table): Readable =>
  session.query(to(`copy ${target(table)} to stdout`))

/** Takes rows in that format, with the ids they bring. */
export const copyIn = (session: Session, table: Table): Writable =>
  session.query(from(`copy ${target(table)} from stdin`))

/** What stands in a table now, as counted and summed in a backup. */
export async function totalOf(session: Session, table: Table): Promise<TableTotal> {
  const digest = new RowDigest()
  for await (const piece of copyOut(session, table)) digest.add(piece)
  return digest.total()
}

const target = ({ name, columns }: Table) => `${quote(name)} (${columns.map(quote).join(', ')})`
