import { ButtonLink } from '#src/foundation/ui/button.tsx'
import { moment } from '#src/foundation/ui/format.ts'
import { State } from '#src/foundation/ui/state.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import type { MyRequest } from './start.queries.ts'
import { startWords } from './start.words.ts'

/** The groups one has asked to join and that have not answered. */
export function Requests({ lang, requests }: { lang: Lang; requests: MyRequest[] }) {
  const words = startWords(lang)
  return (
    <section class="stack stack-5">
      <h2>{words.myRequests}</h2>
      <div class="distributions two-columns">
        {requests.map(({ slug, name, timeZone, askedAt }) => (
          <article class="distribution closed">
            <div class="what">
              <p class="when">
                <a href={`/g/${slug}/about`}>{name}</a>
              </p>
              <State kind="info" icon="hourglass" label={words.waits} />
              <p class="soft">{words.askedAt(moment(lang, askedAt, timeZone))}</p>
            </div>
            <div class="foot">
              <p class="row">
                <ButtonLink href={`/g/${slug}/join`} kind="outline">
                  {words.seeRequest}
                </ButtonLink>
                <a href={`/g/${slug}`}>{words.seeGroup}</a>
              </p>
            </div>
          </article>
        ))}
      </div>
    </section>
  )
}
