import { day as dayInWords, hours, moment } from '#src/foundation/ui/format.ts'
import { Panel } from '#src/foundation/ui/panel.tsx'
import type { OpeningProps } from './opening.page.tsx'
import { openingWords } from './opening.words.ts'

/** A text for members with the shop's address, to be copied; nothing when there is nothing to announce. */
export function TellMembers(props: OpeningProps) {
  const { lang, distribution } = props
  const { state } = distribution.state
  if (state !== 'open' && state !== 'planned') return null
  const words = openingWords(lang)
  return (
    <Panel title={words.tell}>
      <p class="help" id="tell-help">
        {words.tellHow}
      </p>
      <textarea readonly rows={14} aria-label={words.tell} aria-describedby="tell-help">
        {messageOf(props)}
      </textarea>
    </Panel>
  )
}

function messageOf({ lang, standing, baseUrl, distribution }: OpeningProps): string {
  const words = openingWords(lang)
  const { slug, timeZone } = standing.group
  const { state, placeName, placeAddress, placePostcode, placeCity } = distribution
  const said = (at: Date) => moment(lang, at, timeZone)
  const town = [placePostcode, placeCity].filter(Boolean).join(' ')
  return words.message({
    when:
      state.state === 'open'
        ? words.areOpen(said(state.closesAt))
        : words.willOpen(state.state === 'planned' ? said(state.opensAt) : ''),
    day: dayInWords(lang, distribution.day),
    hours: hours(lang, distribution.startTime, distribution.endTime),
    where: [placeName, placeAddress, town].filter(Boolean).join(', '),
    link: `${baseUrl}/g/${slug}/shop/${distribution.code}`,
  })
}
