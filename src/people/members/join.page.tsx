import type { Child } from 'hono/jsx'
import { Button, ButtonLink } from '#src/foundation/ui/button.tsx'
import type { Form } from '#src/foundation/ui/form.ts'
import { FormErrors } from '#src/foundation/ui/form-errors.tsx'
import { PageTitle } from '#src/foundation/ui/heading.tsx'
import { Notice } from '#src/foundation/ui/notice.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { ShownForm } from '#src/foundation/ui/shown-form.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { legalLinks } from '#src/people/accounts/legal.words.ts'
import { PosterBeside } from '#src/people/accounts/poster-beside.page.tsx'
import { AddressFields, PhoneField, RegisterForm } from '#src/people/accounts/register.page.tsx'
import { registerLabels, registerSays } from '#src/people/accounts/register.words.ts'
import { memberNav } from '#src/people/groups/nav.page.tsx'
import type { Standing } from '#src/people/groups/standing.rules.ts'
import { joinWords, notOpenWords } from './join.words.ts'
import type { Detail } from './joining.rules.ts'

type Around = { lang: Lang; visitor: Visitor | null; standing: Standing }

function JoinFrame({ lang, visitor, standing, children }: Around & { children: Child }) {
  const { title } = joinWords(lang)
  const frame = memberNav(standing, lang)
  return (
    <Page {...frame} {...{ lang, visitor, title }} legal={legalLinks(lang)}>
      <PosterBeside lang={lang} name={standing.group.name}>
        {children}
      </PosterBeside>
    </Page>
  )
}

export type RegisterHereProps = Around & {
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
  return (
    <JoinFrame {...around}>
      <PageTitle title={words.title}>{words.at(name)}</PageTitle>
      <RegisterForm
        {...{ lang, form, refusal }}
        require={{ phone, address }}
        action={path}
        returnPath={path}
      />
    </JoinFrame>
  )
}

export type JoinHereProps = Around & {
  visitor: Visitor
  form: Form
  path: string
  missing: Detail[]
}

/** Joining with one button, and what the group asks for that isn't known yet. */
export function JoinHerePage({ form, path, missing, ...around }: JoinHereProps) {
  const { lang, visitor, standing } = around
  const words = joinWords(lang)
  const of: ShownForm = { lang, form, labels: registerLabels(lang), says: registerSays(lang) }
  return (
    <JoinFrame {...around}>
      <PageTitle title={words.joinTitle(standing.group.name)}>
        {words.hasAccount(visitor.email)}
      </PageTitle>
      <p>{words.joinMeans}</p>
      <FormErrors of={of} />
      <form method="post" action={path} class="stack stack-5" novalidate>
        {missing.length > 0 && <p>{words.asked}</p>}
        {missing.includes('phone') && <PhoneField of={of} />}
        {missing.includes('address') && <AddressFields of={of} />}
        <div class="row">
          <Button large>{words.join}</Button>
          <ButtonLink kind="text" href={`/g/${standing.group.slug}`}>
            {words.look}
          </ButtonLink>
        </div>
      </form>
    </JoinFrame>
  )
}

export type NotOpenProps = Around & {
  policy: 'waiting-list' | 'closed' | 'full'
  contactEmail: string | null
}

/** A group that nobody becomes a member of by themselves: says so, and whom to ask. */
export function NotOpenPage({ policy, contactEmail, ...around }: NotOpenProps) {
  const { lang, standing } = around
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
      <div>
        <ButtonLink kind="outline" href={`/g/${slug}`}>
          {joinWords(lang).look}
        </ButtonLink>
      </div>
    </JoinFrame>
  )
}
