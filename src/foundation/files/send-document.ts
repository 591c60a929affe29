import type { Context } from 'hono'

type Sent = { name: string; type: string; bytes: Uint8Array }

/** Answers a kept paper as a download: never shown inside our pages, kept by nobody on the way. */
export function sendDocument(c: Context, { name, type, bytes }: Sent) {
  const plain = name.normalize('NFD').replaceAll(/[^\w .-]/g, '')
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encoded(name)}`,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  })
}

/** As RFC 8187 wants it: `encodeURIComponent` leaves a few characters that have a meaning in headers. */
const encoded = (name: string) =>
  encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
