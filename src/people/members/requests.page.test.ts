import { describe, expect } from 'vitest'
import type { Db } from '#src/foundation/db/open.ts'
import type { Policy } from '#src/people/groups/kinds.rules.ts'
import { openApp, SECRET } from '#test/app.ts'
import { type StoppedClock, test } from '#test/db.ts'
import { signInForTest } from '#test/sign-in.ts'
import type { World } from '#test/world.ts'

const group = '/g/marche-du-lavoir'
const join = `${group}/join`
const requests = `${group}/members/requests`

async function openGroup(
  { db, clock }: { db: Db; clock: StoppedClock },
  registration_policy: Policy = 'waiting-list',
) {
  await db.updateTable('group').set({ registration_policy }).execute()
  return openApp({ db, clock })
}

/** Hervé asks from his browser; the code of his request. */
async function herveAsks({ db, clock, world }: { db: Db; clock: StoppedClock; world: World }) {
  const app = await openGroup({ db, clock })
  const herve = await app.as(world.people.herve)
  await herve.post(join, { message: 'Je viens d’arriver.' })
  const { code } = await db.selectFrom('join_request').select('code').executeTakeFirstOrThrow()
  return { ...app, herve, code }
}

const typed = {
  first_name: 'Hervé',
  last_name: 'Lemoine',
  password: 'des poireaux et du pain',
  terms: 'on',
  message: 'Bonjour à tous.',
}

describe('asking to join', () => {
  test('is a message and one button for who is signed in; sent twice it is one request', async ({
    db,
    clock,
    world,
  }) => {
    const herve = await (await openGroup({ db, clock })).as(world.people.herve)
    expect((await herve.get(join)).text).toContain('Demander à rejoindre « Marché du Lavoir »')
    for (const _ of [1, 2]) {
      const sent = await herve.post(join, { message: 'Bonjour.' })
      expect([sent.status, sent.location]).toEqual([303, join])
    }
    expect(await db.selectFrom('join_request').selectAll().execute()).toHaveLength(1)
    const asked = await herve.get(join)
    expect(asked.text).toContain('Ma demande est envoyée')
    expect(asked.text).toContain('Bonjour.')
  })

  test('keeps a message that is too long in the form', async ({ db, clock, world }) => {
    const herve = await (await openGroup({ db, clock })).as(world.people.herve)
    const page = await herve.post(join, { message: 'trop '.repeat(300) })
    expect(page.status).toBe(422)
    expect(page.html).toContain('trop trop')
    expect(await db.selectFrom('join_request').selectAll().execute()).toEqual([])
  })

  test('asks for the phone number that the group wants, and keeps it', async ({
    db,
    clock,
    world,
  }) => {
    const { herve } = world.people
    const client = await (await openGroup({ db, clock })).as(herve)
    await db.updateTable('group').set({ requires_phone: true }).execute()
    expect((await client.post(join, { message: '' })).status).toBe(422)
    expect((await client.post(join, { message: '', phone: '06 12 34 56 78' })).status).toBe(303)
    const person = db.selectFrom('person').select('phone').where('id', '=', herve.id)
    expect((await person.executeTakeFirstOrThrow()).phone).toBe('06 12 34 56 78')
  })

  test('by registering, goes off after the code in the browser that wrote it', async ({
    db,
    clock,
    world,
  }) => {
    const browser = (await openGroup({ db, clock })).visitor()
    const { herve } = world.people
    const sent = await browser.post(`${join}?return=${group}/about`, {
      ...typed,
      email: herve.email,
    })
    expect(sent.location).toBe('/code')
    browser.keep(await signInForTest(db, herve, { now: clock.now(), secret: SECRET }))
    const { token } = await db.selectFrom('joining').select('token').executeTakeFirstOrThrow()
    const back = await browser.get(`${join}?return=${group}/about&asked=${token}`)
    expect([back.status, back.location]).toEqual([303, `${group}/about`])
    const [request] = await db.selectFrom('join_request').selectAll().execute()
    expect(request).toMatchObject({ message: 'Bonjour à tous.', outcome: null })
  })

  test('never sends, in somebody’s name, what another browser wrote', async ({
    db,
    clock,
    world,
  }) => {
    const { visitor, as } = await openGroup({ db, clock })
    await visitor().post(join, { ...typed, email: world.people.herve.email })
    const { token } = await db.selectFrom('joining').select('token').executeTakeFirstOrThrow()
    const page = await (await as(world.people.herve)).get(`${join}?asked=${token}`)
    expect(page.status).toBe(200)
    expect(page.text).toContain('Envoyer ma demande')
    expect(page.html).toContain('Bonjour à tous.')
    expect(await db.selectFrom('join_request').selectAll().execute()).toEqual([])
  })

  test('stands on the group’s page and the start page until it is taken back', async ({
    db,
    clock,
    world,
  }) => {
    const { herve } = await herveAsks({ db, clock, world })
    const about = await herve.get(`${group}/about`)
    expect(about.text).toContain('Votre demande est envoyée.')
    expect(about.html).not.toContain('Demander à rejoindre')
    const start = await herve.get('/')
    expect(start.text).toContain('Mes demandes Marché du Lavoir En attente de réponse')
    expect(start.text).not.toContain('Pas encore de groupe')
    const withdrawn = await herve.post(`${join}/request`, { _method: 'DELETE' })
    expect(withdrawn.location).toBe(join)
    expect((await herve.get(join)).text).toContain('Envoyer ma demande')
    expect((await herve.get('/')).text).toContain('Pas encore de groupe')
  })

  test.for(['closed', 'full'] as const)(
    'is not possible in a group that is %s, and says whom to ask',
    async (policy, { db, clock, world }) => {
      const herve = await (await openGroup({ db, clock }, policy)).as(world.people.herve)
      expect((await herve.get(join)).text).toContain('contact@lavoir.example')
      expect((await herve.post(join, { message: '' })).status).toBe(422)
      expect(await db.selectFrom('join_request').selectAll().execute()).toEqual([])
    },
  )
})

