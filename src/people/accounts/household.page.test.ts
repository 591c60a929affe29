import { describe, expect } from 'vitest'
import type { Db } from '#src/foundation/db/open.ts'
import { openApp, SECRET } from '#test/app.ts'
import { PASSWORD } from '#test/cast.ts'
import { type StoppedClock, test } from '#test/db.ts'
import { jobTools, lettersTo } from '#test/post.ts'
import { accountJobs } from './accounts.job.ts'

const reading = (html: string) => /name="reading" value="([^"]+)"/.exec(html)?.[1] ?? ''
const jobs = accountJobs(SECRET)

async function writeInvitations(at: { db: Db; clock: StoppedClock }) {
  const waiting = await at.db.selectFrom('household_invitation').select('id').execute()
  for (const { id } of waiting) {
    const payload = { invitationId: id, at: at.clock.now().toISOString() }
    await jobs['write-invitation-letter'](payload, jobTools(at))
  }
}

describe('« Mon foyer »', () => {
  test('shows its people, its address and how one signs in', async ({ db, world, clock }) => {
    const client = await openApp({ db, clock }).as(world.people.nadia)
    expect((await client.get('/')).html).toContain('href="/account/household"')
    const { text, html } = await client.get('/account/household')
    expect(text).toContain('Nadia Moreau (vous) nadia@lavoir.example')
    expect(text).toContain('Paul Moreau paul@lavoir.example')
    expect(text).toContain('12 chemin des Noyers 26330 Saint-Avit-la-Plaine')
    expect(text).not.toContain('Inviter une deuxième personne')
    for (const page of ['password', 'sign-ins', 'second-factor', 'profile', 'address', 'email']) {
      expect(html).toContain(`href="/account/${page}"`)
    }
  })

  test('makes seven queries', async ({ db, world, clock, queries }) => {
    const client = await openApp({ db, clock }).as(world.people.nadia)
    queries.reset()
    await client.get('/account/household')
    expect(queries.count).toBe(7)
  })
})

describe('one’s details', () => {
  const typed = { first_name: 'Nadia', last_name: 'Moreau-Petit', phone: '06 12 34 56 78' }

  test('are saved, with a row of history whose values can be erased', async ({
    db,
    world,
    clock,
  }) => {
    const client = await openApp({ db, clock }).as(world.people.nadia)
    const form = await client.get('/account/profile')
    const sent = { ...typed, language: 'en', reading: reading(form.html) }
    const saved = await client.post('/account/profile', sent)
    expect(saved.location).toBe('/account/household?news=profile')
    const page = await client.get('/account/household?news=profile')
    expect(page.text).toContain('Your details are saved.')
    expect(page.text).toContain('Nadia Moreau-Petit')
    const rows = db.selectFrom('history').select(['fields', 'personal'])
    expect(await rows.where('action', '=', 'changed').execute()).toEqual([
      {
        fields: {},
        personal: {
          last_name: { before: 'Moreau', after: 'Moreau-Petit' },
          phone: { before: '', after: '06 12 34 56 78' },
          language: { before: 'fr', after: 'en' },
        },
      },
    ])
  })

  test('come back with what was typed and what is wrong', async ({ db, world, clock }) => {
    const client = await openApp({ db, clock }).as(world.people.nadia)
    const page = await client.post('/account/profile', { ...typed, last_name: '', phone: 'abc' })
    expect(page.status).toBe(422)
    expect(page.text).toContain('À remplir.')
    expect(page.text).toContain('Écrivez un numéro')
    expect(page.html).toContain('value="abc"')
  })

  test('that follow the browser speak its language again', async ({ db, world, clock }) => {
    const client = await openApp({ db, clock }).as(world.people.nadia)
    await client.post('/language', { lang: 'en' })
    const form = await client.get('/account/profile')
    const sent = { ...typed, language: '', reading: reading(form.html) }
    await client.post('/account/profile', sent)
    expect((await client.get('/account/household')).text).toContain('Mon foyer')
    const english = { 'accept-language': 'en' }
    expect((await client.get('/account/household', english)).text).toContain('My household')
  })
})

describe('the household’s address', () => {
  const mine = { address_1: '1 rue Basse', postcode: '26400', city: 'Crest' }

  test('changed by both at once keeps the first until the second says so', async ({
    db,
    world,
    clock,
  }) => {
    const app = openApp({ db, clock })
    const nadia = await app.as(world.people.nadia)
    const paul = await app.as(world.people.paul)
    const read = reading((await nadia.get('/account/address')).html)
    const his = { ...mine, address_1: '9 rue Haute', reading: read }
    expect((await paul.post('/account/address', his)).status).toBe(303)
    const held = await nadia.post('/account/address', { ...mine, reading: read })
    expect(held.status).toBe(422)
    expect(held.text).toContain('Adresse : « 9 rue Haute » est enregistré.')
    expect(held.html).toContain('value="1 rue Basse"')
    expect(held.text).toContain('Garder ma saisie')
    const kept = await nadia.post('/account/address', { ...mine, reading: reading(held.html) })
    expect(kept.status).toBe(303)
    expect((await paul.get('/account/household')).text).toContain('1 rue Basse 26400 Crest')
  })
})

