import { createHash } from 'node:crypto'
import { fold } from '#src/foundation/core/fold.ts'

/** A photo that was sent, read. */
export type NamedPhoto = { position: number; name: string; pictureId: number; digest: string }
/** A product as photos find it: `digest` is that of the photo it shows now. */
export type PhotographedProduct = {
  id: number
  code: string
  name: string
  reference: string | null
  digest: string | null
}

export type PhotoMatch<Photo, Product> = { photo: Photo; product: Product }
export type PhotoMatches<Photo, Product> = {
  added: PhotoMatch<Photo, Product>[]
  replaced: PhotoMatch<Photo, Product>[]
  unchanged: PhotoMatch<Photo, Product>[]
  /** No product is called so, several are, or another photo was for the same one. */
  left: { photo: Photo; why: 'unknown' | 'unclear' | 'twice' }[]
}

/**
 * Which photo is whose: the file's name without its ending is the product's reference, in whatever case, else its
 * name, folded. `TOM-01B.jpg` → the product with reference TOM-01B; `tomates_rondes.png` → « Tomates rondes ». The
 * first of two photos for one product counts. The photo that a product shows already changes nothing.
 */
export function matchPhotos<Photo extends NamedPhoto, Product extends PhotographedProduct>(
  photos: readonly Photo[],
  products: readonly Product[],
): PhotoMatches<Photo, Product> {
  const matches: PhotoMatches<Photo, Product> = { added: [], replaced: [], unchanged: [], left: [] }
  const byReference = Map.groupBy(products, ({ reference }) => keyOf(reference ?? ''))
  const byName = Map.groupBy(products, ({ name }) => fold(name))
  const taken = new Set<Product>()
  for (const photo of photos) {
    const stem = photo.name.replace(/\.[a-z0-9]{2,5}$/i, '')
    const called =
      stem.trim() === '' ? [] : (byReference.get(keyOf(stem)) ?? byName.get(fold(stem)))
    const [product, other] = called ?? []
    if (!product) matches.left.push({ photo, why: 'unknown' })
    else if (other) matches.left.push({ photo, why: 'unclear' })
    else if (taken.has(product)) matches.left.push({ photo, why: 'twice' })
    else {
      taken.add(product)
      matches[fateOf(photo, product)].push({ photo, product })
    }
  }
  return matches
}

/** References are compared as people type them, accents composed. */
const keyOf = (text: string) => text.trim().normalize('NFC').toLowerCase()

function fateOf(photo: NamedPhoto, product: PhotographedProduct) {
  if (product.digest === null) return 'added'
  return product.digest === photo.digest ? 'unchanged' : 'replaced'
}

/** The same as long as applying would do the same. */
export function markOfPhotos(matches: PhotoMatches<NamedPhoto, PhotographedProduct>): string {
  const does = [...matches.added, ...matches.replaced].map(({ photo, product }) => [
    photo.pictureId,
    product.code,
    product.digest,
  ])
  return createHash('sha256').update(JSON.stringify(does)).digest('base64url')
}
