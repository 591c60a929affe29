import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { done, NotFound } from '#src/foundation/core/outcome.ts'
import { once } from '#src/foundation/db/once.ts'
import { findDocument } from '#src/foundation/files/document.queries.ts'
import { readDocument } from '#src/foundation/files/read-document.ts'
import { sendDocument } from '#src/foundation/files/send-document.ts'
import { readSentFile } from '#src/foundation/files/sent-file.ts'
import { emptyForm, type Form, oneUseKey, readForm, withError } from '#src/foundation/ui/form.ts'
import { civilDay, requiredText } from '#src/foundation/ui/form-fields.ts'
import { render } from '#src/foundation/ui/page.tsx'
import type { AppEnv } from '#src/foundation/ui/request.ts'
import { actorOf, needsRight } from '#src/people/groups/guard.routes.ts'
import type { GroupEnv } from '#src/people/groups/standing.rules.ts'
import { listAcceptances } from './charter.queries.ts'
import { CharterPage } from './charter-text.page.tsx'
import { ownSheet, sheetPath, todayHere } from './own-sheet.routes.ts'
import { recordCharter } from './record-charter.action.ts'
import { showSheet } from './sheet.routes.ts'

/** The signed sheet: the shell lets 11 MB through to addresses that end so. */
const DOCUMENT = '/producers/:producer/charter/document'

const schema = z.object({ acceptedOn: civilDay(), signedBy: requiredText(120) })

/** The text of the charter, for everybody. */
export function charterTextRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/producers/charter', (c) => {
    const { lang, visitor } = c.var
    return render(c, CharterPage({ lang, visitor }))
  })
}

/** A charter signed on paper: written down by the group that keeps the sheet, and its scan. */
export function charterRoutes(): Hono<GroupEnv> {
  return new Hono<GroupEnv>()
    .post(DOCUMENT, needsRight('catalogs'), record)
    .get(DOCUMENT, needsRight('catalogs'), async (c) => {
      const { id } = await ownSheet(c)
      const signed = await listAcceptances(c.var.db, id)
      const documentId = signed.find((one) => one.documentId !== null)?.documentId
      const document = documentId ? await findDocument(c.var.db, documentId) : undefined
      if (!document) throw new NotFound('document')
      return sendDocument(c, document)
    })
}

async function record(c: Context<GroupEnv>) {
  const sheet = await ownSheet(c)
  const back = (charter: Form) => showSheet(c, sheet, { charter }, 422)
  const scan = await readScan(c)
  if (scan.code === 'too-heavy') return back(withError(emptyForm(), 'file', scan.code))
  const sent = await readForm(c, schema)
  if (!sent.ok) return back(sent.form)
  if (scan.code) return back(withError(sent.form, 'file', scan.code))
  const actor = actorOf(c)
  const now = c.var.clock.now()
  const use = { key: oneUseKey(sent.form), personId: actor.personId, at: now }
  const { acceptedOn, signedBy } = sent.input
  const asked = { actor, code: sheet.code, facts: { acceptedOn, signedBy }, file: scan.file, now }
  const outcome = await once(c.var.db, use, async (trx) => {
    const made = await recordCharter(trx, { ...asked, today: todayHere(c) })
    return made.ok ? done(`${sheetPath(c, sheet.code)}?news=charter`) : made
  })
  if (outcome.ok) return c.redirect(outcome.value, 303)
  return back(withError(sent.form, 'acceptedOn', outcome.refusal.code))
}

/** The scan that came with the form, if one did. */
async function readScan(c: Context<GroupEnv>) {
  const sent = await readSentFile(c, 'file')
  if (!sent.ok) {
    return sent.refusal.code === 'too-heavy'
      ? { file: null, code: sent.refusal.code }
      : { file: null, code: null }
  }
  const read = await readDocument(sent.value)
  return read.ok ? { file: read.value, code: null } : { file: null, code: read.refusal.code }
}
