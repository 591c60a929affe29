import fc from 'fast-check'
import { describe, expect } from 'vitest'
import type { Trx } from '#src/foundation/db/open.ts'
import { openApp } from '#test/app.ts'
import { type StoppedClock, test } from '#test/db.ts'
import type { World } from '#test/world.ts'
import { proposeChanges } from './propose-changes.action.ts'
import { findSheet, type Sheet } from './sheet.queries.ts'
import { proposableOf } from './sheet.rules.ts'
import { sheetTyped } from './sheet-form.routes.ts'

type At = { db: Trx; world: World; clock: StoppedClock }

/** Inês of the station proposes for the farm that the market keeps. */
async function between({ db, world, clock }: At) {
  const { as } = openApp({ db, clock })
  const code = world.catalogs.chenes.producerCode
  const sheet = async (): Promise<Sheet> => {
    const found = await findSheet(db, code)
    if (!found) throw new Error('the farm is gone')
    return found
  }
  const typed = async (differs: Record<string, string>) => {
    const { version, facts } = await sheet()
    const form = Object.entries({ ...sheetTyped('fr', proposableOf(facts)), version })
    const sent = form.map(([name, value]) => [name, String(value ?? '')])
    return { ...Object.fromEntries(sent), ...differs } as Record<string, string>
  }
  return {
    sheet,
    typed,
    ines: await as(world.people.ines),
    claire: await as(world.people.claire),
    proposal: `/g/paniers-de-la-gare/producers/${code}/proposal`,
    path: `/g/marche-du-lavoir/producers/${code}`,
  }
}

const waiting = async (db: Trx) =>
  (await db.selectFrom('producer_proposal').select('code').where('answer', 'is', null).execute())[0]
    ?.code

