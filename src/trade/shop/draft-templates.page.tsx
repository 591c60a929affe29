import type { Lang } from '#src/foundation/ui/words.ts'
import type { Offer } from './measure.rules.ts'
import { saidAbout } from './measure.words.ts'
import { takePart } from './product-card.page.tsx'
import { draftWords, shopWords } from './shop.words.ts'

/** What the island copies and fills in: both states of a product, a line of the panel, and its sentences. */
export function DraftTemplates({ lang }: { lang: Lang }) {
  const words = draftWords(lang)
  const shown = { lang, code: '', name: '{name}', offer: ANY, isOpen: true }
  return (
    <>
      <template class="t-add">{takePart({ ...shown, orderedThousandths: 0 })}</template>
      <template class="t-stepper">{takePart({ ...shown, orderedThousandths: 1000 })}</template>
      <template class="t-line">
        <li>
          <span />
          <span class="number" />
          <small />
        </li>
      </template>
      <p
        class="draft-says"
        role="status"
        hidden
        data-none={shopWords(lang).noProduct}
        data-one={shopWords(lang).oneProduct}
        data-many={shopWords(lang).products('{count}')}
        data-estimated={words.estimated}
        data-total={words.total}
        data-estimated-total={words.estimatedTotal}
        data-empty={words.empty}
        data-reserved={words.nothingReserved}
        data-offline={words.offline}
        data-about={saidAbout(lang, '{weight}')}
      />
    </>
  )
}

const ANY: Offer = {
  way: 'unit',
  unit: 'piece',
  netThousandths: 1000,
  stepThousandths: 1000,
  memberCents: 0,
  leftThousandths: null,
}
