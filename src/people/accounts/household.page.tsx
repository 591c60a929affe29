import type { Child } from 'hono/jsx'
import { ButtonLink, PostButton } from '#src/foundation/ui/button.tsx'
import { dayInMonth } from '#src/foundation/ui/format.ts'
import { Heading, PageTitle } from '#src/foundation/ui/heading.tsx'
import { Notice } from '#src/foundation/ui/notice.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import type { HouseholdPerson } from './household.queries.ts'
import { householdNews, householdWords, languageNames, type News } from './household.words.ts'
import { legalLinks } from './legal.words.ts'
import type { Profile } from './profile.queries.ts'
import type { Address } from './registration.queries.ts'
import { invitingErrors } from './second-person.words.ts'

export type ShownInvitation = {
  firstName: string
  lastName: string
  email: string
  /** The last civil day it is good for; null when it has run out. */
  until: string | null
}

export type HouseholdProps = {
  lang: Lang
  visitor: Visitor
  people: HouseholdPerson[]
  invitation: ShownInvitation | null
  /** Whether there is room for a second person. */
  hasRoom: boolean
  address: Address
  profile: Profile
  hasPassword: boolean
  /** An e-mail that waits for its code. */
  newEmail: string | null
  news?: News | undefined
  /** What was refused, and its sentence when it isn't one of inviting. */
  refusal?: { code: 'too-soon' | 'gone' } | { code: 'wait'; text: string } | undefined
}

/** « Mon foyer »: its people, its address, and how this person is reached and signs in. */
export function HouseholdPage(props: HouseholdProps) {
  const { lang, visitor, news, refusal } = props
  const words = householdWords(lang)
  return (
    <Page {...{ lang, visitor }} title={words.title} legal={legalLinks(lang)} isPrivate>
      <PageTitle title={words.title}>
        <p class="narrow">{words.lead}</p>
      </PageTitle>
      {news && <Notice kind="ok" title={householdNews(lang)[news]} />}
      {refusal && (
        <Notice
          kind="no"
          alert
          text={refusal.code === 'wait' ? refusal.text : invitingErrors(lang)[refusal.code]}
        />
      )}
      <div class="halves">
        <div class="stack stack-6">
          <People {...props} />
          <HouseholdAddress lang={lang} address={props.address} />
        </div>
        <div class="stack stack-6">
          <OwnDetails {...props} />
          <SigningIn lang={lang} hasPassword={props.hasPassword} />
        </div>
      </div>
    </Page>
  )
}

function People({ lang, visitor, people, invitation, hasRoom }: HouseholdProps) {
  const words = householdWords(lang)
  return (
    <section class="stack">
      <Heading title={words.people} />
      <ul class="plain lines">
        {people.map((person) => (
          <li>
            <b>
              {person.firstName} {person.lastName}
            </b>
            {person.id === visitor.personId && ` (${words.you})`}
            <div class="small soft">{person.email ?? words.noEmail}</div>
          </li>
        ))}
        {invitation && <Invited lang={lang} invitation={invitation} />}
      </ul>
      {hasRoom && (
        <div class="stack stack-2">
          <p class="small soft">{words.inviteHelp}</p>
          <div>
            <ButtonLink href="/account/invitation" kind="outline" icon="plus">
              {words.invite}
            </ButtonLink>
          </div>
        </div>
      )}
    </section>
  )
}

function Invited({ lang, invitation }: { lang: Lang; invitation: ShownInvitation }) {
  const words = householdWords(lang)
  const { until } = invitation
  return (
    <li class="stack stack-2">
      <div>
        <b>
          {invitation.firstName} {invitation.lastName}
        </b>
        <div class="small soft">
          {invitation.email},{' '}
          {until ? words.invitedUntil(dayInMonth(lang, until)) : words.invitationOver}
        </div>
      </div>
      <div class="row">
        <PostButton action="/account/invitation/letter" kind="outline">
          {words.resend}
        </PostButton>
        <PostButton action="/account/invitation" method="delete" kind="text">
          {words.revoke}
        </PostButton>
      </div>
    </li>
  )
}

function HouseholdAddress({ lang, address }: { lang: Lang; address: Address }) {
  const words = householdWords(lang)
  const town = [address.postcode, address.city].filter(Boolean).join(' ')
  const lines = [address.address_1, address.address_2, town].filter(Boolean)
  return (
    <section class="stack">
      <Heading title={words.address} />
      {lines.length === 0 ? (
        <p class="soft">{words.noAddress}</p>
      ) : (
        <p>
          {lines.map((line, place) => (
            <>
              {place > 0 && <br />}
              {line}
            </>
          ))}
        </p>
      )}
      <p>
        <a href="/account/address">{words.changeAddress}</a>
      </p>
    </section>
  )
}

function OwnDetails({ lang, visitor, profile, newEmail }: HouseholdProps) {
  const words = householdWords(lang)
  return (
    <section class="stack">
      <Heading title={words.profile} />
      <ul class="plain lines">
        <Fact label={words.name}>
          {profile.first_name} {profile.last_name}
        </Fact>
        <Fact label={words.phone}>{profile.phone || words.none}</Fact>
        <Fact label={words.language}>{languageNames(lang)[profile.language || 'browser']}</Fact>
        <Fact label={words.email}>{visitor.email}</Fact>
      </ul>
      {newEmail && (
        <p class="small">
          {words.emailWaits(newEmail)} <a href="/account/email/code">{words.typeCode}</a>
        </p>
      )}
      <p class="row">
        <a href="/account/profile">{words.changeProfile}</a>
        <a href="/account/email">{words.changeEmail}</a>
      </p>
    </section>
  )
}

function Fact({ label, children }: { label: string; children: Child }) {
  return (
    <li class="ends">
      <span class="soft">{label}</span>
      <span class="right">{children}</span>
    </li>
  )
}

function SigningIn({ lang, hasPassword }: { lang: Lang; hasPassword: boolean }) {
  const words = householdWords(lang)
  return (
    <section class="stack">
      <Heading title={words.signingIn} />
      <ul class="plain lines">
        <li>
          <a href="/account/password">{hasPassword ? words.changePassword : words.setPassword}</a>
          {!hasPassword && <div class="small soft">{words.passwordHelp}</div>}
        </li>
        <li>
          <a href="/account/second-factor">{words.secondFactor}</a>
          <div class="small soft">{words.secondFactorHelp}</div>
        </li>
        <li>
          <a href="/account/sign-ins">{words.signIns}</a>
          <div class="small soft">{words.signInsHelp}</div>
        </li>
      </ul>
    </section>
  )
}