describe('what another group proposes', () => {
  test('changes nothing until it is accepted, and shows the group, not the person', async ({
    db,
    world,
    clock,
  }) => {
    const { ines, claire, sheet, typed, proposal, path } = await between({ db, world, clock })
    const before = await sheet()
    const sent = await ines.post(proposal, await typed({ city: 'Die', note: 'Ils ont déménagé' }))
    expect(sent.location).toBe(`${proposal}?sent`)
    expect(await sheet()).toEqual(before)
    const page = await claire.get(path)
    expect(page.text).toContain('Paniers de la Gare propose')
    expect(page.text).toContain('Chazelles → Die')
    expect(page.text).toContain('Ils ont déménagé')
    expect(page.text).not.toContain('Inês')
    const accepted = await claire.post(`${path}/proposals/${await waiting(db)}/acceptance`, {
      version: String(before.version),
    })
    expect(accepted.location).toBe(`${path}?news=accepted`)
    const { facts } = await sheet()
    expect(facts).toEqual({ ...before.facts, city: 'Die' })
    const after = await claire.get(path)
    expect(after.text).toContain('a accepté une proposition')
    expect(after.text).toContain('Commune : Chazelles → Die')
    expect((await ines.get(proposal)).text).toContain('acceptée')
  })

  test('can be declined: the sheet stays, the group reads the answer', async ({
    db,
    world,
    clock,
  }) => {
    const { ines, claire, sheet, typed, proposal, path } = await between({ db, world, clock })
    const before = await sheet()
    await ines.post(proposal, await typed({ profession: 'Fleurs' }))
    const code = await waiting(db)
    const declined = await claire.post(`${path}/proposals/${code}/refusal`, {})
    expect(declined.location).toBe(`${path}?news=declined`)
    expect(await sheet()).toEqual(before)
    expect((await ines.get(proposal)).text).toContain('écartée')
    const again = await claire.post(`${path}/proposals/${code}/acceptance`, { version: '1' })
    expect(again.status).toBe(404)
  })

  test('is not accepted on a sheet that was saved since the page was read', async ({
    db,
    world,
    clock,
  }) => {
    const { ines, claire, sheet, typed, proposal, path } = await between({ db, world, clock })
    await ines.post(proposal, await typed({ city: 'Die' }))
    await claire.post(path, await typed({ city: 'Crest' }))
    const before = await sheet()
    const url = `${path}/proposals/${await waiting(db)}/acceptance`
    const refused = await claire.post(url, { version: '1' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('La fiche a été enregistrée entre-temps.')
    expect(refused.text).toContain('La fiche a changé ici depuis la proposition.')
    expect(await sheet()).toEqual(before)
    expect((await claire.post(url, {})).status).toBe(422)
    expect((await claire.post(url, { version: '2' })).status).toBe(303)
    expect((await sheet()).facts.city).toBe('Die')
  })

  test('that has become another’s SIRET is refused with the reason', async ({
    db,
    world,
    clock,
  }) => {
    const { ines, claire, sheet, typed, proposal, path } = await between({ db, world, clock })
    const siret = { siret: '80155326400012', vatNumber: '' }
    expect((await ines.post(proposal, await typed(siret))).status).toBe(303)
    const before = await sheet()
    const url = `${path}/proposals/${await waiting(db)}/acceptance`
    const refused = await claire.post(url, { version: '1' })
    expect(refused.text).toContain('Un autre producteur a déjà ce SIRET.')
    expect(await sheet()).toEqual(before)
  })

  test('waits alone: a second one is refused until the first is withdrawn', async ({
    db,
    world,
    clock,
  }) => {
    const { ines, typed, proposal } = await between({ db, world, clock })
    await ines.post(proposal, await typed({ city: 'Die' }))
    const second = await ines.post(proposal, await typed({ city: 'Crest' }))
    expect(second.status).toBe(422)
    expect(second.text).toContain('Votre groupe a déjà proposé une modification')
    await ines.post(proposal, { _method: 'DELETE' })
    expect((await ines.post(proposal, await typed({ city: 'Crest' }))).status).toBe(303)
  })

  test('sent twice by a double click is one; unchanged it is none', async ({
    db,
    world,
    clock,
  }) => {
    const { ines, typed, proposal } = await between({ db, world, clock })
    const unchanged = await ines.post(proposal, await typed({}))
    expect(unchanged.status).toBe(422)
    expect(unchanged.text).toContain('Rien n’est différent de la fiche.')
    const form = await typed({ city: 'Die', once: 'one-key' })
    for (const _tap of [1, 2])
      expect((await ines.post(proposal, form)).location).toBe(`${proposal}?sent`)
  })

  test('read before somebody saved: nobody’s change is undone by mistake', async ({
    db,
    world,
    clock,
  }) => {
    const { ines, claire, typed, proposal, path } = await between({ db, world, clock })
    const old = await typed({ profession: 'Légumes de plein champ' })
    await claire.post(path, await typed({ city: 'Crest' }))
    const stale = await ines.post(proposal, old)
    expect(stale.status).toBe(422)
    expect(stale.text).toContain('Marché du Lavoir a enregistré entre-temps.')
    expect(stale.text).not.toContain('Claire')
    expect(stale.html).toContain('value="Crest"')
    expect(stale.html).toContain('value="Légumes de plein champ"')
  })

  test('never shows or changes contact and consent', async ({ db, world, clock }) => {
    const { ines, claire, sheet, typed, proposal, path } = await between({ db, world, clock })
    const contact = { email: 'secret@chenes.example', phone: '0612345678' }
    await claire.post(path, { ...(await typed({})), ...contact })
    const before = await sheet()
    const page = await ines.get(proposal)
    expect(page.html).not.toContain('secret@chenes.example')
    expect(page.html).not.toContain('0612345678')
    const forged = await typed({ city: 'Die', email: 'x@y.example', phone: '1', showsEmail: 'on' })
    await ines.post(proposal, forged)
    const url = `${path}/proposals/${await waiting(db)}/acceptance`
    await claire.post(url, { version: String(before.version) })
    const { email, phone, showsEmail } = (await sheet()).facts
    expect({ email, phone, showsEmail }).toEqual({ ...contact, showsEmail: false })
  })

  test('whatever it is, the sheet stays as it was', async ({ db, world, clock }) => {
    const { sheet } = await between({ db, world, clock })
    const before = await sheet()
    const { ines } = world.people
    const actor = { groupId: world.groups.gare.id, personId: ines.id, accountId: ines.accountId }
    const differs = fc.record(
      {
        name: fc.string({ minLength: 1, maxLength: 20 }),
        story: fc.string({ maxLength: 40 }),
        city: fc.string({ maxLength: 20 }),
        capitalCents: fc.option(fc.integer({ min: 1, max: 10 ** 9 })),
        organicUntil: fc.option(fc.constantFrom('2030-01-01', '2020-01-01')),
        legalForm: fc.constantFrom('sas', 'ei', 'association', null),
      } as const,
      { requiredKeys: [] },
    )
    const proposing = fc.asyncProperty(differs, async (change) => {
      const facts = { ...proposableOf(before.facts), ...change }
      const mine = { version: before.version, facts }
      await proposeChanges(db, { actor, code: before.code, mine, note: '', now: clock.now() })
      await db.deleteFrom('producer_proposal').execute()
      expect(await sheet()).toEqual(before)
    })
    await fc.assert(proposing, { numRuns: 60 })
  })
})
