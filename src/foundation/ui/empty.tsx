import type { Child } from 'hono/jsx'
import type { FoodName } from './food.ts'
import { type Category, Picture } from './picture.tsx'

type EmptyProps = {
  title: string
  /** 1 when it is the whole page. */
  level?: 1 | 2
  category?: Category
  drawing?: FoodName
  /** What will be here, and how it comes; then one button. */
  children?: Child
}

/** A page or section with nothing in it yet. */
export function Empty({ title, level = 2, children, ...picture }: EmptyProps) {
  return (
    <div class="empty">
      <Picture category="fruit" drawing="basket" {...picture} />
      {level === 1 ? <h1>{title}</h1> : <h2>{title}</h2>}
      {children}
    </div>
  )
}
