import type { Child } from 'hono/jsx'
import type { Tie } from '#src/foundation/db/custody.ts'
import { Button, ButtonLink, PostButton } from '#src/foundation/ui/button.tsx'
import { OneUseField, PasswordField, TextField } from '#src/foundation/ui/field.tsx'
import type { Form } from '#src/foundation/ui/form.ts'
import { FormErrors } from '#src/foundation/ui/form-errors.tsx'
import { PageTitle } from '#src/foundation/ui/heading.tsx'
import { Notice } from '#src/foundation/ui/notice.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import { PATHS } from '#src/foundation/ui/paths.ts'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { ShownForm } from '#src/foundation/ui/shown-form.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { legalLinks } from '#src/people/accounts/legal.words.ts'
import { PosterBeside } from '#src/people/accounts/poster-beside.page.tsx'
import { Terms } from '#src/people/accounts/register.page.tsx'
import { registerLabels, registerSays, registerWords } from '#src/people/accounts/register.words.ts'
import { withReturn } from '#src/people/accounts/return-path.rules.ts'
import type { Invitation } from '#src/people/accounts/second-person.queries.ts'
import { invitationWords, tieWords } from './invitation.words.ts'
import type { MoveRefusal } from './moving.rules.ts'

type Around = { lang: Lang; visitor: Visitor | null }
type Shown = Around & { invitation: Invitation }

function Frame({
  lang,
  visitor,
  title,
  lead,
  children,
}: Around & { title: string; lead?: Child; children?: Child }) {
  return (
    <Page {...{ lang, visitor, title }} legal={legalLinks(lang)} isPrivate>
      <PosterBeside lang={lang}>
        <PageTitle title={title}>{lead}</PageTitle>
        {children}
      </PosterBeside>
    </Page>
  )
}

/** The head of every page of an invitation that is good: who invites, what it means. */
function InvitationFrame({ lang, visitor, invitation, children }: Shown & { children: Child }) {
  const words = invitationWords(lang)
  const inviter = `${invitation.inviterFirstName} ${invitation.inviterLastName}`
  return (
    <Frame {...{ lang, visitor }} title={words.title(inviter)} lead={words.lead}>
      {children}
    </Frame>
  )
}

/** For an e-mail without an account: the short form that makes one, in the household. */
export function RegisterInvitedPage(props: Shown & { form: Form; action: string }) {
  const { lang, form, action, invitation } = props
  const words = invitationWords(lang)
  const { first_name, last_name, password, terms } = registerLabels(lang)
  const labels = { first_name, last_name, password, terms }
  const of: ShownForm = { lang, form, labels, says: registerSays(lang) }
  return (
    <InvitationFrame {...props}>
      <FormErrors of={of} />
      <form method="post" action={action} class="stack stack-5" novalidate>
        <OneUseField form={form} />
        <p>
          {words.withEmail}
          <b>{invitation.email}</b>
        </p>
        <div class="columns">
          <TextField of={of} name="first_name" autocomplete="given-name" maxlength={80} />
          <TextField of={of} name="last_name" autocomplete="family-name" maxlength={80} />
        </div>
        <input type="hidden" name="username" autocomplete="username" value={invitation.email} />
        <PasswordField
          of={of}
          name="password"
          autocomplete="new-password"
          help={registerWords(lang).passwordHelp}
        />
        <Terms of={of} />
        <Button large full>
          {words.register}
        </Button>
      </form>
    </InvitationFrame>
  )
}

/** For an e-mail that has an account: sign in, and come back. */
export function SignInFirstPage(props: Shown & { path: string }) {
  const words = invitationWords(props.lang)
  return (
    <InvitationFrame {...props}>
      <p>
        {words.withEmail}
        <b>{props.invitation.email}</b>
      </p>
      <p>{words.known}</p>
      <ButtonLink href={withReturn(PATHS.signIn, props.path)} large full>
        {words.signIn}
      </ButtonLink>
    </InvitationFrame>
  )
}

/** For the invited who is signed in: one button, or what holds them back. */
export function AnswerPage(
  props: Shown & { action: string; form: Form; refusal: MoveRefusal | null },
) {
  const { lang, refusal, action, form } = props
  const words = invitationWords(lang)
  return (
    <InvitationFrame {...props}>
      {refusal === null && (
        <>
          <p>{words.moves}</p>
          <form method="post" action={action} class="stack">
            <OneUseField form={form} />
            <Button large full>
              {words.join}
            </Button>
            <a href={PATHS.home}>{words.later}</a>
          </form>
        </>
      )}
      {refusal?.code === 'full' && <Notice kind="soon" text={words.full} />}
      {refusal?.code === 'needs-merge' && <NeedsMerge lang={lang} ties={refusal.ties} />}
      {refusal !== null && <HomeLink lang={lang} />}
    </InvitationFrame>
  )
}

function NeedsMerge({ lang, ties }: { lang: Lang; ties: Tie[] }) {
  const words = invitationWords(lang)
  return (
    <Notice kind="soon" title={words.mergeTitle} text={words.mergeText}>
      <ul>
        {ties.map((tie) => (
          <li>{tieWords(lang)[tie]}</li>
        ))}
      </ul>
      <p>{words.mergeAsk}</p>
    </Notice>
  )
}

/** The link is ours, and good no more. */
export function GonePage({ lang, visitor }: Around) {
  const words = invitationWords(lang)
  return (
    <Frame {...{ lang, visitor }} title={words.goneTitle} lead={words.gone}>
      <HomeLink lang={lang} />
    </Frame>
  )
}

const HomeLink = ({ lang }: { lang: Lang }) => (
  <p>
    <a href={PATHS.home}>{invitationWords(lang).home}</a>
  </p>
)

/** The link is good, and somebody else is signed in here. */
export function OtherEmailPage({ lang, visitor, invitation }: Shown & { visitor: Visitor }) {
  const words = invitationWords(lang)
  const lead = words.other(invitation.email, visitor.email)
  return (
    <Frame {...{ lang, visitor, lead }} title={words.otherTitle}>
      <PostButton action={PATHS.signOut} kind="outline">
        {words.signOut}
      </PostButton>
    </Frame>
  )
}
