import { asset } from './asset.ts'
import { classes } from './class-names.ts'
import type { FoodName } from './food.ts'
import type { Photo } from './photo.ts'

/** The six grounds of pictures. */
export type Category = 'vegetable' | 'fruit' | 'dairy' | 'bread' | 'meat' | 'grocery'

const DRAWING_OF: Record<Category, FoodName> = {
  vegetable: 'carrot',
  fruit: 'red-apple',
  dairy: 'cheese-wedge',
  bread: 'bread',
  meat: 'poultry-leg',
  grocery: 'jar',
}

type PictureProps = {
  category: Category
  /** The drawing; else the category's. */
  drawing?: FoodName | undefined
  /** A photo fills the same frame; `sizes` says how wide it stands, else as on the card of a product. */
  photo?: Photo | undefined
  sizes?: string
  small?: boolean
}

/** How wide the picture of a card stands: a row on phones, a third of the page on laptops. */
export const CARD_SIZES = '(min-width: 60rem) 400px, 104px'

/** A food on the tint of its category, or a photo. It decorates what is written beside it, so it has no text. */
export function Picture({ category, drawing, photo, sizes, small }: PictureProps) {
  const source = photo ?? { src: asset(`food/${drawing ?? DRAWING_OF[category]}.svg`) }
  const shown = photo && { sizes: small ? '56px' : (sizes ?? CARD_SIZES) }
  return (
    <span class={classes('picture', category, small && 'small', photo && 'photo')}>
      <img {...shown} {...source} alt="" width="96" height="96" loading="lazy" decoding="async" />
    </span>
  )
}
