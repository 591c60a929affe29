import { type Context, Hono } from 'hono'
import { type Form, formOf, readForm, withError } from '#src/foundation/ui/form.ts'
import { render } from '#src/foundation/ui/page.tsx'
import { listHistory } from '#src/people/accounts/history.queries.ts'
import { actorOf, needsRight, visitorOf } from '#src/people/groups/guard.routes.ts'
import { hasRight } from '#src/people/groups/rights.queries.ts'
import type { GroupEnv } from '#src/people/groups/standing.rules.ts'
import { changeSheet, type SheetRefusal } from './change-sheet.action.ts'
import { listAcceptances } from './charter.queries.ts'
import { ownSheet, sheetPath, todayHere } from './own-sheet.routes.ts'
import { listProducerPhotos } from './producer-photos.queries.ts'
import { listOpenProposals } from './proposal.queries.ts'
import { SheetPage, type SheetProps } from './sheet.page.tsx'
import type { Sheet } from './sheet.queries.ts'
import type { Contradictions } from './sheet.rules.ts'
import { sheetNews } from './sheet.words.ts'
import { sheetFactsIn, sheetSchema, sheetTyped } from './sheet-form.routes.ts'

const PATH = '/producers/:producer'

/** A producer's sheet, for people who keep all catalogues of the group that keeps it. */
export function sheetRoutes(): Hono<GroupEnv> {
  return new Hono<GroupEnv>()
    .get(PATH, needsRight('catalogs'), async (c) => showSheet(c, await ownSheet(c)))
    .post(PATH, needsRight('catalogs'), async (c) => {
      const sheet = await ownSheet(c)
      const sent = await readForm(c, sheetSchema)
      if (!sent.ok) return showSheet(c, sheet, { form: sent.form }, 422)
      const mine = { version: sent.input.version, facts: sheetFactsIn(sent.input) }
      const asked = { actor: actorOf(c), code: sheet.code, mine, now: c.var.clock.now() }
      const outcome = await changeSheet(c.var.db, asked)
      if (outcome.ok) return c.redirect(`${sheetPath(c, sheet.code)}?news=saved`, 303)
      const now = await ownSheet(c)
      return showSheet(c, now, refused(c, sent.form, outcome.refusal), 422)
    })
}

type Shown = Partial<Pick<SheetProps, 'form' | 'stale' | 'charter' | 'refused'>>

function refused(c: Context<GroupEnv>, form: Form, refusal: SheetRefusal): Shown {
  if (refusal.code === 'siret-known') return { form: withError(form, 'siret', refusal.code) }
  if (refusal.code === 'rna-known') return { form: withError(form, 'rna', refusal.code) }
  if (refusal.code === 'contradictions') return { form: withContradictions(form, refusal) }
  const { merged, version } = refusal
  return { form: formOf({ ...sheetTyped(c.var.lang, merged), version }), stale: refusal }
}

export function withContradictions(form: Form, { fields }: Contradictions): Form {
  return { ...form, errors: { ...form.errors, ...fields } }
}

/** The page of a sheet: as it is kept, or with a form that comes back. */
export async function showSheet(
  c: Context<GroupEnv>,
  sheet: Sheet,
  shown: Shown = {},
  status: 200 | 422 = 200,
) {
  const { lang, standing, db } = c.var
  const isAllowed = hasRight(actorOf(c), 'catalogs')
  const of = { groupId: standing.group.id, object: 'producer', objectId: sheet.id, isAllowed }
  const told = Object.keys(sheetNews(lang)).find((one) => one === c.req.query('news'))
  const page: SheetProps = {
    ...{ lang, visitor: visitorOf(c), standing, sheet, today: todayHere(c) },
    form: formOf({ ...sheetTyped(lang, sheet.facts), version: sheet.version }),
    photos: await listProducerPhotos(db, sheet.id),
    acceptances: await listAcceptances(db, sheet.id),
    proposals: await listOpenProposals(db, sheet.id),
    history: await listHistory(db, of),
    news: told as SheetProps['news'],
    ...shown,
  }
  return render(c, SheetPage(page), status)
}
