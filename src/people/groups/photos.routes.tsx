import { Hono } from 'hono'
import { NotFound } from '#src/foundation/core/outcome.ts'
import { actorOf } from './guard.routes.ts'
import { photoRoutes } from './photo.routes.ts'
import { changeGroupPhoto, changePlacePhoto } from './photos.action.ts'
import { GroupPicture, PlacePicture } from './photos.page.tsx'
import { findGroupPhoto } from './photos.queries.ts'
import { findPlace } from './places.queries.ts'
import type { GroupEnv } from './standing.rules.ts'

/** The photos of a group and of its places. */
export const photosRoutes = new Hono<GroupEnv>()
  .route(
    '/',
    photoRoutes({
      path: '/settings/picture',
      right: 'settings',
      async find(c) {
        const { lang, standing } = c.var
        const { name, slug } = standing.group
        const code = await findGroupPhoto(c.var.db, actorOf(c))
        return {
          section: 'settings',
          name,
          href: `/g/${slug}/settings`,
          hasPhoto: code !== null,
          shown: GroupPicture({ lang, name, code }),
        }
      },
      change: (c, trx, picture) =>
        changeGroupPhoto(trx, actorOf(c), { picture, at: c.var.clock.now() }),
    }),
  )
  .route(
    '/',
    photoRoutes({
      path: '/settings/places/:place/picture',
      right: 'settings',
      async find(c) {
        const code = c.req.param('place') ?? ''
        const place = await findPlace(c.var.db, { actor: actorOf(c), code })
        if (!place) throw new NotFound('place')
        return {
          section: 'settings',
          name: place.name,
          href: `/g/${c.var.standing.group.slug}/settings/places/${code}`,
          hasPhoto: place.pictureCode !== null,
          shown: PlacePicture({ code: place.pictureCode }),
        }
      },
      change: (c, trx, picture) =>
        changePlacePhoto(trx, actorOf(c), {
          code: c.req.param('place') ?? '',
          picture,
          at: c.var.clock.now(),
        }),
    }),
  )
