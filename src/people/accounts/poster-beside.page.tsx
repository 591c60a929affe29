import type { Child } from 'hono/jsx'
import { Poster } from '#src/foundation/ui/poster.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'

/** A form, and on wide screens the crate with a name on its slat at its right. */
export function PosterBeside({
  lang,
  name = 'Cageot',
  children,
}: {
  lang: Lang
  /** The group's, else ours. */
  name?: string | undefined
  children: Child
}) {
  return (
    <div class="two">
      <div class="stack stack-5 narrow">{children}</div>
      <div class="wide-only sticky">
        <Poster lang={lang} name={name} shape="tall" />
      </div>
    </div>
  )
}
