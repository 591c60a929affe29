import { day as dayInWords } from '#src/foundation/ui/format.ts'
import { PageTitle } from '#src/foundation/ui/heading.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { groupNav } from '#src/people/groups/nav.page.tsx'
import type { Standing } from '#src/people/groups/standing.rules.ts'
import { Recorded, type RecordedRow } from '#src/supply/producers/recorded.page.tsx'
import {
  planFactLabels,
  planSentences,
  planWords,
  type Sayable,
  sayPlanFact,
} from './plan.words.ts'

type PlanHistoryProps = Sayable & {
  lang: Lang
  visitor: Visitor
  standing: Standing
  code: string
  day: string
  rows: RecordedRow[]
}

/** Who planned a distribution and who changed what, newest first. */
export function PlanHistoryPage({ lang, visitor, standing, code, day, ...of }: PlanHistoryProps) {
  const words = planWords(lang)
  const { group } = standing
  const at = `/g/${group.slug}/distributions`
  const dayName = dayInWords(lang, day)
  return (
    <Page
      {...groupNav(standing, lang, 'distributions')}
      {...{ lang, visitor }}
      title={words.historyOf(dayName)}
      isPrivate
    >
      <PageTitle
        title={words.history}
        above={
          <>
            <a href={at}>{words.all}</a>
            <a href={`${at}/${code}`}>{dayName}</a>
          </>
        }
      />
      <Recorded
        {...{ lang }}
        zone={group.timeZone}
        rows={of.rows}
        sentences={planSentences(lang)}
        labels={planFactLabels(lang)}
        say={(field, value) => sayPlanFact(lang, field, value, of)}
      />
    </Page>
  )
}
