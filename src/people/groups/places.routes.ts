import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { assert, done, NotFound } from '#src/foundation/core/outcome.ts'
import { once } from '#src/foundation/db/once.ts'
import { emptyForm, formOf, oneUseKey, readForm } from '#src/foundation/ui/form.ts'
import { wholeNumber } from '#src/foundation/ui/form-fields.ts'
import { render } from '#src/foundation/ui/page.tsx'
import { actorOf, needsRight, visitorOf } from './guard.routes.ts'
import { PlacePage, type PlaceProps, PlaceRemovalPage } from './place.page.tsx'
import { placeInForm, placeOf, placeShape } from './place-form.routes.ts'
import { addPlace, changePlace, removePlace } from './places.action.ts'
import { PlacesPage } from './places.page.tsx'
import { findPlace, listPlaces, type Place } from './places.queries.ts'
import type { GroupEnv } from './standing.rules.ts'

const NEWS = ['added', 'saved', 'removed'] as const
const newPlace = z.object(placeShape)
const changedPlace = z.object({ ...placeShape, version: wholeNumber({ min: 1, max: 999_999_999 }) })

export const placesRoutes = new Hono<GroupEnv>()

placesRoutes.get('/settings/places', needsRight('settings'), async (c) => {
  const { lang, standing } = c.var
  const places = await listPlaces(c.var.db, actorOf(c))
  const news = NEWS.find((one) => one === c.req.query('news'))
  return render(c, PlacesPage({ lang, visitor: visitorOf(c), standing, places, news }))
})

placesRoutes.get('/settings/places/new', needsRight('settings'), (c) =>
  show(c, { form: emptyForm() }),
)

placesRoutes.post('/settings/places', needsRight('settings'), async (c) => {
  const sent = await readForm(c, newPlace)
  if (!sent.ok) return show(c, { form: sent.form }, 422)
  const actor = actorOf(c)
  const at = c.var.clock.now()
  const use = { key: oneUseKey(sent.form), personId: actor.personId, at }
  const added = await once(c.var.db, use, async (trx) => {
    await addPlace(trx, actor, { place: placeOf(sent.input), at })
    return done(placesPath(c, 'added'))
  })
  assert(added.ok, 'a place is never refused')
  return c.redirect(added.value, 303)
})

placesRoutes.get('/settings/places/:place', needsRight('settings'), async (c) => {
  const place = await getPlace(c)
  return show(c, { place, form: formOf({ ...placeInForm(place), version: place.version }) })
})

placesRoutes.post('/settings/places/:place', needsRight('settings'), async (c) => {
  const place = await getPlace(c)
  const { code } = place
  const sent = await readForm(c, changedPlace)
  if (!sent.ok) return show(c, { place, form: sent.form }, 422)
  const { version } = sent.input
  const change = { code, place: placeOf(sent.input), version, at: c.var.clock.now() }
  const outcome = await changePlace(c.var.db, actorOf(c), change)
  if (outcome.ok) return backToPlaces(c, 'saved')
  const stale = outcome.refusal
  const form = formOf({ ...placeInForm(stale.merged), version: stale.version })
  return show(c, { place, form, stale }, 422)
})

placesRoutes.get('/settings/places/:place/removal', needsRight('settings'), async (c) =>
  askRemoval(c, await getPlace(c), false),
)

placesRoutes.delete('/settings/places/:place', needsRight('settings'), async (c) => {
  const place = await getPlace(c)
  const removal = { code: place.code, at: c.var.clock.now() }
  const outcome = await removePlace(c.var.db, actorOf(c), removal)
  return outcome.ok ? backToPlaces(c, 'removed') : askRemoval(c, place, true)
})

async function getPlace(c: Context<GroupEnv, '/settings/places/:place'>): Promise<Place> {
  const place = await findPlace(c.var.db, { actor: actorOf(c), code: c.req.param('place') })
  if (!place) throw new NotFound('place')
  return place
}

function show(
  c: Context<GroupEnv>,
  shown: Pick<PlaceProps, 'form' | 'place' | 'stale'>,
  status: 200 | 422 = 200,
) {
  const { lang, standing } = c.var
  return render(c, PlacePage({ lang, standing, visitor: visitorOf(c), ...shown }), status)
}

function askRemoval(c: Context<GroupEnv>, place: Place, isInUse: boolean) {
  const { lang, standing } = c.var
  const page = PlaceRemovalPage({ lang, standing, visitor: visitorOf(c), place, isInUse })
  return render(c, page, isInUse ? 422 : 200)
}

function backToPlaces(c: Context<GroupEnv>, news: (typeof NEWS)[number]) {
  return c.redirect(placesPath(c, news), 303)
}

const placesPath = (c: Context<GroupEnv>, news: (typeof NEWS)[number]) =>
  `/g/${c.var.standing.group.slug}/settings/places?news=${news}`
