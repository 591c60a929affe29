import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { Halt } from '#src/foundation/core/halt.ts'

type FetchCallback = Parameters<typeof getRequestListener>[0]
type Listening = { port: number; host: string | null }

const SWEEP_EVERY_MS = 50
const REQUESTS_PATIENCE_MS = 4000

/** Listens, and answers how to stop: no new connection, the running requests end (4 s at most), idle ones close. */
export async function serve(
  app: { fetch: FetchCallback },
  at: Listening,
): Promise<{ stop(): Promise<void> }> {
  const servers = await listenAll(at, () => createServer(getRequestListener(app.fetch)))
  return { stop: async () => void (await Promise.all(servers.map(stopServer))) }
}

/** Refuses in one sentence, before anything slow is started, when the address can't be listened on. */
export async function checkListening(at: Listening): Promise<void> {
  await closeAll(await listenAll(at, () => createServer()))
}

const LOOPBACKS = ['127.0.0.1', '::1']
/** No such address here: a machine may lack one of the two families. */
const LACKING = ['EADDRNOTAVAIL', 'EAFNOSUPPORT']

/** `localhost` is two addresses, and a browser may try either: one server each, where the machine has it. */
async function listenAll({ port, host }: Listening, make: () => Server): Promise<Server[]> {
  const servers: Server[] = []
  const lacking: string[] = []
  for (const address of host === 'localhost' ? LOOPBACKS : [host]) {
    const server = make()
    const code = await tryListen(server, { port, host: address })
    if (code === null) servers.push(server)
    else if (host === 'localhost' && LACKING.includes(code)) lacking.push(code)
    else {
      await closeAll(servers)
      throw new Halt(complaint(code, port, host))
    }
  }
  if (servers.length === 0) throw new Halt(complaint(lacking.join(', '), port, host))
  return servers
}

/** Answers the code of what stands in the way, null when it listens. */
async function tryListen(server: Server, { port, host }: Listening): Promise<string | null> {
  server.listen({ port, ...(host && { host }) })
  try {
    await once(server, 'listening')
    return null
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error)
  }
}

async function closeAll(servers: Server[]): Promise<void> {
  const closed = servers.map((server) => once(server, 'close'))
  for (const server of servers) server.close()
  await Promise.all(closed)
}

function complaint(code: string, port: number, host: string | null): string {
  if (code === 'EADDRINUSE') {
    const other = port === 3000 ? 3001 : 3000
    return `The port ${port} is taken by another program: choose another one, such as PORT=${other} npm start.`
  }
  if (code === 'EACCES') {
    return `The port ${port} is for root only: choose one from 1024 on, such as PORT=3000 npm start.`
  }
  return `The program can't listen on ${host ?? 'this machine'}, port ${port} (${code}): correct HOST and PORT.`
}

async function stopServer(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_EVERY_MS)
  const force = setTimeout(() => server.closeAllConnections(), REQUESTS_PATIENCE_MS)
  await closed
  clearInterval(sweep)
  clearTimeout(force)
}
