import { type Context, Hono } from 'hono'
import { NotFound } from '#src/foundation/core/outcome.ts'
import { WIDTHS } from '#src/foundation/ui/photo.ts'
import type { AppEnv } from '#src/foundation/ui/request.ts'
import { findVariant } from './picture.queries.ts'

const NAME = /^([2-9a-z]+)-(\d+)\.webp$/
const FOR_EVER = 'public, max-age=31536000, immutable'

/** Pictures for everyone, to be kept for ever: another photo has another address. */
export function pictureRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/pictures/:file', async (c) => {
    const name = c.req.param('file')
    const etag = `"${name}"`
    const headers = { 'cache-control': FOR_EVER, etag }
    const bytes = await variantOf(c, name)
    if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers)
    return c.body(new Uint8Array(bytes), 200, { ...headers, 'content-type': 'image/webp' })
  })
}

async function variantOf(c: Context<AppEnv>, name: string): Promise<Buffer> {
  const [, code = '', width] = NAME.exec(name) ?? []
  const known = WIDTHS.find((one) => String(one) === width)
  const bytes = known && (await findVariant(c.var.db, { code, width: known }))
  if (!bytes) throw new NotFound('picture')
  return bytes
}
