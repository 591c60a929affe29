import type { MiddlewareHandler, Next } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import type { UploadEnv } from '#src/foundation/files/sent-file.ts'
import { PHOTO_LIST_BYTES_MAX } from '#src/foundation/files/sent-photos.rules.ts'

const FORM_BYTES_MAX = 256 * 1024
const UPLOAD_BYTES_MAX = 6 * 1024 * 1024
const PICTURE_FORM_BYTES_MAX = 11 * 1024 * 1024
const TAKES_PICTURES = /\/(pictures?|documents?)$/
const TAKES_MANY_PHOTOS = /\/catalogs\/[^/]+\/photos$/

/** Posts that come from elsewhere by right (one-click unsubscribe, providers' signed events), each by its path. */
const EXEMPT_FROM_ORIGIN: string[] = []

/**
 * What the browser may do with our pages: our own files only, no inline script or style, no frame around us. The
 * referrer stays among ourselves (the library's own default makes browsers post `Origin: null`). An answer that brings
 * its own policy (a letter shown at /dev/mails) keeps it.
 */
export function safeHeaders(): MiddlewareHandler {
  const self = ["'self'"]
  return secureHeaders({
    overwrite: false,
    contentSecurityPolicy: {
      defaultSrc: self,
      scriptSrc: self,
      styleSrc: self,
      imgSrc: [...self, 'data:'],
      fontSrc: self,
      connectSrc: self,
      formAction: self,
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      objectSrc: ["'none'"],
    },
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    permissionsPolicy: { camera: [], geolocation: [], microphone: [], payment: [] },
  })
}

/** Pages are made for whoever asks: nobody on the way keeps one for others, and going on asks again. */
export const ownPages: MiddlewareHandler = async (c, next) => {
  await next()
  const isPage = c.res.headers.get('content-type')?.startsWith('text/html')
  if (isPage && !c.res.headers.has('cache-control')) {
    c.header('Cache-Control', 'private, no-cache')
  }
}

/**
 * Forms come from our own pages: a post with another Origin is refused (403). The library looks at forms only; what
 * says it is something else is refused by the same word.
 */
export function ownOrigin(baseUrl: string): MiddlewareHandler {
  const { origin } = new URL(baseUrl)
  const check = csrf({ origin })
  return (c, next) => {
    if (EXEMPT_FROM_ORIGIN.includes(c.req.path)) return next()
    const from = c.req.header('origin') ?? origin
    const isForeign = from !== origin && c.req.header('sec-fetch-site') !== 'same-origin'
    if (isForeign && !['GET', 'HEAD'].includes(c.req.method)) throw new HTTPException(403)
    return check(c, next)
  }
}

/**
 * 256 kB for forms, 6 MB where a file is sent; more is refused (413) before it is read. Where a photo or a scan is sent
 * 11 MB are read (of many photos at once 200 MB, straight to files), and whoever sends more hears it beside the field:
 * the route finds `isTooHeavy` and reads nothing.
 */
export function limitedBody(): MiddlewareHandler<UploadEnv> {
  const form = bodyLimit({ maxSize: FORM_BYTES_MAX })
  const upload = bodyLimit({ maxSize: UPLOAD_BYTES_MAX })
  return (c, next) => {
    const isUpload = c.req.header('content-type')?.startsWith('multipart/form-data')
    if (!isUpload) return form(c, next)
    if (TAKES_MANY_PHOTOS.test(c.req.path)) return saidLimit(next, PHOTO_LIST_BYTES_MAX)(c, next)
    return TAKES_PICTURES.test(c.req.path)
      ? saidLimit(next, PICTURE_FORM_BYTES_MAX)(c, next)
      : upload(c, next)
  }
}

function saidLimit(next: Next, maxSize: number): MiddlewareHandler<UploadEnv> {
  return bodyLimit({
    maxSize,
    onError: async (c) => {
      c.set('isTooHeavy', true)
      await next()
      return c.res
    },
  })
}
