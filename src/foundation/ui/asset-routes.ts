import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { projectRoot } from '#src/foundation/core/root.ts'

/** A name with a fingerprint never changes its content. */
const PRINTED = /-[\w-]{8}\.\w+$/
const FOR_EVER = 'public, max-age=31536000, immutable'

/** `/assets/*` from the folder’s assets (dist), compressed when the browser can, kept by it for ever. */
export function assetRoutes(folder = join(projectRoot, 'dist')): Hono {
  const routes = new Hono()
  routes.use('/assets/*', async (c, next) => {
    await next()
    if (c.res.ok) c.header('Cache-Control', PRINTED.test(c.req.path) ? FOR_EVER : 'no-cache')
  })
  routes.use('/assets/*', serveStatic({ root: folder, precompressed: true }))
  return routes
}
