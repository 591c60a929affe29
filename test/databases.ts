import pg from 'pg'

/** The database every test database is copied from: migrated, with the cast of `world.ts`. */
export const TEMPLATE = 'cageot_template'
/** The same without the cast: what the first start of all finds. */
export const EMPTY_TEMPLATE = 'cageot_empty'

/** The same server, another database: `postgres://u:p@h/a` and `b` → `postgres://u:p@h/b`. */
export function databaseUrl(serverUrl: string, database: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  return url.href
}

/** Runs one statement on the server's own connection database. */
export async function adminQuery(serverUrl: string, statement: string): Promise<pg.QueryResult> {
  const client = new pg.Client(serverUrl)
  await client.connect()
  try {
    return await client.query(statement)
  } finally {
    await client.end()
  }
}

const BEING_COPIED = '55006'
const EXISTS = '42P04'

/** Makes a copy of the template, or of nothing; an existing one of that name is kept. */
export async function makeDatabase(
  serverUrl: string,
  name: string,
  template = TEMPLATE,
): Promise<string> {
  for (;;) {
    try {
      await adminQuery(serverUrl, `create database ${name} template ${template}`)
      return databaseUrl(serverUrl, name)
    } catch (error) {
      const { code } = error as { code?: string }
      if (code === EXISTS) return databaseUrl(serverUrl, name)
      if (code !== BEING_COPIED) throw error
    }
  }
}

export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  await adminQuery(serverUrl, `drop database if exists ${name} with (force)`)
}
