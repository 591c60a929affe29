import { Button, ButtonLink } from '#src/foundation/ui/button.tsx'
import type { Form } from '#src/foundation/ui/form.ts'
import { FormErrors } from '#src/foundation/ui/form-errors.tsx'
import { PageTitle } from '#src/foundation/ui/heading.tsx'
import { Notice } from '#src/foundation/ui/notice.tsx'
import { PATHS } from '#src/foundation/ui/paths.ts'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { ShownForm } from '#src/foundation/ui/shown-form.ts'
import { RegisterForm } from '#src/people/accounts/register.page.tsx'
import { registerLabels, registerSays } from '#src/people/accounts/register.words.ts'
import { withReturn } from '#src/people/accounts/return-path.rules.ts'
import type { Detail } from '#src/people/groups/standing.rules.ts'
import { MessageField } from './ask.page.tsx'
import { askWords } from './ask.words.ts'
import { joinWords, notOpenWords } from './join.words.ts'
import { DetailFields, type JoinAround, JoinFrame } from './join-frame.page.tsx'

export type RegisterHereProps = JoinAround & {
  form: Form
  /** Posted to, and come back to after signing in. */
  path: string
  refusal?: string | undefined
}

/** Registering from a group's link: the account's form, with what the group asks for. */
export function RegisterHerePage({ form, path, refusal, ...around }: RegisterHereProps) {
  const { lang, standing } = around
  const words = joinWords(lang)
  const { name, requiresPhone: phone, requiresAddress: address } = standing.group
  const isAsking = standing.group.registrationPolicy === 'waiting-list'
  const more = {
    labels: { message: askWords(lang).message },
    fields: (of: ShownForm) => <MessageField of={of} />,
  }
  return (
    <JoinFrame {...around}>
      <PageTitle title={words.title}>{words.at(name)}</PageTitle>
      {isAsking && <p>{words.onRequest}</p>}
      <RegisterForm
        {...{ lang, form, refusal }}
        require={{ phone, address }}
        action={path}
        returnPath={path}
        more={isAsking ? more : undefined}
      />
    </JoinFrame>
  )
}

export type JoinHereProps = JoinAround & {
  visitor: Visitor
  form: Form
  path: string
  missing: Detail[]
}

/** Joining with one button, and what the group asks for that isn't known yet. */
export function JoinHerePage(props: JoinHereProps) {
  const { lang, standing } = props
  const words = joinWords(lang)
  const { name } = standing.group
  return (
    <DetailsForm
      {...props}
      title={words.joinTitle(name)}
      means={words.joinMeans}
      submit={words.join}
    />
  )
}

/** For members of a group that has come to ask for more than it knows of them. */
export function CompleteHerePage(props: JoinHereProps) {
  const words = joinWords(props.lang)
  const { completeTitle, completeMeans, complete } = words
  return <DetailsForm {...props} title={completeTitle} means={completeMeans} submit={complete} />
}

type DetailsFormProps = JoinHereProps & { title: string; means: string; submit: string }

function DetailsForm({ form, path, missing, title, means, submit, ...around }: DetailsFormProps) {
  const { lang, visitor, standing } = around
  const words = joinWords(lang)
  const of: ShownForm = { lang, form, labels: registerLabels(lang), says: registerSays(lang) }
  return (
    <JoinFrame {...around}>
      <PageTitle title={title}>{words.hasAccount(visitor.email)}</PageTitle>
      <p>{means}</p>
      <FormErrors of={of} />
      <form method="post" action={path} class="stack stack-5" novalidate>
        <DetailFields of={of} missing={missing} />
        <div class="row">
          <Button large>{submit}</Button>
          <ButtonLink kind="text" href={`/g/${standing.group.slug}/about`}>
            {words.look}
          </ButtonLink>
        </div>
      </form>
    </JoinFrame>
  )
}

export type NotOpenProps = JoinAround & {
  policy: 'closed' | 'full'
  contactEmail: string | null
  path: string
}

/** A group that nobody becomes a member of by themselves: says so, and whom to ask. */
export function NotOpenPage({ policy, contactEmail, path, ...around }: NotOpenProps) {
  const { lang, visitor, standing } = around
  const words = notOpenWords(lang)
  const { name, slug } = standing.group
  return (
    <JoinFrame {...around}>
      <PageTitle title={joinWords(lang).title}>{joinWords(lang).at(name)}</PageTitle>
      <Notice title={words[policy](name)}>
        {contactEmail ? (
          <p>
            {words.write} <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
          </p>
        ) : (
          <p>{words.noContact}</p>
        )}
        <p>{words.mayLook}</p>
      </Notice>
      {!visitor && (
        <p>
          {words.isMember} <a href={withReturn(PATHS.signIn, path)}>{words.signIn}</a>
        </p>
      )}
      <div>
        <ButtonLink kind="outline" href={`/g/${slug}`}>
          {joinWords(lang).look}
        </ButtonLink>
      </div>
    </JoinFrame>
  )
}
