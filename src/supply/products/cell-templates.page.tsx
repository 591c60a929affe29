import { Icon } from '#src/foundation/ui/icon.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import { cellWords } from './cells.words.ts'

/** What the island puts below a cell: an error, or the other's value with what can be done. */
export function CellTemplates({ lang }: { lang: Lang }) {
  const words = cellWords(lang)
  return (
    <>
      <template class="t-error">
        <p class="cell-error">
          <Icon name="circle-alert" />
          <span />
        </p>
      </template>
      <template class="t-stale">
        <div class="cell-error stale">
          <p>
            <Icon name="circle-alert" />
            <span />
          </p>
          <button type="button" class="button outline" data-choice="mine">
            {words.keepMine}
          </button>
          <button type="button" class="button text" data-choice="theirs">
            {words.takeTheirs}
          </button>
        </div>
      </template>
    </>
  )
}
