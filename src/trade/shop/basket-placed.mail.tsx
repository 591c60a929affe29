import type { Block, LetterContent } from '#src/foundation/post/letter.ts'
import { basketNumber, day, hours, money } from '#src/foundation/ui/format.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import type { ShownLine } from '#src/trade/orders/line.queries.ts'
import { saidSeller } from './bill.page.tsx'
import { billWords, placedMailWords, placedWords } from './bill.words.ts'
import { saidAmount, saidPlaced } from './measure.words.ts'
import { basketSums } from './placed.rules.ts'
import { bySeller } from './seller.rules.ts'

type LetterLine = Extract<Block, { kind: 'lines' }>['lines'][number]

/** What the letter says of a basket: the same as the confirmation's page. */
export type PlacedBasket = {
  code: string
  number: number
  slug: string
  groupName: string
  contactEmail: string | null
  day: string
  startTime: string
  endTime: string
  placeName: string
  placeAddress: string
  placePostcode: string
  placeCity: string
  accessNotes: string
}
type PlacedLetter = {
  lang: Lang
  baseUrl: string
  basket: PlacedBasket
  lines: ShownLine[]
  termsVersion: number
}

/** « Panier n° 42 »: what, how much, when, where, how to pay, from whom. */
export function basketPlacedLetter(letter: PlacedLetter): LetterContent {
  const { lang, baseUrl, basket } = letter
  const words = placedMailWords(lang)
  const number = basketNumber(lang, basket.number)
  const title = words.title(number)
  const blocks: Block[] = [
    { kind: 'title', text: title },
    { kind: 'paragraph', text: `${words.intro(basket.groupName)} ${placedWords(lang).sayNumber}` },
    ...bill(letter),
    ...practical(letter),
    {
      kind: 'button',
      label: words.see,
      href: `${baseUrl}/g/${basket.slug}/baskets/${basket.code}`,
    },
    { kind: 'note', text: placedWords(lang).accepted(String(letter.termsVersion)) },
  ]
  const subject = words.subject(number, day(lang, basket.day))
  return { lang, subject, baseUrl, brand: basket.groupName, blocks }
}

function bill({ lang, basket, lines }: PlacedLetter): Block[] {
  const words = billWords(lang)
  const sums = basketSums(lines)
  const said = bySeller(lines).flatMap(({ facts, lines: sold }): LetterLine[] => [
    { label: facts.producerName, detail: saidSeller(lang, facts, basket.groupName) },
    ...sold.map((line) => ({
      label: line.name,
      amount: saidAmount(lang, line, line.totalCents),
      detail: saidPlaced(lang, line),
    })),
  ])
  const label = sums.isEstimate ? words.estimatedTotal : words.total
  const total = { label, amount: money(lang, sums.totalCents) }
  return [
    { kind: 'lines', lines: said, total },
    ...(sums.feeCents > 0 ? [{ kind: 'note' as const, text: saidFee(lang, sums.feeCents) }] : []),
    ...(sums.isEstimate ? [{ kind: 'note' as const, text: words.weighedLater }] : []),
  ]
}

function saidFee(lang: Lang, feeCents: number): string {
  return `${billWords(lang).ofWhichFee} ${money(lang, feeCents)}`
}

function practical({ lang, basket }: PlacedLetter): Block[] {
  const words = billWords(lang)
  const when = `${day(lang, basket.day)}, ${hours(lang, basket.startTime, basket.endTime)}`
  const town = [basket.placePostcode, basket.placeCity].filter(Boolean).join(' ')
  const where = [basket.placeName, basket.placeAddress, town].filter(Boolean).join(', ')
  const place = [when, where, basket.accessNotes].filter(Boolean).join('\n')
  return [
    { kind: 'title', text: words.whenAndWhere },
    { kind: 'paragraph', text: place },
    { kind: 'title', text: words.howToPay },
    { kind: 'paragraph', text: words.onTheSpot },
    ...(basket.contactEmail
      ? [
          {
            kind: 'paragraph' as const,
            text: `${placedWords(lang).questions} ${basket.contactEmail}`,
          },
        ]
      : []),
  ]
}
