import { ButtonLink } from '#src/foundation/ui/button.tsx'
import { Empty } from '#src/foundation/ui/empty.tsx'
import { shortMoment } from '#src/foundation/ui/format.ts'
import { Heading, PageTitle } from '#src/foundation/ui/heading.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import { State, type StateKind } from '#src/foundation/ui/state.tsx'
import { Table } from '#src/foundation/ui/table.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import { devMailsWords } from './dev-mails.words.ts'
import type { findMail, listMails } from './mail.queries.ts'

type ListedMail = Awaited<ReturnType<typeof listMails>>[number]
type Mail = NonNullable<Awaited<ReturnType<typeof findMail>>>
type Frame = { lang: Lang; visitor: Visitor | null; zone: string }

/** The newest letters first. */
export function DevMailsPage({ lang, visitor, zone, mails }: Frame & { mails: ListedMail[] }) {
  const words = devMailsWords(lang)
  return (
    <Page lang={lang} visitor={visitor} title={words.title} isPrivate>
      <PageTitle title={words.title}>{words.introduction}</PageTitle>
      {mails.length === 0 && (
        <Empty title={words.none}>
          <p>{words.noneHint}</p>
        </Empty>
      )}
      {mails.length > 0 && (
        <Table
          caption={words.title}
          columns={[
            {
              title: words.subject,
              cell: (mail) => <a href={mailPath(mail)}>{mail.subject}</a>,
              phone: 'first',
            },
            { title: words.to, cell: (mail) => mail.to_address },
            { title: words.at, cell: (mail) => shortMoment(lang, mail.created_at, zone) },
            { title: words.state, cell: (mail) => <Fate lang={lang} mail={mail} />, phone: 'end' },
          ]}
          rows={mails}
        />
      )}
    </Page>
  )
}

/** One letter: its text, and the way to its HTML. */
export function DevMailPage({ lang, visitor, zone, mail }: Frame & { mail: Mail }) {
  const words = devMailsWords(lang)
  return (
    <Page lang={lang} visitor={visitor} title={mail.subject} narrow isPrivate>
      <PageTitle title={mail.subject}>
        {words.to} {mail.to_address} · {shortMoment(lang, mail.created_at, zone)}
      </PageTitle>
      <ButtonLink href={`${mailPath(mail)}/html`}>{words.seeHtml}</ButtonLink>
      <section class="stack" lang={mail.language}>
        <Heading title={mail.kind} />
        {mail.text.split('\n\n').map((paragraph) => (
          <p>
            <Lines text={paragraph} />
          </p>
        ))}
      </section>
      <p>
        <a href="/dev/mails">{words.back}</a>
      </p>
    </Page>
  )
}

const mailPath = (mail: { message_id: string }) =>
  `/dev/mails/${encodeURIComponent(mail.message_id)}`

function Fate({ lang, mail }: { lang: Lang; mail: ListedMail }) {
  const words = devMailsWords(lang)
  const [kind, label]: [StateKind, string] = mail.sent_at
    ? ['ok', words.sent]
    : mail.given_up_at
      ? ['no', words.givenUp]
      : mail.kept_at
        ? ['info', words.kept]
        : ['neutral', words.waiting]
  return <State kind={kind} label={label} />
}

/** A line that is an address and nothing else can be followed. */
function Lines({ text }: { text: string }) {
  return (
    <>
      {text.split('\n').map((line, place) => (
        <>
          {place > 0 && <br />}
          {/^https?:\/\/\S+$/.test(line) ? <a href={line}>{line}</a> : line}
        </>
      ))}
    </>
  )
}
