import type { Child } from 'hono/jsx'
import { money, number, percent } from '#src/foundation/ui/format.ts'
import { Heading } from '#src/foundation/ui/heading.tsx'
import { Subtotal } from '#src/foundation/ui/panel.tsx'
import { photoOf } from '#src/foundation/ui/photo.ts'
import { Picture } from '#src/foundation/ui/picture.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import { legalLine } from '#src/supply/producers/legal-identity.page.tsx'
import type { Shelf } from '#src/supply/products/category.rules.ts'
import { pictureOf } from '#src/supply/products/product-picture.rules.ts'
import { billWords } from './bill.words.ts'
import { countOf } from './draft-panel.page.tsx'
import type { SellerFacts } from './seller.rules.ts'

type SectionProps = {
  lang: Lang
  facts: SellerFacts
  groupName: string
  amount: string
  children: Child
}

/** What one seller sells, with the seller's legal identity, under the thick rule. */
export function BillSection({ lang, facts, groupName, amount, children }: SectionProps) {
  return (
    <section>
      <Heading title={facts.producerName}>
        <p class="number">
          <b>{amount}</b>
        </p>
      </Heading>
      <p class="small soft">{saidSeller(lang, facts, groupName)}</p>
      <ul class="plain">{children}</ul>
    </section>
  )
}

/** Who grows by law (« EARL des Trois Chênes, EARL au capital de … »), and who sells when it is the group. */
export function saidSeller(lang: Lang, facts: SellerFacts, groupName: string): string {
  const said = legalLine(lang, facts.producerIdentity)
  return facts.seller === 'group' ? `${billWords(lang).soldBy(groupName)} · ${said}` : said
}

type LineProps = {
  id?: string
  name: string
  category: Shelf
  pictureCode: string | null
  detail: string
  amount: string
  children?: Child
}

/** A line of a bill; `children` holds its stepper, or what is the matter with it. */
export function BillLine({ id, name, detail, amount, children, ...product }: LineProps) {
  return (
    <li class="basket-line" id={id}>
      <Picture {...pictureOf({ name, ...product })} photo={photoOf(product.pictureCode)} small />
      <div>
        <p class="name">{name}</p>
        <p class="small soft">{detail}</p>
      </div>
      <span class="number">{amount}</span>
      {children}
    </li>
  )
}

type VatByRate = { vatBp: number; vatCents: number }

/** « 7 produits, 4 producteurs 39,15 € », « dont frais du groupe 1,20 € », « dont TVA 5,5 % 2,04 € ». */
export function BillSums({
  lang,
  productCount,
  producerCount,
  amount,
  feeCents,
  vatByRate,
}: {
  lang: Lang
  productCount: number
  producerCount: number
  amount: string
  feeCents: number
  vatByRate: VatByRate[]
}) {
  const words = billWords(lang)
  const producers =
    producerCount === 1 ? words.oneProducer : words.producers(number(lang, producerCount))
  return (
    <>
      <Subtotal label={`${countOf(lang, productCount)}, ${producers}`} amount={amount} />
      {feeCents > 0 && <Subtotal soft label={words.ofWhichFee} amount={money(lang, feeCents)} />}
      {vatByRate.map(({ vatBp, vatCents }) => (
        <Subtotal
          soft
          label={words.ofWhichVat(percent(lang, vatBp))}
          amount={money(lang, vatCents)}
        />
      ))}
    </>
  )
}
