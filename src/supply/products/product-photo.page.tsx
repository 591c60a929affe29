import { PhotoForm } from '#src/foundation/files/photo-form.page.tsx'
import { photoOf } from '#src/foundation/ui/photo.ts'
import { Picture } from '#src/foundation/ui/picture.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import type { Shelf } from './category.rules.ts'
import { pictureOf } from './product-picture.rules.ts'

type Shown = { product: { name: string; category: Shelf }; code: string | null }

const FORM_SIZES = '(min-width: 60rem) 208px, 104px'

/** A product's photo, or the drawing of its kind. */
export function ProductPicture({ product, code }: Shown) {
  return <Picture {...pictureOf(product)} photo={photoOf(code)} sizes={FORM_SIZES} />
}

/** The same with the form that changes it; `href` is the product's sheet. */
export function ProductPhoto({ lang, href, ...shown }: Shown & { lang: Lang; href: string }) {
  return (
    <PhotoForm {...{ lang }} action={`${href}/picture`} hasPhoto={shown.code !== null}>
      <ProductPicture {...shown} />
    </PhotoForm>
  )
}
