import { raw } from 'hono/html'
import shapes from './icon-shapes.json' with { type: 'json' }

/** A Lucide icon by its name; more of them: the list in `scripts/icons.ts`. */
export type IconName = keyof typeof shapes

/** An icon beside a word: hidden from screen readers, so it never stands alone without a label. */
export function Icon({
  name,
  tone,
}: {
  name: IconName
  tone?: 'soft' | 'amber' | 'tomato' | 'leaf'
}) {
  return (
    <svg class={tone ? `icon ${tone}` : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
      {raw(shapes[name])}
    </svg>
  )
}
