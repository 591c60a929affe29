import { asset } from './asset.ts'
import { classes } from './class-names.ts'
import type { FoodName } from './food.ts'

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
  drawing?: FoodName
  /** A photo fills the same frame. */
  photo?: string
  small?: boolean
}

/** A food on the tint of its category. It decorates what is written beside it, so it has no text. */
export function Picture({ category, drawing, photo, small }: PictureProps) {
  const source = photo ?? asset(`food/${drawing ?? DRAWING_OF[category]}.svg`)
  return (
    <span class={classes('picture', category, small && 'small', photo && 'photo')}>
      <img src={source} alt="" width="96" height="96" loading="lazy" />
    </span>
  )
}
