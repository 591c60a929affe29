import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { NotFound } from '#src/foundation/core/outcome.ts'
import type { Db } from '#src/foundation/db/open.ts'
import { type Form, formOf, readForm, withError } from '#src/foundation/ui/form.ts'
import { render } from '#src/foundation/ui/page.tsx'
import { actorOf, needsRight, visitorOf } from '#src/people/groups/guard.routes.ts'
import { kindsOf, PRESETS, type Preset } from '#src/people/groups/presets.rules.ts'
import { listHolders, listRights } from '#src/people/groups/rights.queries.ts'
import { fingerprint, rowsOf } from '#src/people/groups/rights.rules.ts'
import {
  type Actor,
  type GroupEnv,
  type HeldRight,
  RIGHTS,
} from '#src/people/groups/standing.rules.ts'
import { ChoosePersonPage } from './choose-person.page.tsx'
import { giveRights } from './give-rights.action.ts'
import { type FoundPerson, findPersonOf, listPeopleOf } from './members.queries.ts'
import { PersonRightsPage } from './person-rights.page.tsx'
import { RightsPage } from './rights.page.tsx'
import type { NamedCatalog } from './rights-fields.page.tsx'
import { matches } from './search.rules.ts'

/** The catalogues of a group; the room that has them comes later, so the shell hands the question in. */
export type ListCatalogNames = (db: Db, actor: Actor) => Promise<NamedCatalog[]>

const SHOWN_MAX = 100
const schema = z
  .object({
    kinds: z.array(z.enum(RIGHTS)),
    reach: z.enum(['all', 'named']).default('all'),
    catalogs: z.array(z.string()),
    shown: z.string('required').max(2000),
  })
  .refine(({ kinds }) => kinds.length > 0, { path: ['kinds'], message: 'none-ticked' })
  .refine(({ kinds, reach, catalogs }) => !needsNames(kinds, reach) || catalogs.length > 0, {
    path: ['catalogs'],
    message: 'none-named',
  })
const removal = z.object({ shown: z.string().max(2000).default('') })

const needsNames = (kinds: string[], reach: string) =>
  kinds.includes('catalogs') && reach === 'named'

type PersonContext = Context<GroupEnv, '/rights/:person'>

/** The rights of people in a group: who holds some, whom to give more, one person's. */
export function rightsRoutes(list: ListCatalogNames): Hono<GroupEnv> {
  const guard = needsRight('settings')
  return new Hono<GroupEnv>()
    .get('/rights', guard, (c) => showHolders(c, list))
    .get('/rights/new', guard, (c) => showPeople(c))
    .get('/rights/:person', guard, async (c) => showRights(c, await factsOf(c, list)))
    .post('/rights/:person', guard, async (c) => saveRights(c, await factsOf(c, list)))
    .delete('/rights/:person', guard, async (c) => takeRightsAway(c, await factsOf(c, list)))
}

async function showHolders(c: Context<GroupEnv>, list: ListCatalogNames) {
  const { lang, standing, db } = c.var
  const holders = await listHolders(db, actorOf(c))
  const catalogs = await list(db, actorOf(c))
  const catalogNames = new Map(catalogs.map(({ id, name }) => [id, name]))
  const isSaved = c.req.query('saved') !== undefined
  const page = { lang, visitor: visitorOf(c), standing, holders, catalogNames, isSaved }
  return render(c, RightsPage(page))
}

async function showPeople(c: Context<GroupEnv>) {
  const { lang, standing, db } = c.var
  const wanted = c.req.query('q') ?? ''
  const everyone = await listPeopleOf(db, actorOf(c))
  const people = everyone
    .filter((person) => matches(wanted, [person.firstName, person.lastName]))
    .slice(0, SHOWN_MAX)
  const holders = new Set((await listHolders(db, actorOf(c))).map((one) => one.personId))
  const page = { lang, visitor: visitorOf(c), standing, wanted, people, holders }
  return render(c, ChoosePersonPage(page))
}

