import { Button } from '#src/foundation/ui/button.tsx'
import { Choice } from '#src/foundation/ui/choice.tsx'
import { Checkbox, HiddenField, Select, TextArea, TextField } from '#src/foundation/ui/field.tsx'
import type { Form } from '#src/foundation/ui/form.ts'
import { FormErrors } from '#src/foundation/ui/form-errors.tsx'
import { Heading, PageTitle } from '#src/foundation/ui/heading.tsx'
import { Notice } from '#src/foundation/ui/notice.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { ShownForm } from '#src/foundation/ui/shown-form.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { withReturn } from '#src/people/accounts/return-path.rules.ts'
import { POLICIES } from './kinds.rules.ts'
import { policyMeanings, policyWords } from './kinds.words.ts'
import { groupNav, SettingsTabs } from './nav.page.tsx'
import { GroupPhoto } from './photos.page.tsx'
import type { Settings } from './settings.rules.ts'
import { settingsErrors, settingsLabels, settingsWords } from './settings.words.ts'
import { StaleNotice } from './stale.page.tsx'
import type { Stale } from './stale.rules.ts'
import type { Standing } from './standing.rules.ts'

export type SettingsProps = {
  lang: Lang
  visitor: Visitor
  standing: Standing
  form: Form
  /** The whole address of the group, for the help beside its last part. */
  address: string
  zones: string[]
  stale?: Stale<Settings> | undefined
  news?: 'saved' | 'created' | undefined
  /** The code of the group's picture. */
  photo: string | null
}

/** The settings of a group: who it is, how to reach it, who may join, its clock. */
export function SettingsPage({
  lang,
  visitor,
  standing,
  form,
  stale,
  news,
  ...rest
}: SettingsProps) {
  const words = settingsWords(lang)
  const labels = settingsLabels(lang)
  const of: ShownForm = { lang, form, labels, says: settingsErrors(lang) }
  const { slug } = standing.group
  return (
    <Page
      {...groupNav(standing, lang, 'settings')}
      {...{ lang, visitor }}
      title={words.title}
      isPrivate
    >
      <PageTitle title={words.title} />
      <SettingsTabs slug={slug} lang={lang} current="groupTab" />
      {news && <News lang={lang} news={news} />}
      <FormErrors of={of} />
      <GroupPhoto {...{ lang, slug }} name={standing.group.name} code={rest.photo} />
      {stale && (
        <StaleNotice
          {...{ lang, stale, labels }}
          dropHref={`/g/${slug}/settings`}
          say={(field, value) => sayPolicy(lang, field, value)}
        />
      )}
      <form method="post" class="stack stack-6 narrow" novalidate>
        <HiddenField form={form} name="version" />
        <IdentityFields of={of} address={rest.address} />
        <ContactFields of={of} />
        <JoiningFields of={of} standing={standing} />
        <SafetyFields of={of} slug={slug} />
        <Heading title={words.clock} />
        <Select
          of={of}
          name="timeZone"
          help={words.zoneHelp}
          options={rest.zones.map((zone) => ({ value: zone, label: zone }))}
        />
        <Button large>{stale && stale.conflicts.length > 0 ? words.keepMine : words.save}</Button>
      </form>
    </Page>
  )
}

function sayPolicy(lang: Lang, field: keyof Settings, value: unknown): string | undefined {
  if (field !== 'registrationPolicy') return undefined
  const policy = POLICIES.find((one) => one === value)
  return policy && policyWords(lang)[policy]
}

function News({ lang, news }: { lang: Lang; news: 'saved' | 'created' }) {
  const words = settingsWords(lang)
  const text = news === 'created' ? words.createdNext : undefined
  return <Notice kind="ok" title={words[news]} text={text} />
}

function IdentityFields({ of, address }: { of: ShownForm; address: string }) {
  const words = settingsWords(of.lang)
  return (
    <>
      <Heading title={words.identity} />
      <TextField of={of} name="name" maxlength={120} />
      <TextField of={of} name="slug" maxlength={60} help={words.slugHelp(address)} />
      <TextArea
        of={of}
        name="introduction"
        optional
        help={words.introductionHelp}
        maxlength={2000}
      />
    </>
  )
}

function ContactFields({ of }: { of: ShownForm }) {
  const words = settingsWords(of.lang)
  return (
    <>
      <Heading title={words.contact} />
      <TextField of={of} name="website" type="url" optional />
      <TextField of={of} name="contactEmail" type="email" optional help={words.emailHelp} />
      <TextField of={of} name="contactPhone" type="tel" optional help={words.phoneHelp} />
      <Checkbox of={of} name="showsContactPhone" optional />
    </>
  )
}

function SafetyFields({ of, slug }: { of: ShownForm; slug: string }) {
  const words = settingsWords(of.lang)
  const isFirst = of.form.errors.requiresSecondFactor === 'second-factor-first'
  return (
    <>
      <Heading title={words.safety} />
      <Checkbox of={of} name="requiresSecondFactor" optional help={words.secondFactorHelp} />
      {isFirst && (
        <p>
          <a href={withReturn('/account/second-factor', `/g/${slug}/settings`)}>
            {words.secondFactorFirst}
          </a>
        </p>
      )}
    </>
  )
}

function JoiningFields({ of, standing }: { of: ShownForm; standing: Standing }) {
  const { waitingRequests: waiting, group } = standing
  const words = settingsWords(of.lang)
  const names = policyWords(of.lang)
  const meanings = policyMeanings(of.lang)
  return (
    <>
      <Heading title={words.joining} />
      <Choice
        of={of}
        name="registrationPolicy"
        rows={POLICIES.map((value) => ({ value, label: names[value], detail: meanings[value] }))}
      />
      {waiting > 0 && (
        <p>
          {words.waiting(waiting)} {words.waitingStay}{' '}
          <a href={`/g/${group.slug}/members/requests`}>{words.answerThem}</a>
        </p>
      )}
      <Checkbox of={of} name="requiresPhone" optional />
      <Checkbox of={of} name="requiresAddress" optional />
    </>
  )
}