describe('the requests of a group', () => {
  test('are counted at « Membres » for who may answer, and listed in two queries more', async ({
    db,
    clock,
    world,
    queries,
  }) => {
    const { as } = await herveAsks({ db, clock, world })
    const odile = await as(world.people.odile)
    queries.reset()
    const page = await odile.get(requests)
    expect(queries.count).toBe(3)
    expect(page.text).toContain('1 demande attend Hervé Lemoine Demandé')
    expect(page.text).toContain('Je viens d’arriver.')
    expect(page.html).toContain('Membres<span class="count">1</span>')
    expect((await odile.get('/')).text).toContain(
      'Marché du Lavoir : 1 foyer demande à rejoindre le groupe Répondre',
    )
    const nadia = await as(world.people.nadia)
    expect((await nadia.get('/')).text).not.toContain('demande à rejoindre')
    expect((await nadia.get(`${group}/about`)).html).not.toContain('class="count"')
  })

  test('are accepted by one tap, twice the same', async ({ db, clock, world }) => {
    const { as, code, herve } = await herveAsks({ db, clock, world })
    const odile = await as(world.people.odile)
    for (const _ of [1, 2]) {
      const answered = await odile.post(`${requests}/${code}/acceptance`)
      expect(answered.location).toBe(`${requests}?answered=${code}`)
      const page = await odile.get(`${requests}?answered=${code}`)
      expect(page.text).toContain('Odile Chauvet a accepté la demande de Hervé Lemoine.')
      expect(page.text).toContain('La réponse part par e-mail.')
    }
    expect((await herve.get(join)).location).toBe(group)
    const history = await odile.get(`${group}/members/history`)
    expect(history.text).toContain('Odile Chauvet a accepté un foyer : Lemoine, Hervé.')
  })

  test('say who was faster to the coordinator who answers second', async ({ db, clock, world }) => {
    const { as, code } = await herveAsks({ db, clock, world })
    const claire = await as(world.people.claire)
    const odile = await as(world.people.odile)
    await claire.post(`${requests}/${code}/refusal`, { sentence: 'En mars.' })
    const late = await odile.post(`${requests}/${code}/acceptance`)
    const page = await odile.get(late.location ?? '')
    expect(page.text).toContain('Claire Arnaud a refusé la demande de Hervé Lemoine.')
    expect(page.text).toContain('Votre réponse n’a rien changé.')
    expect(page.text).toContain('« En mars. »')
  })

  test('a sentence too long for the letter comes back, nothing is answered', async ({
    db,
    clock,
    world,
  }) => {
    const { as, code } = await herveAsks({ db, clock, world })
    const claire = await as(world.people.claire)
    const page = await claire.post(`${requests}/${code}/refusal`, { sentence: 'non '.repeat(300) })
    expect(page.status).toBe(422)
    expect(page.html).toContain('non non')
    expect((await claire.get(requests)).text).toContain('1 demande attend')
  })

  test('show who was refused what was answered, and from when to ask again', async ({
    db,
    clock,
    world,
  }) => {
    const { as, code, herve } = await herveAsks({ db, clock, world })
    const claire = await as(world.people.claire)
    await claire.post(`${requests}/${code}/refusal`, { sentence: 'En mars.' })
    const page = await herve.get(join)
    expect(page.text).toContain('Marché du Lavoir n’a pas accepté votre demande.')
    expect(page.text).toContain('« En mars. »')
    expect(page.text).not.toContain('Envoyer ma demande')
    expect((await herve.post(join, { message: '' })).status).toBe(422)
    clock.advance(7 * 24 * 3600_000)
    expect((await herve.get(join)).text).toContain('Envoyer ma demande')
  })

  test('are offered to be accepted all together once the group is open', async ({
    db,
    clock,
    world,
  }) => {
    const { as, herve } = await herveAsks({ db, clock, world })
    const claire = await as(world.people.claire)
    expect((await claire.get(requests)).html).not.toContain('requests/acceptance')
    expect((await claire.get(`${group}/settings`)).text).toContain('1 demande attend.')
    await db.updateTable('group').set({ registration_policy: 'open' }).execute()
    const page = await claire.get(requests)
    expect(page.text).toContain('Le groupe est ouvert à tous maintenant.')
    expect(page.html).toContain(`action="${requests}/acceptance"`)
    await claire.post(`${requests}/acceptance`)
    expect((await herve.get(join)).location).toBe(group)
  })
})
