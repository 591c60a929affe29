import { ButtonLink } from '#src/foundation/ui/button.tsx'
import { basketNumber, moment } from '#src/foundation/ui/format.ts'
import { Notice } from '#src/foundation/ui/notice.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import { withReturn } from '#src/people/accounts/return-path.rules.ts'
import type { Standing } from '#src/people/groups/standing.rules.ts'
import type { Shop } from './shop.queries.ts'
import { shopWords } from './shop.words.ts'

/** What has just happened, said once. */
export type News = {
  /** A visitor's draft met the household's own. */
  hasMerged: boolean
  /** Another window, or another person of the household, changed the draft since this one's page was shown. */
  hasChanged: boolean
  /** Why what was asked can't be. */
  refusal: string | undefined
}

type NoticesProps = {
  lang: Lang
  standing: Standing
  shop: Shop
  news: News
  /** Something in the draft can't be ordered any more. */
  hasGone: boolean
  path: string
}

/** Whether one can order, what one has ordered already, and what became of the draft. */
export function ShopNotices({ lang, standing, shop, news, hasGone, path }: NoticesProps) {
  const words = shopWords(lang)
  const { slug, timeZone } = standing.group
  return (
    <>
      {news.refusal && <Notice kind="no" alert title={news.refusal} />}
      {news.hasChanged && <Notice title={words.changed} text={words.changedHow} />}
      <WindowNotice lang={lang} shop={shop} zone={timeZone} />
      {shop.state.state === 'open' && <JoiningNotice {...{ lang, standing, path }} />}
      {shop.basket && (
        <Notice
          kind="ok"
          title={words.alreadyOrdered(basketNumber(lang, shop.basket.number))}
          text={shop.state.state === 'open' ? words.willBeAdded : undefined}
        >
          <p>
            <a href={`/g/${slug}/baskets/${shop.basket.code}`}>{words.seeBasket}</a>
          </p>
        </Notice>
      )}
      {news.hasMerged && <Notice kind="ok" title={words.merged} text={words.mergedHow} />}
      {hasGone && shop.state.state === 'open' && (
        <Notice kind="soon" title={words.someGone}>
          <ButtonLink kind="outline" href={`${path}/basket`}>
            {words.seeDraft}
          </ButtonLink>
        </Notice>
      )}
    </>
  )
}

function WindowNotice({ lang, shop, zone }: { lang: Lang; shop: Shop; zone: string }) {
  const words = shopWords(lang)
  const { state } = shop
  if (state.state === 'open') return null
  if (state.state !== 'planned') {
    return <Notice icon="lock" title={words.closed} text={words.lookOnly} />
  }
  const opens = moment(lang, state.opensAt, zone)
  const title = state.reopens ? words.reopens(opens) : words.planned(opens)
  return <Notice icon="clock" title={title} text={words.lookOnly} />
}

/** What keeps one from ordering here, or what the group still wants to know: said from the first tap on. */
function JoiningNotice({ lang, standing, path }: Pick<NoticesProps, 'lang' | 'standing' | 'path'>) {
  const words = shopWords(lang)
  const { isMember, hasAsked, missing, group } = standing
  const join = withReturn(`/g/${group.slug}/join`, path)
  const policy = group.registrationPolicy
  if (isMember || policy === 'open') {
    if (missing.length === 0) return null
    return (
      <Notice kind="soon" title={isMember ? words.detailsWanted : words.detailsFirst}>
        <p>
          <a href={join}>{words.giveDetails}</a>
        </p>
      </Notice>
    )
  }
  const title = hasAsked ? words.asked : words.mustBeAccepted
  const way = policy === 'waiting-list' ? words.askToJoin : words.howToJoin
  return (
    <Notice
      kind="soon"
      icon={hasAsked ? 'hourglass' : 'lock'}
      title={title}
      text={words.mayPrepare}
    >
      <p>
        <a href={join}>{hasAsked ? words.seeRequest : way}</a>
      </p>
    </Notice>
  )
}
