import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { done, NotFound } from '#src/foundation/core/outcome.ts'
import { once } from '#src/foundation/db/once.ts'
import { type Form, formOf, oneUseKey, readForm, withError } from '#src/foundation/ui/form.ts'
import { checkbox, requiredText } from '#src/foundation/ui/form-fields.ts'
import { render } from '#src/foundation/ui/page.tsx'
import { postedBody } from '#src/foundation/ui/posted-body.ts'
import { actorOf, needsRight, visitorOf } from '#src/people/groups/guard.routes.ts'
import type { GroupEnv } from '#src/people/groups/standing.rules.ts'
import { findProducer, searchProducers } from '#src/supply/producers/producer.queries.ts'
import { producerFactsIn, producerFields } from '#src/supply/producers/producer-fields.page.tsx'
import { type CatalogRefusal, createCatalog, type WhoGrows } from './catalog.action.ts'
import type { CatalogFacts } from './catalog.rules.ts'
import { catalogFactsIn, catalogFields } from './catalog-fields.page.tsx'
import { NewCatalogPage, type NewCatalogProps } from './catalog-new.page.tsx'
import { listContacts } from './contacts.queries.ts'
import { mustKeepAll, todayOf } from './kept-catalog.routes.ts'

const PATH = '/catalogs/new'

const knownSchema = z.object({ producer: requiredText(20), ...catalogFields })
const newSchema = z.object({ ...producerFields, isAnother: checkbox(), ...catalogFields })

/** A producer and the catalogue in one page, for people who keep all catalogues. */
export function newCatalogRoutes(): Hono<GroupEnv> {
  return new Hono<GroupEnv>()
    .get(PATH, needsRight('catalogs'), async (c) => {
      mustKeepAll(c)
      const form = formOf({
        startsOn: todayOf(c),
        seller: 'producer',
        fee: '0',
        vat: '550',
        membersCanOrder: true,
      })
      return show(c, { form, producer: await chosen(c, c.req.query('producer')) })
    })
    .post(PATH, needsRight('catalogs'), async (c) => {
      mustKeepAll(c)
      const { producer } = await postedBody(c)
      return typeof producer === 'string' ? openForKnown(c) : openForNew(c)
    })
}

async function openForKnown(c: Context<GroupEnv>) {
  const sent = await readForm(c, knownSchema)
  const producer = await chosen(c, sent.form.values.producer?.at(-1))
  if (!sent.ok) return show(c, { form: sent.form, producer }, 422)
  const producerCode = { code: sent.input.producer }
  const key = oneUseKey(sent.form)
  const asked = { key, producer: producerCode, facts: catalogFactsIn(sent.input) }
  return open(c, asked, (refused) => ({ form: refusedForm(sent.form, refused), producer }))
}

async function openForNew(c: Context<GroupEnv>) {
  const sent = await readForm(c, newSchema)
  if (!sent.ok) return show(c, { form: sent.form }, 422)
  const { isAnother } = sent.input
  const producer = { facts: producerFactsIn(sent.input), isAnother }
  const asked = { key: oneUseKey(sent.form), producer, facts: catalogFactsIn(sent.input) }
  return open(c, asked, (refused) => ({
    form: refusedForm(sent.form, refused),
    ...(refused.code === 'producer-known' && { known: refused }),
  }))
}

async function open(
  c: Context<GroupEnv>,
  { key, ...asked }: { key: string; producer: WhoGrows; facts: CatalogFacts },
  again: (refused: CatalogRefusal) => Shown,
) {
  const { db, clock, standing } = c.var
  const actor = actorOf(c)
  const now = clock.now()
  const outcome = await once(db, { key, personId: actor.personId, at: now }, async (trx) => {
    const made = await createCatalog(trx, { actor, now, ...asked })
    return made.ok ? done(`/g/${standing.group.slug}/catalogs/${made.value}?news=created`) : made
  })
  if (!outcome.ok) return show(c, again(outcome.refusal), 422)
  return c.redirect(outcome.value, 303)
}

function refusedForm(form: Form, refused: CatalogRefusal): Form {
  if (refused.code === 'ends-too-early') return withError(form, 'endsOn', refused.code)
  return refused.by === 'siret' ? withError(form, 'siret', 'siret-known') : form
}

async function chosen(c: Context<GroupEnv>, code: string | undefined) {
  if (code === undefined) return undefined
  const producer = await findProducer(c.var.db, code)
  if (!producer) throw new NotFound('producer')
  return producer
}

type Shown = Pick<NewCatalogProps, 'form' | 'producer' | 'known'>

async function show(c: Context<GroupEnv>, shown: Shown, status: 200 | 422 = 200) {
  const { lang, standing, db } = c.var
  const typed = c.req.query('q')?.trim()
  const search = typed ? { typed, found: await searchProducers(db, typed) } : undefined
  const contacts = await listContacts(db, actorOf(c))
  const page = { lang, visitor: visitorOf(c), standing, search, contacts, ...shown }
  return render(c, NewCatalogPage(page), status)
}
