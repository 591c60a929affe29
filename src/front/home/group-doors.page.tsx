import { ButtonLink } from '#src/foundation/ui/button.tsx'
import { PATHS } from '#src/foundation/ui/paths.ts'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { withReturn } from '#src/people/accounts/return-path.rules.ts'
import type { Standing } from '#src/people/groups/standing.rules.ts'
import type { UpcomingDistribution } from '#src/supply/distributions/distribution.queries.ts'
import { groupPageWords } from './group.words.ts'

type Props = {
  lang: Lang
  visitor: Visitor | null
  standing: Standing
  upcoming: UpcomingDistribution[]
}

/**
 * The ways into a group: its shop when exactly one distribution is open; registering and signing in for visitors;
 * joining, asking, or why neither is possible, for people who don't belong to it.
 */
export function GroupDoors({ lang, visitor, standing, upcoming }: Props) {
  const words = groupPageWords(lang)
  const { slug, registrationPolicy: policy, name } = standing.group
  const [open, ...more] = upcoming.filter(({ state }) => state.state === 'open')
  const single = more.length === 0 ? open : undefined
  const isStranger = !standing.isMember && !standing.hasAsked
  const takes = policy === 'open' || policy === 'waiting-list'
  const kind = open ? 'outline' : 'primary'
  return (
    <>
      <p class="row">
        {single && (
          <ButtonLink href={`/g/${slug}/shop/${single.code}`} large>
            {words.order}
          </ButtonLink>
        )}
        {isStranger && takes && (
          <ButtonLink href={`/g/${slug}/join`} kind={kind} large>
            {visitor ? (policy === 'open' ? words.join : words.ask) : words.register}
          </ButtonLink>
        )}
        {!visitor && <a href={withReturn(PATHS.signIn, `/g/${slug}`)}>{words.signIn}</a>}
      </p>
      {isStranger && policy !== 'open' && (
        <p class="soft">
          {words[policy](name)} {!takes && <a href={`/g/${slug}/join`}>{words.howToJoin}</a>}
        </p>
      )}
    </>
  )
}
