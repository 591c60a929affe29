import type { Child } from 'hono/jsx'
import type { Day } from '#src/foundation/core/day.ts'
import { dayAndYear } from '#src/foundation/ui/format.ts'
import { Notice } from '#src/foundation/ui/notice.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import { missingLegal } from './legal.rules.ts'
import { saidMissing } from './missing.page.tsx'
import { gapWords } from './missing.words.ts'
import { organicState } from './organic.rules.ts'
import type { Sheet } from './sheet.queries.ts'
import { contradictsRegime } from './sheet.rules.ts'

type Sold = { isOrganic: boolean; vatBp: number | null }

type WaitingProps = {
  lang: Lang
  sheet: Sheet
  /** The group that asks. */
  group: { id: number; slug: string }
  /** Whether the one who reads keeps all catalogues, and may go to the sheet. */
  mayMend: boolean
  /** What is sold by the producer themselves. */
  sold: readonly Sold[]
  today: Day
}

/**
 * On a catalogue's page, what of its producer stands in the way: nothing can be ordered while the legal identity lacks
 * something; « bio » is not shown without a certificate that holds; who is not liable sells without VAT.
 */
export function ProducerWaiting({ lang, sheet, sold, today, ...reader }: WaitingProps) {
  const words = gapWords(lang)
  const { name, vatRegime } = sheet.facts
  const missing = missingLegal({ ...sheet.facts, charterVersion: sheet.charterVersion })
  const taxed = sold.filter(({ vatBp }) => contradictsRegime(vatRegime, vatBp)).length
  const mend = <Mend {...{ lang, sheet }} {...reader} />
  return (
    <>
      {missing.length > 0 && (
        <Notice kind="soon" title={words.nothingOrderedOf(name)} text={saidMissing(lang, missing)}>
          {mend}
        </Notice>
      )}
      {sold.some(({ isOrganic }) => isOrganic) && (
        <OrganicWaiting {...{ lang, sheet, today, mend }} />
      )}
      {taxed > 0 && <Notice kind="soon" title={words.taxed(taxed, name)} text={words.taxedDo} />}
    </>
  )
}

type OrganicProps = { lang: Lang; sheet: Sheet; today: Day; mend: Child }

function OrganicWaiting({ lang, sheet, today, mend }: OrganicProps) {
  const words = gapWords(lang)
  const state = organicState(sheet.facts, today)
  if (state === 'valid') return null
  const { organicUntil } = sheet.facts
  const title =
    state === 'expired' && organicUntil !== null
      ? words.expired(dayAndYear(lang, organicUntil))
      : words.uncertified
  return (
    <Notice kind="soon" title={title} text={words.claimHidden}>
      {mend}
    </Notice>
  )
}

/** Where it is mended: the sheet of one's own group, or a proposal to the group that keeps it. */
function Mend({ lang, sheet, group, mayMend }: Omit<WaitingProps, 'sold' | 'today'>) {
  const words = gapWords(lang)
  const isOurs = sheet.keptByGroupId === group.id
  const href = `/g/${group.slug}/producers/${sheet.code}${isOurs ? '' : '/proposal'}`
  return (
    <p>
      {!isOurs && `${words.keptBy(sheet.keptByGroupName)} `}
      {mayMend && <a href={href}>{isOurs ? words.completeSheet : words.propose}</a>}
    </p>
  )
}
