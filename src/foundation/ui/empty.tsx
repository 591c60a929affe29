import type { Child } from 'hono/jsx'
import type { FoodName } from './food.ts'
import { type Category, Picture } from './picture.tsx'

type EmptyProps = {
  title: string
  category?: Category
  drawing?: FoodName
  /** What will be here, and how it comes; then one button. */
  children?: Child
}

/** A page or section with nothing in it yet. */
export function Empty({ title, category = 'vegetable', drawing = 'basket', children }: EmptyProps) {
  return (
    <div class="empty">
      <Picture category={category} drawing={drawing} />
      <h2>{title}</h2>
      {children}
    </div>
  )
}
