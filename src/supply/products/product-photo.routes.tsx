import { NotFound } from '#src/foundation/core/outcome.ts'
import { actorOf } from '#src/people/groups/guard.routes.ts'
import { photoRoutes } from '#src/people/groups/photo.routes.ts'
import { keptCatalog } from '#src/supply/catalogs/kept-catalog.routes.ts'
import { findProduct } from './product.queries.ts'
import { changeProductPhoto } from './product-photo.action.ts'
import { ProductPicture } from './product-photo.page.tsx'
import { findProductPhoto } from './product-photo.queries.ts'

/** The photo of a product, for people who keep its catalogue. */
export const productPhotoRoutes = photoRoutes({
  path: '/catalogs/:catalog/products/:product/picture',
  right: 'catalogs',
  async find(c) {
    const { slug, id: groupId } = c.var.standing.group
    const catalog = await keptCatalog(c)
    const of = { groupId, catalogId: catalog.id, code: c.req.param('product') ?? '' }
    const product = await findProduct(c.var.db, of)
    if (!product) throw new NotFound('product')
    const code = await findProductPhoto(c.var.db, { groupId, productId: product.id })
    return {
      section: 'catalogs',
      name: product.name,
      href: `/g/${slug}/catalogs/${catalog.code}/products/${product.code}`,
      hasPhoto: code !== null,
      shown: ProductPicture({ product, code }),
    }
  },
  change: (c, trx, picture) =>
    changeProductPhoto(trx, {
      actor: actorOf(c),
      catalog: c.req.param('catalog') ?? '',
      code: c.req.param('product') ?? '',
      picture,
      at: c.var.clock.now(),
    }),
})