describe('a new password', () => {
  const fresh = 'deux cageots de pommes'

  test('needs the one before, and signs the others out by choice', async ({ db, world, clock }) => {
    const app = openApp({ db, clock })
    const laptop = await app.as(world.people.nadia)
    const phone = await app.as(world.people.nadia)
    const wrong = { current_password: 'oublié depuis', new_password: fresh }
    const page = await laptop.post('/account/password', wrong)
    expect(page.status).toBe(422)
    expect(page.text).toContain('Ce n’est pas votre mot de passe actuel.')
    const right = { current_password: PASSWORD, new_password: fresh, endsOthers: 'on' }
    expect((await laptop.post('/account/password', right)).status).toBe(303)
    expect((await laptop.get('/account/household')).status).toBe(200)
    expect((await phone.get('/account/household')).location).toContain('/sign-in')
    const given = { email: world.people.nadia.email, password: fresh }
    expect((await app.visitor().post('/sign-in', given)).status).toBe(303)
  })

  test('leaves them when that is wanted; the letter says which', async ({ db, world, clock }) => {
    const app = openApp({ db, clock })
    const laptop = await app.as(world.people.nadia)
    const phone = await app.as(world.people.nadia)
    await laptop.post('/account/password', { current_password: PASSWORD, new_password: fresh })
    expect((await phone.get('/account/household')).status).toBe(200)
    const at = clock.now().toISOString()
    const tell = jobs['write-password-letter']
    await tell({ personId: world.people.nadia.id, at, ended: 'none' }, jobTools({ db, clock }))
    const [letter] = await lettersTo({ db, clock }, world.people.nadia.email)
    expect(letter?.text).not.toContain('déconnectés')
  })
})

describe('a new e-mail', () => {
  const fresh = 'nadia@nouvelle.example'

  async function asked(
    at: { db: Db; clock: StoppedClock },
    client: {
      post: (path: string, fields: Record<string, string>) => Promise<{ location: string | null }>
    },
    of: { loginId: number; email: string },
  ) {
    const sent = await client.post('/account/email', { email: of.email })
    await jobs['write-new-email-letter']({ loginId: of.loginId }, jobTools(at))
    return sent
  }

  async function fresher({ db, clock }: { db: Db; clock: StoppedClock }) {
    await db.updateTable('sign_in').set({ confirmed_at: clock.now() }).execute()
  }

  test('counts once its code is typed; the old one gets a letter', async ({ db, world, clock }) => {
    const { nadia } = world.people
    const client = await openApp({ db, clock }).as(nadia)
    await fresher({ db, clock })
    await asked({ db, clock }, client, { ...nadia, email: fresh })
    const [letter] = await lettersTo({ db, clock }, fresh)
    const code = /^ {4}(\d{6})$/m.exec(letter?.text ?? '')?.[1] ?? ''
    expect((await client.get('/account/household')).text).toContain(`${fresh} attend son code.`)
    const wrong = await client.post('/account/email/code', { code: code === '1' ? '' : '000001' })
    expect(wrong.text).toContain('Ce n’est pas ce code.')
    const right = await client.post('/account/email/code', { code })
    expect(right.location).toBe('/account/household?news=email')
    const person = db.selectFrom('person').select('email').where('id', '=', nadia.id)
    expect(await person.executeTakeFirst()).toEqual({ email: fresh })
    const told = { personId: nadia.id, to: nadia.email, at: clock.now().toISOString() }
    await jobs['write-email-changed-letter'](told, jobTools({ db, clock }))
    const [, ...rest] = [null, ...(await lettersTo({ db, clock }, nadia.email))]
    expect(rest.map(({ subject }) => subject)).toEqual(['Votre e-mail a changé'])
  })

  test('that has an account answers alike; only its mailbox learns it', async ({
    db,
    world,
    clock,
  }) => {
    const { nadia, herve } = world.people
    const client = await openApp({ db, clock }).as(nadia)
    await fresher({ db, clock })
    const known = await asked({ db, clock }, client, { ...nadia, email: herve.email })
    const knownPage = await client.get('/account/email/code')
    const unknown = await asked({ db, clock }, client, { ...nadia, email: fresh })
    const unknownPage = await client.get('/account/email/code')
    expect(unknown.location).toBe(known.location)
    expect(unknownPage.html).toBe(knownPage.html.replaceAll(herve.email, fresh))
    const [letter] = await lettersTo({ db, clock }, herve.email)
    expect(letter?.subject).toBe('Cette adresse a déjà un compte')
    expect(letter?.text).not.toContain('Nadia')
  })

  test('asks who one is again when one signed in long ago', async ({ db, world, clock }) => {
    const client = await openApp({ db, clock }).as(world.people.nadia)
    clock.advance(60 * 60_000)
    expect((await client.get('/account/email')).location).toContain('/account/confirmation')
  })
})

