import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { done } from '#src/foundation/core/outcome.ts'
import { once } from '#src/foundation/db/once.ts'
import { type Form, formOf, oneUseKey, readForm, withError } from '#src/foundation/ui/form.ts'
import { optionalText, wholeNumber } from '#src/foundation/ui/form-fields.ts'
import { render } from '#src/foundation/ui/page.tsx'
import { actorOf, needsRight, visitorOf } from '#src/people/groups/guard.routes.ts'
import type { GroupEnv } from '#src/people/groups/standing.rules.ts'
import { type AnswerRefusal, acceptProposal, declineProposal } from './answer-proposal.action.ts'
import { anySheet, ownSheet, sheetPath } from './own-sheet.routes.ts'
import { ProposalPage, type ProposalProps } from './proposal.page.tsx'
import { listOwnProposals } from './proposal.queries.ts'
import { type ProposalRefusal, proposeChanges, withdrawProposal } from './propose-changes.action.ts'
import type { Sheet } from './sheet.queries.ts'
import { showSheet, withContradictions } from './sheet.routes.ts'
import { proposableOf } from './sheet.rules.ts'
import { proposedFactsIn, sheetSchema, sheetTyped } from './sheet-form.routes.ts'

const PROPOSAL = '/producers/:producer/proposal'
const ONE = '/producers/:producer/proposals/:proposal'

const schema = sheetSchema.extend({ note: optionalText(1000) })
const answerSchema = z.object({ version: wholeNumber({ min: 1, max: 999_999_999 }) })

/** Another group proposes what should stand on a sheet; the group that keeps it answers. */
export function proposalRoutes(): Hono<GroupEnv> {
  return new Hono<GroupEnv>()
    .get(PROPOSAL, needsRight('catalogs'), async (c) => {
      const sheet = await anySheet(c)
      return isOurs(c, sheet) ? c.redirect(sheetPath(c, sheet.code), 302) : show(c, sheet)
    })
    .post(PROPOSAL, needsRight('catalogs'), async (c) => {
      const sheet = await anySheet(c)
      return isOurs(c, sheet) ? c.redirect(sheetPath(c, sheet.code), 303) : propose(c, sheet)
    })
    .delete(PROPOSAL, needsRight('catalogs'), async (c) => {
      const { code, ...sheet } = await anySheet(c)
      if (isOurs(c, sheet)) return c.redirect(sheetPath(c, code), 303)
      await withdrawProposal(c.var.db, { actor: actorOf(c), code, now: c.var.clock.now() })
      return c.redirect(`${sheetPath(c, code)}/proposal`, 303)
    })
    .post(`${ONE}/acceptance`, needsRight('catalogs'), accept)
    .post(`${ONE}/refusal`, needsRight('catalogs'), async (c) => {
      const asked = await askedOf(c)
      await declineProposal(c.var.db, asked)
      return c.redirect(`${sheetPath(c, asked.code)}?news=declined`, 303)
    })
}

const isOurs = (c: Context<GroupEnv>, { keptByGroupId }: Pick<Sheet, 'keptByGroupId'>) =>
  keptByGroupId === c.var.standing.group.id

async function propose(c: Context<GroupEnv>, sheet: Sheet) {
  const sent = await readForm(c, schema)
  if (!sent.ok) return show(c, sheet, { form: sent.form }, 422)
  const { db, clock } = c.var
  const actor = actorOf(c)
  const now = clock.now()
  const { note, ...typed } = sent.input
  const mine = { version: typed.version, facts: proposedFactsIn(typed) }
  const use = { key: oneUseKey(sent.form), personId: actor.personId, at: now }
  const outcome = await once(db, use, async (trx) => {
    const made = await proposeChanges(trx, { actor, code: sheet.code, mine, note, now })
    return made.ok ? done(`${sheetPath(c, sheet.code)}/proposal?sent`) : made
  })
  if (outcome.ok) return c.redirect(outcome.value, 303)
  return show(c, sheet, refused(c, sent.form, outcome.refusal), 422)
}

type Shown = Partial<Pick<ProposalProps, 'form' | 'stale'>>

function refused(c: Context<GroupEnv>, form: Form, refusal: ProposalRefusal): Shown {
  if (refusal.code === 'contradictions') return { form: withContradictions(form, refusal) }
  if (refusal.code !== 'stale') return { form: withError(form, '', refusal.code) }
  const { merged, version } = refusal
  const { note = [], once: key = [] } = form.values
  const typed = formOf({ ...sheetTyped(c.var.lang, merged), version })
  return { form: { ...typed, values: { ...typed.values, note, once: key } }, stale: refusal }
}

async function show(
  c: Context<GroupEnv>,
  sheet: Sheet,
  shown: Shown = {},
  status: 200 | 422 = 200,
) {
  const { lang, standing, db } = c.var
  const { version } = sheet
  const form = formOf({ ...sheetTyped(lang, proposableOf(sheet.facts)), version })
  const of = { producerId: sheet.id, groupId: standing.group.id }
  const page: ProposalProps = {
    ...{ lang, visitor: visitorOf(c), standing, sheet, form },
    own: await listOwnProposals(db, of),
    isSent: c.req.query('sent') !== undefined,
    ...shown,
  }
  return render(c, ProposalPage(page), status)
}

async function askedOf(c: Context<GroupEnv>) {
  const { code } = await ownSheet(c)
  const proposalCode = c.req.param('proposal') ?? ''
  return { actor: actorOf(c), code, proposalCode, now: c.var.clock.now() }
}

async function accept(c: Context<GroupEnv>) {
  const asked = await askedOf(c)
  const sent = await readForm(c, answerSchema)
  const version = sent.ok ? sent.input.version : 0
  const outcome = await acceptProposal(c.var.db, { ...asked, version })
  if (outcome.ok) return c.redirect(`${sheetPath(c, asked.code)}?news=accepted`, 303)
  const { code }: AnswerRefusal = outcome.refusal
  const refused = { proposal: asked.proposalCode, code }
  return showSheet(c, await ownSheet(c), { refused }, 422)
}
