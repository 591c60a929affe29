import { Notice } from '#src/foundation/ui/notice.tsx'
import { Todo } from '#src/foundation/ui/todo.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import type { Standing } from '#src/people/groups/standing.rules.ts'
import { standingWords } from './standing.words.ts'

type Around = { lang: Lang; standing: Standing }

/** For people who may answer: how many households wait, and the way there. Nothing when none does. */
export function WaitingTodo({ lang, standing }: Around) {
  const words = standingWords(lang)
  const { waitingRequests: count, group } = standing
  if (count === 0) return null
  const link = { href: `/g/${group.slug}/members/requests`, label: words.answer }
  return <Todo lines={[{ icon: 'users', text: words.waiting(count), link }]} />
}

/** For who has asked to join: that the request is sent, and the way to it. */
export function AskedNotice({ lang, standing }: Around) {
  const words = standingWords(lang)
  if (!standing.hasAsked) return null
  return (
    <Notice icon="hourglass" title={words.asked} text={words.askedNext(standing.group.name)}>
      <p>
        <a href={`/g/${standing.group.slug}/join`}>{words.seeRequest}</a>
      </p>
    </Notice>
  )
}
