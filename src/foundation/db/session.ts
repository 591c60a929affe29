import pg from 'pg'

/** One connection of one's own, past any pooler: for snapshots, COPY and whatever else belongs to a session. */
export type Session = pg.Client

/** Opens a session, does the work, and closes it; a connection that breaks fails the work, not the process. */
export async function withSession<T>(
  directUrl: string,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const session = new pg.Client({ connectionString: directUrl, keepAlive: true })
  session.on('error', () => {})
  await session.connect()
  try {
    return await work(session)
  } finally {
    await session.end()
  }
}
