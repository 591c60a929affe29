import { describe, expect } from 'vitest'
import type { Trx } from '#src/foundation/db/open.ts'
import { openApp } from '#test/app.ts'
import { test } from '#test/db.ts'
import type { WorldPerson } from '#test/world.ts'

async function pathOf(db: Trx, slug: string, person: WorldPerson) {
  const { code } = await db
    .selectFrom('person')
    .select('code')
    .where('id', '=', person.id)
    .executeTakeFirstOrThrow()
  return `/g/${slug}/rights/${code}`
}

/** The hidden field with the rights the form showed. */
const shownIn = (html: string) => /name="shown" value="([^"]*)"/.exec(html)?.[1] ?? ''

describe('rights on screen', () => {
  test('the list names people, roles and catalogues', async ({ db, clock, world, queries }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    queries.reset()
    const page = await claire.get(`/g/${world.groups.lavoir.slug}/rights`)
    expect(queries.count).toBe(3)
    expect(page.text).toContain('Chauvet, Odile Trésorier Membres · Argent')
    expect(page.text).toContain(
      'Benali, Samir Référent producteur Catalogues : La Ferme des Trois Chênes – Légumes',
    )
  })

  test('are given by a preset that ticks and a form that saves', async ({ db, clock, world }) => {
    const { slug } = world.groups.lavoir
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const path = await pathOf(db, slug, world.people.nadia)
    const ticked = await claire.get(`${path}?preset=treasurer`)
    expect(ticked.html).toMatch(/value="money" checked/)
    expect(ticked.html).not.toMatch(/value="settings" checked/)
    const sent = { kinds: ['money', 'members'], reach: 'all', shown: shownIn(ticked.html) }
    const saved = await claire.post(path, sent)
    expect(saved.location).toBe(`/g/${slug}/rights?saved`)
    expect((await claire.get(`/g/${slug}/rights`)).text).toContain('Moreau, Nadia Trésorier')
  })

  test('of named catalogues need a name', async ({ db, clock, world }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const path = await pathOf(db, world.groups.lavoir.slug, world.people.nadia)
    const sent = { kinds: ['catalogs'], reach: 'named', shown: '' }
    const unnamed = await claire.post(path, sent)
    expect(unnamed.status).toBe(422)
    expect(unnamed.text).toContain('Cochez au moins un catalogue')
    expect(
      (await claire.post(path, { ...sent, catalogs: [world.catalogs.vergers.code] })).status,
    ).toBe(404)
    const { fournil, vergers } = world.catalogs
    const mixed = await claire.post(path, { ...sent, catalogs: [fournil.code, vergers.code] })
    expect(mixed.status).toBe(404)
    expect((await claire.post(path, { ...sent, catalogs: [fournil.code] })).status).toBe(303)
  })

  test('without a tick are refused; the last settings stay', async ({ db, clock, world }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const path = await pathOf(db, world.groups.lavoir.slug, world.people.claire)
    const form = await claire.get(path)
    const shown = shownIn(form.html)
    expect((await claire.post(path, { shown, reach: 'all' })).text).toContain(
      'Cochez au moins un droit',
    )
    const last = await claire.post(path, { _method: 'DELETE', shown })
    expect(last.status).toBe(422)
    expect(last.text).toContain('C’est la dernière personne qui peut changer les réglages.')
    const kept = await claire.post(path, { shown, kinds: ['money'], reach: 'all' })
    expect(kept.status).toBe(422)
    expect(kept.html).toMatch(/value="money" checked/)
  })

  test('shown before they changed are refused, and shown anew', async ({ db, clock, world }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const path = await pathOf(db, world.groups.lavoir.slug, world.people.odile)
    const stale = await claire.post(path, { shown: 'money', kinds: ['money'], reach: 'all' })
    expect(stale.status).toBe(422)
    expect(stale.text).toContain('Ces droits ont changé entre-temps.')
    expect(shownIn(stale.html)).toBe('members money')
  })

  test('are for a person found by name, accents aside', async ({ db, clock, world }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const page = await claire.get(`/g/${world.groups.lavoir.slug}/rights/new?q=mor%C3%A9au`)
    expect(page.text).toContain('Moreau, Nadia')
    expect(page.text).toContain('Moreau, Paul')
    expect(page.text).not.toContain('Chauvet, Odile')
    const none = await claire.get(`/g/${world.groups.lavoir.slug}/rights/new?q=lemoine`)
    expect(none.text).toContain('Personne de ce nom parmi les membres')
  })
})
