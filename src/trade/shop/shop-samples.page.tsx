import type { Sample } from '#src/foundation/ui/sample.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { DraftBar, type DraftLine, DraftPanel } from './draft-panel.page.tsx'
import type { Offer } from './measure.rules.ts'
import { type Card, productCard } from './product-card.page.tsx'

const MACHE: Offer = {
  way: 'unit',
  unit: 'g',
  netThousandths: 150_000,
  stepThousandths: 1000,
  memberCents: 240,
  leftThousandths: 6000,
}
const CARROTS: Offer = {
  ...MACHE,
  way: 'loose',
  unit: 'kg',
  netThousandths: 1000,
  stepThousandths: 500,
  leftThousandths: null,
}
const TOMME: Offer = {
  ...CARROTS,
  way: 'weighed',
  netThousandths: 250,
  stepThousandths: 1000,
  memberCents: 2400,
}

const LINES: DraftLine[] = [
  { code: 'car', name: 'Carottes de sable', offer: CARROTS, orderedThousandths: 1500 },
  { code: 'mac', name: 'Mâche', offer: MACHE, orderedThousandths: 6000 },
  { code: 'tom', name: 'Tomme de chèvre', offer: TOMME, orderedThousandths: 1000 },
]

function Cards({ lang }: { lang: Lang }) {
  const card: Card = {
    lang,
    code: 'car',
    name: 'Carottes de sable',
    category: 'vegetable',
    pictureCode: null,
    producerCode: 'chenes',
    producerName: 'La Ferme des Trois Chênes',
    isOrganic: true,
    offer: CARROTS,
    orderedThousandths: 1500,
    isOpen: true,
    note: '',
  }
  const mache = { ...card, code: 'mac', name: 'Mâche', offer: MACHE, orderedThousandths: 6000 }
  const tomme = { ...card, code: 'tom', name: 'Tomme de chèvre', offer: TOMME, isOrganic: false }
  return (
    <form class="products" method="post" action="/dev/ui">
      {productCard(card)}
      {productCard(mache)}
      {productCard({ ...tomme, category: 'dairy', orderedThousandths: 0 })}
    </form>
  )
}

/** The shop's own parts, for `/dev/ui`. */
export const shopSamples: Sample[] = [
  {
    room: 'shop',
    name: 'Products: loose, none left to add, weighed',
    node: (lang) => <Cards lang={lang} />,
  },
  {
    room: 'shop',
    name: 'The draft beside the products, and the phone’s bar',
    node: (lang) => (
      <>
        <DraftPanel lang={lang} lines={LINES} href="/dev/ui" />
        <DraftBar lang={lang} lines={LINES} href="/dev/ui" />
      </>
    ),
  },
]
