import { isIPv6 } from 'node:net'

/**
 * What a limit counts by for a remote address: an IPv4 address itself, of an IPv6 address the
 * network of one customer, who owns all of it. `::ffff:192.0.2.7` → `192.0.2.7`,
 * `2001:db8:1:2::9` → `2001:db8:1:2::/64`.
 */
export function subjectOfAddress(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1]) return mapped[1]
  if (!isIPv6(address)) return address.slice(0, 64)
  const [bare = ''] = address.toLowerCase().split('%')
  const [head = '', tail = ''] = bare.split('::')
  const left = head.split(':').filter(Boolean)
  const right = tail.split(':').filter(Boolean)
  const zeros = bare.includes('::')
    ? Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0')
    : []
  const network = [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ''))
  return `${network.join(':')}::/64`
}
