import { Button, ButtonLink, PostButton } from '#src/foundation/ui/button.tsx'
import { TextArea } from '#src/foundation/ui/field.tsx'
import type { Form } from '#src/foundation/ui/form.ts'
import { FormErrors } from '#src/foundation/ui/form-errors.tsx'
import { moment } from '#src/foundation/ui/format.ts'
import { PageTitle } from '#src/foundation/ui/heading.tsx'
import { Notice } from '#src/foundation/ui/notice.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { ShownForm } from '#src/foundation/ui/shown-form.ts'
import { registerLabels, registerSays } from '#src/people/accounts/register.words.ts'
import type { Detail } from '#src/people/groups/standing.rules.ts'
import { askWords } from './ask.words.ts'
import { DetailFields, type JoinAround, JoinFrame } from './join-frame.page.tsx'
import { type AskingRefusal, MESSAGE_MAX, mayAskAgain } from './joining.rules.ts'
import type { LastRequest } from './requests.queries.ts'

type Around = JoinAround & { visitor: Visitor; now: Date }

export type AskHereProps = Around & {
  form: Form
  path: string
  missing: Detail[]
  last: LastRequest | undefined
  refusal?: AskingRefusal | undefined
}

/** Asking to join a group that takes members on request: a message, and what the group asks for. */
export function AskHerePage({ form, path, missing, last, refusal, now, ...around }: AskHereProps) {
  const { lang, visitor, standing } = around
  const words = askWords(lang)
  const labels = { ...registerLabels(lang), message: words.message }
  const of: ShownForm = { lang, form, labels, says: registerSays(lang) }
  const rests = last?.outcome === 'refused' && last.closedAt && now < mayAskAgain(last.closedAt)
  return (
    <JoinFrame {...around}>
      <PageTitle title={words.title(standing.group.name)}>{words.account(visitor.email)}</PageTitle>
      {refusal?.code === 'asked-often' && <Notice kind="no" alert title={words.askedOften} />}
      {last && <RefusedNotice {...around} last={last} />}
      {!rests && (
        <>
          <p>{words.means}</p>
          <FormErrors of={of} />
          <form method="post" action={path} class="stack stack-5" novalidate>
            <DetailFields of={of} missing={missing} />
            <MessageField of={of} />
            <div class="row">
              <Button large>{words.send}</Button>
              <ButtonLink kind="text" href={`/g/${standing.group.slug}/about`}>
                {words.look}
              </ButtonLink>
            </div>
          </form>
        </>
      )}
    </JoinFrame>
  )
}

/** The one free line of a request. */
export function MessageField({ of }: { of: ShownForm }) {
  const { messageHelp } = askWords(of.lang)
  return <TextArea of={of} name="message" optional help={messageHelp} maxlength={MESSAGE_MAX} />
}

/** What the group answered the last time, and from when one may ask again. */
function RefusedNotice({ lang, standing, last }: JoinAround & { last: LastRequest }) {
  if (last.outcome !== 'refused' || !last.closedAt) return null
  const words = askWords(lang)
  const { name, timeZone } = standing.group
  const again = moment(lang, mayAskAgain(last.closedAt), timeZone)
  return (
    <Notice title={words.refused(name)} text={words.again(again)}>
      {last.answer && <p>{words.quoted(last.answer)}</p>}
    </Notice>
  )
}

export type AskedProps = Around & { last: LastRequest }

/** A request that waits: since when, what was written, what happens next; it can be taken back. */
export function AskedPage({ last, now: _, ...around }: AskedProps) {
  const { lang, standing } = around
  const words = askWords(lang)
  const { slug, name, timeZone } = standing.group
  return (
    <JoinFrame {...around}>
      <PageTitle title={words.asked}>
        {words.askedAt(moment(lang, last.askedAt, timeZone))}
      </PageTitle>
      <Notice kind="ok" title={words.waits(name)} text={words.mailed} />
      {last.message && (
        <div>
          <h2 class="overline">{words.yourMessage}</h2>
          <p class="as-typed">{last.message}</p>
        </div>
      )}
      <p>{words.meanwhile}</p>
      <div class="row">
        <ButtonLink href={`/g/${slug}`} large>
          {words.seeShop}
        </ButtonLink>
        <PostButton action={`/g/${slug}/join/request`} method="delete" kind="text">
          {words.withdraw}
        </PostButton>
      </div>
    </JoinFrame>
  )
}
