import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { projectRoot } from '#src/foundation/core/root.ts'

/** A name with a fingerprint never changes its content. */
const PRINTED = /-[\w-]{8}\.\w+$/
const FOR_EVER = 'public, max-age=31536000, immutable'

/** `/assets/*` from dist/assets, compressed when the browser can, kept by it for ever. */
export function assetRoutes(): Hono {
  const routes = new Hono()
  routes.use(
    '/assets/*',
    serveStatic({
      root: join(projectRoot, 'dist'),
      precompressed: true,
      onFound: (path, c) => {
        const plain = path.replace(/\.(br|gz)$/, '')
        c.header('Cache-Control', PRINTED.test(plain) ? FOR_EVER : 'no-cache')
      },
    }),
  )
  return routes
}
