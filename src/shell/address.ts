import type { Context } from 'hono'

type Socketed = { incoming?: { socket?: { remoteAddress?: string } } }

const WITH_PORT = /^(?:\[([^\]]+)\](?::\d+)?|(\d+\.\d+\.\d+\.\d+):\d+)$/
const MAPPED = /^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/

/**
 * Where a request comes from, for the limiter. Each of our own proxies adds one address at the end of X-Forwarded-For;
 * what stands before was written by whoever asks and is not believed. Two proxies: `x, client, proxy1` → `client`.
 */
export function remoteAddress(c: Context, proxies: number): string {
  const socket = (c.env as Socketed | undefined)?.incoming?.socket?.remoteAddress
  const hops = (c.req.header('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim())
  const believed = proxies > 0 ? hops.at(-proxies) : undefined
  return bareAddress(believed || socket || 'unknown')
}

/** One spelling for one machine: some proxies add the port, a socket for both families maps IPv4 into IPv6. */
function bareAddress(text: string): string {
  const [, inBrackets, beforePort] = WITH_PORT.exec(text) ?? []
  return (inBrackets ?? beforePort ?? text).toLowerCase().replace(MAPPED, '')
}
