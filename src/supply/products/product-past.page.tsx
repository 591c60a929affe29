import { civilOf } from '#src/foundation/core/day.ts'
import { PostButton } from '#src/foundation/ui/button.tsx'
import { dayAndYear, money } from '#src/foundation/ui/format.ts'
import { Heading } from '#src/foundation/ui/heading.tsx'
import { Notice } from '#src/foundation/ui/notice.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import { sayVat } from '#src/supply/catalogs/catalog-fields.words.ts'
import { productWords } from './product.words.ts'
import type { PastPrice } from './sheet.queries.ts'

/** The prices a product has had, the newest first. */
export function Prices({ lang, zone, prices }: { lang: Lang; zone: string; prices: PastPrice[] }) {
  const words = productWords(lang)
  return (
    <section class="stack">
      <Heading title={words.prices} />
      <ul class="plain lines">
        {prices.map(({ priceCents, vatBp, fromAt }) => (
          <li class="ends">
            <span>
              <b class="number">{money(lang, priceCents)}</b>{' '}
              <span class="soft">{words.vat(sayVat(lang, vatBp))}</span>
            </span>
            <span class="soft small">
              {words.since(dayAndYear(lang, civilOf(fromAt, zone).day))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** On an archived product's sheet: that it is, and the way back. */
export function ArchivedNotice({ lang, href }: { lang: Lang; href: string }) {
  const words = productWords(lang)
  return (
    <Notice title={words.isArchived} text={words.isArchivedWhy}>
      <PostButton action={`${href}/archive`} method="delete" kind="outline" icon="undo-2">
        {words.restore}
      </PostButton>
    </Notice>
  )
}

/** Off the shelves: it can be put back, so nothing is asked. */
export function Archiving({ lang, href }: { lang: Lang; href: string }) {
  const words = productWords(lang)
  return (
    <div class="stack stack-2">
      <p class="soft small">{words.archiveMeans}</p>
      <PostButton action={`${href}/archive`} kind="outline" icon="package">
        {words.archive}
      </PostButton>
    </div>
  )
}
