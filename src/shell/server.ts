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
  const server = createServer(getRequestListener(app.fetch))
  await listen(server, at)
  return { stop: () => stopServer(server) }
}

/** Refuses in one sentence, before anything slow is started, when the address can't be listened on. */
export async function checkListening(at: Listening): Promise<void> {
  const server = createServer()
  await listen(server, at)
  server.close()
  await once(server, 'close')
}

async function listen(server: Server, { port, host }: Listening): Promise<void> {
  server.listen({ port, ...(host && { host }) })
  try {
    await once(server, 'listening')
  } catch (error) {
    throw new Halt(complaint((error as NodeJS.ErrnoException).code ?? '', port, host))
  }
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
