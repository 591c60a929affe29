import { Button, PostButton } from '#src/foundation/ui/button.tsx'
import { Empty } from '#src/foundation/ui/empty.tsx'
import { TextArea } from '#src/foundation/ui/field.tsx'
import { emptyForm, type Form } from '#src/foundation/ui/form.ts'
import { list, moment } from '#src/foundation/ui/format.ts'
import { Heading, PageTitle } from '#src/foundation/ui/heading.tsx'
import { History } from '#src/foundation/ui/history.tsx'
import { Notice } from '#src/foundation/ui/notice.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { ShownForm } from '#src/foundation/ui/shown-form.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { groupNav } from '#src/people/groups/nav.page.tsx'
import type { Standing } from '#src/people/groups/standing.rules.ts'
import { MESSAGE_MAX } from './joining.rules.ts'
import { MembersTabs } from './members-tabs.page.tsx'
import type { AnsweredRequest, WaitingRequest } from './requests.queries.ts'
import { requestsWords } from './requests.words.ts'

export type RequestsProps = {
  lang: Lang
  visitor: Visitor
  standing: Standing
  waiting: WaitingRequest[]
  answered: AnsweredRequest[]
  /** The code of the request that was just answered, by this person or by another. */
  news: string | undefined
  /** A sentence that can't be sent so, and whose request it is about. */
  refused?: { code: string; form: Form } | undefined
}

/** The requests that wait for an answer, and what was answered lately. */
export function RequestsPage(props: RequestsProps) {
  const { lang, visitor, standing, waiting, answered } = props
  const words = requestsWords(lang)
  const total = standing.waitingRequests
  return (
    <Page
      {...groupNav(standing, lang, 'members')}
      {...{ lang, visitor }}
      title={words.title}
      isPrivate
    >
      <PageTitle title={words.title}>{words.intro}</PageTitle>
      <MembersTabs {...{ lang, standing }} current="requests" />
      <News {...props} />
      {waiting.length > 0 ? (
        <section class="stack stack-5">
          <Heading title={words.count(total)} />
          <PolicyNotice {...props} />
          <ul class="plain requests">
            {waiting.map((request) => (
              <Waiting {...props} request={request} />
            ))}
          </ul>
          {waiting.length < total && <p class="soft">{words.firstShown(waiting.length)}</p>}
        </section>
      ) : (
        <Nobody {...{ lang, standing }} />
      )}
      {answered.length > 0 && <Answered {...{ lang, standing, answered }} />}
    </Page>
  )
}

/** What became of the request just answered: by whom is the news when somebody else was faster. */
function News({ lang, visitor, answered, news }: RequestsProps) {
  const words = requestsWords(lang)
  const one = answered.find(({ code }) => code === news)
  if (!one) return null
  const isMine = one.closedByPersonId === visitor.personId
  const title = `${one.closedBy} ${saidOutcome(lang, one)}`
  return isMine ? (
    <Notice kind="ok" title={title} text={words.sent} />
  ) : (
    <Notice title={title} text={words.nothingOfYours} />
  )
}

const saidOutcome = (lang: Lang, { outcome, firstName, lastName }: AnsweredRequest) =>
  requestsWords(lang)[outcome](`${firstName} ${lastName}`)

/** What holds for requests made before the policy was changed. */
function PolicyNotice({ lang, standing }: RequestsProps) {
  const words = requestsWords(lang)
  const { registrationPolicy: policy, slug } = standing.group
  const count = standing.waitingRequests
  if (policy === 'waiting-list') return null
  if (policy !== 'open') return <Notice title={words.stillWait} text={words.stillWaitText} />
  return (
    <Notice title={words.nowOpen} text={words.nowOpenText}>
      <div class="row">
        <PostButton action={`/g/${slug}/members/requests/acceptance`} kind="outline">
          {count === 1 ? words.acceptOnly : words.acceptAll(count)}
        </PostButton>
      </div>
    </Notice>
  )
}

function Waiting({
  lang,
  standing,
  request,
  refused,
}: RequestsProps & { request: WaitingRequest }) {
  const words = requestsWords(lang)
  const { code, asker, others, message, askedAt, city } = request
  const name = `${asker.firstName} ${asker.lastName}`
  const at = `/g/${standing.group.slug}/members/requests/${code}`
  const isRefused = refused?.code === code
  const names = others.map((one) => `${one.firstName} ${one.lastName}`)
  return (
    <li id={code}>
      <div>
        <h3>{name}</h3>
        <p class="soft small">
          {[words.askedAt(moment(lang, askedAt, standing.group.timeZone)), city]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {message ? <p class="as-typed">{message}</p> : <p class="soft">{words.noMessage}</p>}
      <p class="row">
        {asker.email && <a href={`mailto:${asker.email}`}>{asker.email}</a>}
        {asker.phone && <a href={`tel:${asker.phone.replaceAll(/\s/g, '')}`}>{asker.phone}</a>}
      </p>
      {names.length > 0 && <p>{words.household(list(lang, names))}</p>}
      <PostButton action={`${at}/acceptance`} kind="outline" icon="check">
        {words.accept} <span class="unseen">{words.of(name)}</span>
      </PostButton>
      <details open={isRefused}>
        <summary>
          {words.refuse} <span class="unseen">{words.of(name)}</span>
        </summary>
        <RefusalForm lang={lang} at={at} form={isRefused ? refused.form : emptyForm()} />
      </details>
    </li>
  )
}

function RefusalForm({ lang, at, form }: { lang: Lang; at: string; form: Form }) {
  const words = requestsWords(lang)
  const of: ShownForm = { lang, form, labels: { sentence: words.sentence }, says: {} }
  return (
    <form method="post" action={`${at}/refusal`} class="stack narrow" novalidate>
      <TextArea
        of={of}
        name="sentence"
        optional
        help={words.sentenceHelp}
        maxlength={MESSAGE_MAX}
      />
      <div>
        <Button kind="danger">{words.refuseMail}</Button>
      </div>
    </form>
  )
}

function Nobody({ lang, standing }: { lang: Lang; standing: Standing }) {
  const words = requestsWords(lang)
  const takes = standing.group.registrationPolicy === 'waiting-list'
  return (
    <Empty title={words.noneTitle}>
      <p>{takes ? words.none : words.noneNotAsked}</p>
    </Empty>
  )
}

type AnsweredProps = { lang: Lang; standing: Standing; answered: AnsweredRequest[] }

function Answered({ lang, standing, answered }: AnsweredProps) {
  const words = requestsWords(lang)
  const entries = answered.map((one) => ({
    at: one.closedAt,
    actorName: one.closedBy,
    sentence: [saidOutcome(lang, one), one.answer && words.with(one.answer)]
      .filter(Boolean)
      .join(' '),
    changes: [],
  }))
  return (
    <section class="stack stack-5">
      <Heading title={words.answered} />
      <History lang={lang} zone={standing.group.timeZone} entries={entries} />
    </section>
  )
}
