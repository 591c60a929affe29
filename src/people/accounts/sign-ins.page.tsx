import { PostButton } from '#src/foundation/ui/button.tsx'
import { shortDay, shortMoment } from '#src/foundation/ui/format.ts'
import { Heading, PageTitle } from '#src/foundation/ui/heading.tsx'
import { Notice } from '#src/foundation/ui/notice.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import { PATHS } from '#src/foundation/ui/paths.ts'
import type { Visitor } from '#src/foundation/ui/request.ts'
import { State } from '#src/foundation/ui/state.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import { legalLinks } from './legal.words.ts'
import type { SignInRow } from './sign-ins.queries.ts'
import { HOME_ZONE } from './sign-ins.rules.ts'
import { deviceName, signInsWords } from './sign-ins.words.ts'

export type SignInsProps = {
  lang: Lang
  visitor: Visitor
  rows: (SignInRow & { seenOn: string })[]
  news?: 'ended' | 'othersEnded' | undefined
}

const PATH = '/account/sign-ins'

/** The browsers that are signed in, each with its button; then all others, and all. */
export function SignInsPage({ lang, visitor, rows, news }: SignInsProps) {
  const words = signInsWords(lang)
  return (
    <Page {...{ lang, visitor }} title={words.title} legal={legalLinks(lang)} narrow isPrivate>
      <PageTitle title={words.title}>{words.intro}</PageTitle>
      {news && <Notice kind="ok" title={words[news]} />}
      <section class="stack stack-3">
        <Heading title={words.list}>
          <span class="soft">{rows.length}</span>
        </Heading>
        <ul class="plain lines">
          {rows.map((row) => (
            <SignIn lang={lang} row={row} />
          ))}
        </ul>
        <p class="small soft">{words.zone}</p>
      </section>
      {rows.length === 1 && <p>{words.onlyThis}</p>}
      <div class="row">
        {rows.length > 1 && (
          <PostButton action={`${PATH}/others`} method="delete" kind="outline">
            {words.endOthers}
          </PostButton>
        )}
        <PostButton action={PATH} method="delete" kind="danger">
          {words.endAll}
        </PostButton>
        <a href="/account/password">{words.password}</a>
      </div>
      <p>
        <a href={PATHS.account}>{words.account}</a>
      </p>
    </Page>
  )
}

function SignIn({ lang, row }: { lang: Lang; row: SignInsProps['rows'][number] }) {
  const words = signInsWords(lang)
  const name = deviceName(lang, row.userAgent)
  const started = words.started(shortMoment(lang, row.startedAt, HOME_ZONE))
  return (
    <li class="ends">
      <div>
        <b>{name}</b> {row.isThisOne && <State kind="ok" icon="check" label={words.thisOne} />}
        <p class="small soft">
          {started} · {words.seen(shortDay(lang, row.seenOn))}
        </p>
      </div>
      {!row.isThisOne && (
        <PostButton action={`${PATH}/${row.code}`} method="delete" kind="text">
          {words.end} <span class="unseen">{name}</span>
        </PostButton>
      )}
    </li>
  )
}
