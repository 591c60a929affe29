import { describe, expect } from 'vitest'
import type { Db } from '#src/foundation/db/open.ts'
import { inviteSecondPerson } from '#src/people/accounts/second-person.action.ts'
import { invitationLink } from '#src/people/accounts/second-person.rules.ts'
import { addMember } from '#src/people/members/join-group.action.ts'
import { BASE_URL, openApp, SECRET } from '#test/app.ts'
import { PASSWORD } from '#test/cast.ts'
import { type StoppedClock, test } from '#test/db.ts'
import { fillDraft, findMarket } from '#test/orders.ts'
import type { WorldPerson } from '#test/world.ts'

type At = { db: Db; clock: StoppedClock }

/** An invitation by a person of the cast; the letter's link and where the signed-in answer it. */
async function invited({ db, clock }: At, by: WorldPerson, email: string) {
  const invited = { first_name: 'Ana', last_name: 'Silva', email }
  const from = { language: 'fr' as const, address: '192.0.2.9', now: clock.now() }
  const made = await inviteSecondPerson(
    db,
    { personId: by.id, accountId: by.accountId },
    { invited, from },
  )
  if (!made.ok) throw new Error(made.refusal.code)
  const { code } = await db
    .selectFrom('household_invitation')
    .select('code')
    .where('account_id', '=', by.accountId)
    .executeTakeFirstOrThrow()
  const link = invitationLink({ baseUrl: '', secret: SECRET, code })
  return { link, path: `/invitations/${code}` }
}

const householdOf = async (db: Db, email: string) =>
  (await db.selectFrom('person').select('account_id').where('email', '=', email).executeTakeFirst())
    ?.account_id

const fresh = 'ana@nouvelle.example'
const typed = {
  first_name: 'Ana',
  last_name: 'Silva',
  password: 'deux cageots de pommes',
  terms: 'on',
}

describe('an invited e-mail without an account', () => {
  test('makes login and person in that household by a short form', async ({ db, world, clock }) => {
    const { claire } = world.people
    const { link } = await invited({ db, clock }, claire, fresh)
    const app = openApp({ db, clock })
    const client = app.visitor()
    const page = await client.get(link)
    expect(page.text).toContain('Claire Arnaud vous invite dans son foyer')
    expect(page.html).toContain('value="Ana"')
    const short = await client.post(link, { ...typed, password: 'court', first_name: '' })
    expect([short.status, short.text]).toEqual([422, expect.stringContaining('il en manque 5')])
    const sent = await client.post(link, { ...typed, once: 'the form' })
    expect(sent.location).toBe('/account/household?news=joined')
    const home = await client.get('/account/household?news=joined')
    expect(home.text).toContain('Vous êtes dans ce foyer.')
    expect(home.text).toContain('Claire Arnaud')
    expect(await householdOf(db, fresh)).toBe(claire.accountId)
    const twice = await app.visitor().post(link, { ...typed, once: 'the form' })
    expect(twice.location).toBe('/account/household?news=joined')
    clock.advance(60_000)
    expect((await app.visitor().post(link, { ...typed, once: 'the form' })).status).toBe(404)
    const given = { email: fresh, password: typed.password }
    expect((await app.visitor().post('/sign-in', given)).status).toBe(303)
    expect((await app.visitor().get(link)).text).toContain('Cette invitation ne vaut plus rien')
  })

  test('that a coordinator has added keeps that household when it belongs to a group', async ({
    db,
    world,
    clock,
  }) => {
    const { claire, herve } = world.people
    const added = await db
      .insertInto('person')
      .values({ account_id: herve.accountId, first_name: 'A.', last_name: 'Silva', email: fresh })
      .returning('id')
      .executeTakeFirstOrThrow()
    const { link } = await invited({ db, clock }, claire, fresh)
    const page = await openApp({ db, clock }).visitor().post(link, typed)
    expect([page.status, page.text]).toEqual([422, expect.stringContaining('une autre personne')])
    const kept = db.selectFrom('person').select(['account_id', 'login_id'])
    expect(await kept.where('id', '=', added.id).executeTakeFirst()).toEqual({
      account_id: herve.accountId,
      login_id: null,
    })
  })
})

