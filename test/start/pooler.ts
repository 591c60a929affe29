import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { findFreePort } from '#src/foundation/db/embedded-port.ts'
import { chooseUser } from '#src/foundation/db/embedded-user.ts'
import { until } from './processes.ts'

/** Where PgBouncer is, if this machine has it; packages put it where only root looks. */
export function findPgBouncer(): string | null {
  const places = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin']
  const found = places.map((place) => join(place, 'pgbouncer')).find((path) => existsSync(path))
  return found && spawnSync(found, ['--version']).status === 0 ? found : null
}

/**
 * PgBouncer in transaction mode before that database, with few connections, so that clients do share them.
 * `url` is the pooled address; `await using` stops it.
 */
export async function startPooler(program: string, folder: string, database: string) {
  const { hostname, port: serverPort, username, password, pathname } = new URL(database)
  const port = await findFreePort()
  const settings = join(folder, 'pgbouncer.ini')
  const users = join(folder, 'users.txt')
  writeFileSync(users, `"${username}" "${password}"\n`)
  writeFileSync(
    settings,
    `[databases]
market = host=${hostname} port=${serverPort} dbname=${pathname.slice(1)}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${users}
pool_mode = transaction
default_pool_size = 3
max_client_conn = 200
`,
  )
  for (const file of [settings, users]) chmodSync(file, 0o644)
  const options = { ...chooseUser(folder), cwd: '/', stdio: 'ignore' as const }
  const child = spawn(program, ['-q', settings], options)
  const gone = once(child, 'exit')
  await until(() => listens(port))
  const url = `postgres://${username}:${password}@127.0.0.1:${port}/market`
  const stop = async () => {
    child.kill('SIGINT')
    child.kill('SIGTERM')
    await gone
  }
  return { url, [Symbol.asyncDispose]: stop }
}

function listens(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      answer(true)
    })
    socket.once('error', () => answer(false))
  })
}