describe('inviting a second person', () => {
  const ana = { first_name: 'Ana', last_name: 'Silva', email: 'ana@nouvelle.example' }

  test('mails a link, once a minute, until it is taken back', async ({ db, world, clock }) => {
    const client = await openApp({ db, clock }).as(world.people.claire)
    const sent = await client.post('/account/invitation', ana)
    expect(sent.location).toBe('/account/household?news=invited')
    const page = await client.get('/account/household')
    expect(page.text).toContain(
      'Ana Silva ana@nouvelle.example, invitation valable jusqu’au 9 déc.',
    )
    expect(page.text).not.toContain('Inviter une deuxième personne')
    await writeInvitations({ db, clock })
    const early = await client.post('/account/invitation/letter')
    expect([early.status, early.text]).toEqual([
      422,
      expect.stringContaining('Attendez une minute'),
    ])
    clock.advance(60_000)
    expect((await client.post('/account/invitation/letter')).status).toBe(303)
    await writeInvitations({ db, clock })
    const letters = await lettersTo({ db, clock }, ana.email)
    expect(letters.map(({ subject }) => subject)).toEqual([
      'Claire Arnaud vous invite dans son foyer',
      'Claire Arnaud vous invite dans son foyer',
    ])
    await client.post('/account/invitation', { _method: 'DELETE' })
    expect((await client.get('/account/household')).text).not.toContain('Ana Silva')
    const actions = db.selectFrom('history').select('action').where('object', '=', 'account')
    expect(await actions.orderBy('id').execute()).toEqual([
      { action: 'person-invited' },
      { action: 'invitation-revoked' },
    ])
  })

  test('answers the same whether the e-mail has an account or not', async ({
    db,
    world,
    clock,
  }) => {
    const client = await openApp({ db, clock }).as(world.people.claire)
    const known = { ...ana, email: world.people.herve.email }
    const one = await client.post('/account/invitation', known)
    const onePage = await client.get('/account/household?news=invited')
    await client.post('/account/invitation', { _method: 'DELETE' })
    clock.advance(60_000)
    const two = await client.post('/account/invitation', ana)
    const twoPage = await client.get('/account/household?news=invited')
    expect([two.status, two.location]).toEqual([one.status, one.location])
    expect(twoPage.html).toBe(onePage.html.replaceAll(known.email, ana.email))
  })

  test('is not for one of the household, nor for a household of two', async ({
    db,
    world,
    clock,
  }) => {
    const app = openApp({ db, clock })
    const claire = await app.as(world.people.claire)
    const own = await claire.post('/account/invitation', {
      ...ana,
      email: world.people.claire.email,
    })
    expect(own.text).toContain('Cette personne est déjà dans votre foyer.')
    const nadia = await app.as(world.people.nadia)
    const full = await nadia.post('/account/invitation', ana)
    expect(full.text).toContain('Votre foyer a déjà deux personnes.')
  })

  test('named when registering goes out once the code has proven the first', async ({
    db,
    clock,
  }) => {
    const client = openApp({ db, clock }).visitor()
    const typed = {
      first_name: 'J.-B.',
      last_name: 'Charpentier',
      email: 'jb@orange.example',
      password: 'le potager du fond',
      terms: 'on',
    }
    const half = await client.post('/register', { ...typed, second_first_name: 'Ana' })
    expect([half.status, half.html]).toEqual([422, expect.stringContaining('<details open')])
    const second = {
      second_first_name: 'Ana',
      second_last_name: 'Silva',
      second_email: 'ANA@nouvelle.example',
    }
    await client.post('/register', { ...typed, ...second })
    expect(await db.selectFrom('household_invitation').select('id').execute()).toEqual([])
    const letters = await lettersTo({ db, clock }, typed.email)
    const code = /^ {4}(\d{6})$/m.exec(letters.at(-1)?.text ?? '')?.[1] ?? ''
    await client.post('/code', { code })
    expect((await client.get('/account/household')).text).toContain(
      'Ana Silva ana@nouvelle.example',
    )
  })
})
