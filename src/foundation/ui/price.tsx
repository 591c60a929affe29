import { fieldWords } from './field.words.ts'
import { money } from './format.ts'
import type { Lang } from './words.ts'

/** The biggest thing in a product: « 2,40 € le kg », « env. 6,00 € ». `per` is the page's own words. */
export function Price({
  lang,
  cents,
  per,
  isEstimate,
}: {
  lang: Lang
  cents: number
  per?: string
  isEstimate?: boolean
}) {
  return (
    <p class="price">
      {isEstimate && <small>{fieldWords(lang).about} </small>}
      {money(lang, cents)}
      {per && <small> {per}</small>}
    </p>
  )
}
