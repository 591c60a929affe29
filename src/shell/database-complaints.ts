/**
 * What is wrong with a database's address, in one sentence with the variable and the server, without the password:
 * « DATABASE_URL: no server listens at db.example:5432; … »
 */
export function complaintAbout(variable: string, url: string, error: unknown): string {
  const { hostname, port, username, pathname } = new URL(url)
  const server = `${hostname || 'the local socket'}:${port || 5432}`
  const database = decodeURIComponent(pathname.slice(1)) || username
  const { code = '', message = String(error) } = deepest(error) as {
    code?: string
    message?: string
  }
  const known: Record<string, string> = {
    ECONNREFUSED: `no PostgreSQL listens at ${server}: start it, or correct the host and the port`,
    ENOENT: `no PostgreSQL listens at ${server}: start it, or correct the socket's folder`,
    ENOTFOUND: `there is no host named ${hostname}: correct the name`,
    EAI_AGAIN: `the host name ${hostname} can't be looked up: correct the name, or look at the network`,
    ETIMEDOUT: `${server} does not answer: look at the network and the firewall`,
    EHOSTUNREACH: `${server} can't be reached: look at the network and the firewall`,
    ENETUNREACH: `${server} can't be reached: look at the network`,
    '28P01': `${server} refuses the password of the user ${username}: correct the user or the password`,
    '28000': `${server} doesn't let the user ${username} in: correct the user, or the server's pg_hba.conf`,
    '3D000': `${server} has no database ${database}: create it, or correct the name`,
    '53300': `${server} has no connection left: raise its max_connections`,
    '57P03': `${server} is starting or stopping: try again in a moment`,
  }
  return `${variable}: ${known[code] ?? `${server} can't be used (${withoutStop(message)})`}.`
}

/** A name with two addresses fails twice: Node then wraps both. */
function deepest(error: unknown): unknown {
  return error instanceof AggregateError ? (error.errors[0] ?? error) : error
}

function withoutStop(message: string): string {
  return message.includes('timeout') ? 'it does not answer' : message.replace(/\.$/, '')
}