describe('an invited e-mail with an account', () => {
  test('signs in first, then moves with its draft and request', async ({ db, world, clock }) => {
    const { claire, herve } = world.people
    const market = await findMarket(db, world)
    await fillDraft({ db, clock }, market, { accountId: herve.accountId }, { MAC: 2 })
    const { link, path } = await invited({ db, clock }, claire, herve.email)
    const client = openApp({ db, clock }).visitor()
    const first = await client.get(link)
    expect(first.text).toContain('Cette adresse a déjà un compte.')
    expect(first.html).toContain(`/sign-in?return=${encodeURIComponent(path)}`)
    await client.post('/sign-in', { email: herve.email, password: PASSWORD, return: path })
    const page = await client.get(path)
    expect(page.text).toContain('Votre foyer actuel, vide, disparaît.')
    expect(await householdOf(db, herve.email)).toBe(herve.accountId)
    expect((await client.post(path)).location).toBe('/account/household?news=joined')
    expect(await householdOf(db, herve.email)).toBe(claire.accountId)
    const drafts = db.selectFrom('draft').select('account_id').where('account_id', 'is not', null)
    expect(await drafts.execute()).toEqual([{ account_id: claire.accountId }])
    const left = db.selectFrom('account').select('id').where('id', '=', herve.accountId)
    expect(await left.execute()).toEqual([])
    expect((await client.get('/')).text).toContain('Marché du Lavoir')
    const actions = db
      .selectFrom('history')
      .select(['object', 'action'])
      .where('room', '=', 'custody')
    expect(await actions.orderBy('id').execute()).toEqual([
      { object: 'person', action: 'household-joined' },
      { object: 'account', action: 'person-joined' },
    ])
  })

  test('is in by a double tap too: the second answer is the first', async ({
    db,
    world,
    clock,
  }) => {
    const { claire, herve } = world.people
    const { path } = await invited({ db, clock }, claire, herve.email)
    const client = await openApp({ db, clock }).as(herve)
    const once = /name="once" value="([^"]+)"/.exec((await client.get(path)).html)?.[1] ?? ''
    for (const _ of ['one tap', 'another']) {
      expect((await client.post(path, { once })).location).toBe('/account/household?news=joined')
    }
    expect(await householdOf(db, herve.email)).toBe(claire.accountId)
  })

  test('whose household belongs to a group is told to ask for a merge', async ({
    db,
    world,
    clock,
  }) => {
    const { claire, ines } = world.people
    const { path } = await invited({ db, clock }, claire, ines.email)
    const client = await openApp({ db, clock }).as(ines)
    const page = await client.get(path)
    expect(page.text).toContain('l’adhésion à un groupe')
    expect(page.text).toContain('Demandez à un coordinateur')
    expect(page.html).toMatch(/<main[\s\S]*href="\/"[\s\S]*<\/main>/)
    expect((await client.post(path)).status).toBe(422)
    expect(await householdOf(db, ines.email)).toBe(ines.accountId)
  })

  test('that joined a group since the page was shown stays where it is', async ({
    db,
    world,
    clock,
  }) => {
    const { claire, herve } = world.people
    const { path } = await invited({ db, clock }, claire, herve.email)
    const client = await openApp({ db, clock }).as(herve)
    expect((await client.get(path)).text).toContain('Claire Arnaud vous invite')
    const actor = { groupId: world.groups.gare.id, personId: herve.id, accountId: herve.accountId }
    await addMember(db, actor, clock.now())
    const late = await client.post(path)
    expect([late.status, late.text]).toEqual([422, expect.stringContaining('Rien n’est changé.')])
  })
})

describe('an invitation', () => {
  test('is nobody else’s: not by its address alone, nor signed in as another', async ({
    db,
    world,
    clock,
  }) => {
    const { claire, herve, paul } = world.people
    const { link, path } = await invited({ db, clock }, claire, herve.email)
    const app = openApp({ db, clock })
    expect((await app.visitor().get(path)).location).toContain('/sign-in')
    const other = await app.as(paul)
    expect((await other.get(path)).status).toBe(404)
    expect((await other.post(path)).status).toBe(404)
    const shown = await other.get(link)
    expect(shown.text).toContain(`vous êtes connecté avec ${paul.email}`)
    await other.post(link)
    expect(await householdOf(db, paul.email)).toBe(paul.accountId)
    const forged = invitationLink({ baseUrl: '', secret: 'another installation’s', code: 'x' })
    const key = new URL(forged, BASE_URL).searchParams.get('key')
    expect((await app.visitor().get(`${path}?key=${key}`)).location).toContain('/sign-in')
  })

  test('lasts fourteen days, and ends when it is taken back', async ({ db, world, clock }) => {
    const { claire } = world.people
    const { link } = await invited({ db, clock }, claire, fresh)
    const app = openApp({ db, clock })
    clock.advance(14 * 24 * 3600_000 - 1)
    expect((await app.visitor().get(link)).status).toBe(200)
    clock.advance(1)
    expect((await app.visitor().get(link)).status).toBe(404)
    expect((await app.visitor().post(link, typed)).status).toBe(404)
    expect(await householdOf(db, fresh)).toBeUndefined()
  })

  test('opened by scanners stays good', async ({ db, world, clock }) => {
    const { claire, herve } = world.people
    const { link, path } = await invited({ db, clock }, claire, herve.email)
    const app = openApp({ db, clock })
    for (let time = 0; time < 3; time++) await app.visitor().get(link)
    expect((await (await app.as(herve)).post(path)).status).toBe(303)
  })

  test('is not in the database as something that opens it', async ({ db, world, clock }) => {
    const { link } = await invited({ db, clock }, world.people.claire, fresh)
    const key = new URL(link, BASE_URL).searchParams.get('key') ?? ''
    const rows = await db.selectFrom('household_invitation').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(key)
  })
})

describe('two people of one household', () => {
  test('see the same basket, each in their own language', async ({ db, world, clock }) => {
    const { nadia, paul } = world.people
    const market = await findMarket(db, world)
    const app = openApp({ db, clock })
    const one = await app.as(nadia)
    const two = await app.as(paul)
    await two.post('/language', { lang: 'en' })
    await fillDraft({ db, clock }, market, { accountId: nadia.accountId }, { MAC: 2 })
    const path = `/g/marche-du-lavoir/shop/${market.code}/basket`
    expect((await one.get(path)).text).toContain('Mâche')
    const hers = await two.get(path)
    expect(hers.text).toContain('Mâche')
    expect(hers.html).toContain('<html lang="en"')
  })
})
