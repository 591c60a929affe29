import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'

/**
 * A port of 127.0.0.1 that nobody uses, below those that systems give to outgoing connections (from 32768 on): while
 * the database restarts, none of our own connections may be given its port.
 */
export async function findFreePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000)
    if (await isFree(port, '127.0.0.1')) return port
  }
}

/** Whether this process could listen there. */
async function isFree(port: number, address: string): Promise<boolean> {
  const server = createServer()
  try {
    server.listen({ port, host: address, exclusive: true })
    await once(server, 'listening')
  } catch {
    return false
  }
  server.close()
  await once(server, 'close')
  return true
}
