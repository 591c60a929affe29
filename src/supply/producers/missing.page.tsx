import type { Day } from '#src/foundation/core/day.ts'
import { dayAndYear, list } from '#src/foundation/ui/format.ts'
import { Notice } from '#src/foundation/ui/notice.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import { CHARTER_VERSION, charterState } from './charter.rules.ts'
import { type LegalFacts, type MissingLegal, missingLegal } from './legal.rules.ts'
import { gapWords, missingWords } from './missing.words.ts'
import { type OrganicFacts, organicState, saysOrganic } from './organic.rules.ts'

type GapFacts = LegalFacts & OrganicFacts & { profession: string; labels: string }

/** On top of a producer's sheet: what is missing, each with a link to its field; what no longer holds. */
export function SheetGaps({ lang, facts, today }: { lang: Lang; facts: GapFacts; today: Day }) {
  const words = gapWords(lang)
  const missing = missingLegal(facts)
  return (
    <>
      {missing.length > 0 && (
        <Notice kind="soon" title={words.nothingOrdered} text={words.missing}>
          <ul>
            {missing.map((field) => (
              <li>
                <a href={placeOf(field)}>{missingWords(lang)[field]}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <OrganicGap {...{ lang, facts, today }} />
      {charterState(facts.charterVersion) === 'older' && (
        <Notice kind="soon" title={words.older(CHARTER_VERSION)}>
          <a href="#charter">{words.completeSheet}</a>
        </Notice>
      )}
    </>
  )
}

const placeOf = (field: MissingLegal) => (field === 'charter' ? '#charter' : `#f-${field}`)

function OrganicGap({ lang, facts, today }: { lang: Lang; facts: GapFacts; today: Day }) {
  const words = gapWords(lang)
  const state = organicState(facts, today)
  const isClaimed = [facts.profession, facts.labels].some(saysOrganic)
  if (state === 'incomplete' || (state === 'none' && isClaimed)) {
    const title = state === 'none' ? words.claimed : words.incomplete
    return (
      <Notice kind="soon" title={title} text={words.claimHidden}>
        <a href="#organic">{words.completeSheet}</a>
      </Notice>
    )
  }
  if (state !== 'expired' || facts.organicUntil === null) return null
  const title = words.expired(dayAndYear(lang, facts.organicUntil))
  return (
    <Notice kind="soon" title={title} text={words.claimHidden}>
      <a href="#f-organicUntil">{words.completeSheet}</a>
    </Notice>
  )
}

/** « Il manque la forme juridique et le SIRET. »; '' when nothing is. */
export function saidMissing(lang: Lang, missing: MissingLegal[]): string {
  if (missing.length === 0) return ''
  const things = missing.map((field) => missingWords(lang)[field])
  return gapWords(lang).missingList(list(lang, things))
}
