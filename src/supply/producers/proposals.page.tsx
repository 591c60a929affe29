import { civilOf } from '#src/foundation/core/day.ts'
import { Button, PostButton } from '#src/foundation/ui/button.tsx'
import { HiddenField } from '#src/foundation/ui/field.tsx'
import { dayInMonth } from '#src/foundation/ui/format.ts'
import { Heading } from '#src/foundation/ui/heading.tsx'
import { Notice } from '#src/foundation/ui/notice.tsx'
import type { Lang } from '#src/foundation/ui/words.ts'
import { shownValue } from '#src/people/groups/stale.page.tsx'
import type { Proposal } from './proposal.queries.ts'
import { type ComparedChange, compareChanges } from './proposal.rules.ts'
import { proposalErrors, proposalWords } from './proposal.words.ts'
import type { Sheet } from './sheet.queries.ts'
import { saySheetFact, sheetFactLabels } from './sheet.words.ts'

type ProposalsProps = {
  lang: Lang
  zone: string
  sheet: Sheet
  proposals: Proposal[]
  /** The sheet's own page. */
  base: string
  /** Why accepting one was refused: its code, and the code of the refusal. */
  refused?: { proposal: string; code: string } | undefined
}

/** What other groups propose, each with what is on the sheet now and what would be; accepted or declined as a whole. */
export function Proposals({ proposals, ...rest }: ProposalsProps) {
  if (proposals.length === 0) return null
  return (
    <section class="stack" id="proposals">
      <Heading title={proposalWords(rest.lang).waiting} />
      {proposals.map((proposal) => (
        <OneProposal {...rest} proposal={proposal} />
      ))}
    </section>
  )
}

type OneProps = Omit<ProposalsProps, 'proposals'> & { proposal: Proposal }

function OneProposal({ lang, zone, sheet, proposal, base, refused }: OneProps) {
  const words = proposalWords(lang)
  const changes = compareChanges(sheet.facts, proposal.changes)
  const path = `${base}/proposals/${proposal.code}`
  const day = dayInMonth(lang, civilOf(proposal.proposedAt, zone).day)
  return (
    <article class="proposal stack">
      <h3>{words.by(proposal.groupName, day)}</h3>
      {refused?.proposal === proposal.code && (
        <Notice kind="no" alert title={sayRefusal(lang, refused.code)} />
      )}
      {proposal.note && <p>{words.note(proposal.note)}</p>}
      <Changes {...{ lang, changes }} />
      <div class="row">
        <form method="post" action={`${path}/acceptance`}>
          <HiddenField name="version" value={String(sheet.version)} />
          <Button kind="outline" icon="check">
            {words.accept}
          </Button>
        </form>
        <PostButton action={`${path}/refusal`} kind="text">
          {words.decline}
        </PostButton>
      </div>
    </article>
  )
}

function sayRefusal(lang: Lang, code: string): string {
  const sentences: Record<string, string> = proposalErrors(lang)
  return sentences[code] ?? proposalErrors(lang).contradictions
}

function Changes({ lang, changes }: { lang: Lang; changes: ComparedChange[] }) {
  const words = proposalWords(lang)
  if (changes.length === 0) return <p class="soft">{words.thereAlready}</p>
  const labels: Record<string, string> = sheetFactLabels(lang)
  const say = (field: string, value: unknown) =>
    saySheetFact(lang, field, value) ?? shownValue(lang, value)
  return (
    <dl class="changes">
      {changes.map(({ field, now, after, hasMoved }) => (
        <div>
          <dt>{labels[field]}</dt>
          <dd>
            <del>{say(field, now)}</del> <span aria-hidden="true">→</span>{' '}
            <ins>{say(field, after)}</ins>
            {hasMoved && <span class="small soft"> {words.moved}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