type Facts = { person: FoundPerson; held: HeldRight[]; catalogs: NamedCatalog[] }

async function factsOf(c: PersonContext, list: ListCatalogNames): Promise<Facts> {
  const { db } = c.var
  const actor = actorOf(c)
  const person = await getPerson(c)
  const held = await listRights(db, { actor, personId: person.personId })
  return { person, held, catalogs: await list(db, actor) }
}

async function getPerson(c: PersonContext): Promise<FoundPerson> {
  const person = await findPersonOf(c.var.db, { actor: actorOf(c), code: c.req.param('person') })
  if (!person) throw new NotFound('person')
  return person
}

function showRights(c: PersonContext, facts: Facts) {
  const preset = PRESETS.find((one) => one === c.req.query('preset'))
  const form = preset ? presetForm(preset, facts.held) : heldForm(facts)
  return show(c, { ...facts, form, preset })
}

async function saveRights(c: PersonContext, facts: Facts) {
  const sent = await readForm(c, schema)
  if (!sent.ok) return show(c, { ...facts, form: sent.form }, 422)
  const { kinds, reach, shown } = sent.input
  const catalogIds = needsNames(kinds, reach) ? idsOf(facts.catalogs, sent.input.catalogs) : []
  return give(c, { ...facts, form: sent.form }, { wanted: rowsOf({ kinds, catalogIds }), shown })
}

/** The ids of the catalogues ticked; one that the group does not have is not found. */
function idsOf(catalogs: NamedCatalog[], codes: string[]): number[] {
  return codes.map((code) => {
    const catalog = catalogs.find((one) => one.code === code)
    if (!catalog) throw new NotFound('catalog')
    return catalog.id
  })
}

async function takeRightsAway(c: PersonContext, facts: Facts) {
  const sent = await readForm(c, removal)
  const shown = sent.ok ? sent.input.shown : ''
  return give(c, { ...facts, form: heldForm(facts) }, { wanted: [], shown })
}

type Shown = Facts & { form: Form; preset?: Preset | undefined }

async function give(c: PersonContext, shown: Shown, asked: { wanted: HeldRight[]; shown: string }) {
  const { person } = shown
  const rights = { ...asked, code: person.code, at: c.var.clock.now() }
  const outcome = await giveRights(c.var.db, actorOf(c), rights)
  if (outcome.ok) return c.redirect(afterwards(c, person, asked.wanted), 303)
  const { code } = outcome.refusal
  const form = code === 'changed-meanwhile' ? heldForm(shown) : shown.form
  return show(c, { ...shown, form: withError(form, '', code) }, 422)
}

/** Who gave up the own right to the settings can't open this page any more. */
function afterwards(c: Context<GroupEnv>, person: FoundPerson, wanted: HeldRight[]): string {
  const { slug } = c.var.standing.group
  const isOwn = person.personId === visitorOf(c).personId
  const staysIn = !isOwn || wanted.some((right) => right.kind === 'settings')
  return staysIn ? `/g/${slug}/rights?saved` : `/g/${slug}`
}

function show(c: Context<GroupEnv>, shown: Shown, status: 200 | 422 = 200) {
  const { lang, standing } = c.var
  return render(c, PersonRightsPage({ lang, standing, visitor: visitorOf(c), ...shown }), status)
}

function heldForm({ held, catalogs }: Facts): Form {
  const ids = held.map((right) => right.catalogId)
  const named = catalogs.filter((catalog) => ids.includes(catalog.id))
  return formOf({
    kinds: [...new Set(held.map((right) => right.kind))],
    reach: named.length > 0 ? 'named' : 'all',
    catalogs: named.map((catalog) => catalog.code),
    shown: fingerprint(held),
  })
}

function presetForm(preset: Preset, held: HeldRight[]): Form {
  return formOf({
    kinds: [...kindsOf(preset)],
    reach: preset === 'producer-contact' ? 'named' : 'all',
    shown: fingerprint(held),
  })
}
