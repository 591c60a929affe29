import type { Context } from 'hono'

type Socketed = { incoming?: { socket?: { remoteAddress?: string } } }

/**
 * Where a request comes from, for the limiter. Each of our own proxies adds one address at the end of X-Forwarded-For;
 * what stands before was written by whoever asks and is not believed. Two proxies: `x, client, proxy1` → `client`.
 */
export function remoteAddress(c: Context, proxies: number): string {
  const socket = (c.env as Socketed | undefined)?.incoming?.socket?.remoteAddress
  const hops = (c.req.header('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim())
  const believed = proxies > 0 ? hops.at(-proxies) : undefined
  return believed || socket || 'unknown'
}
