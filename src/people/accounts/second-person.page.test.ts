import { describe, expect } from 'vitest'
import type { Db } from '#src/foundation/db/open.ts'
import { openApp, SECRET } from '#test/app.ts'
import { type StoppedClock, test } from '#test/db.ts'
import { jobTools, lastCode, lettersTo } from '#test/post.ts'
import { accountJobs } from './accounts.job.ts'

const jobs = accountJobs(SECRET)

async function writeInvitations(at: { db: Db; clock: StoppedClock }) {
  const waiting = await at.db.selectFrom('household_invitation').select('id').execute()
  for (const { id } of waiting) {
    const payload = { invitationId: id, at: at.clock.now().toISOString() }
    await jobs['write-invitation-letter'](payload, jobTools(at))
  }
}

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

  test('named again and again by people who register fills no mailbox', async ({ db, clock }) => {
    for (let one = 0; one < 7; one++) {
      const client = openApp({ db, clock }).visitor()
      const email = `jb${one}@orange.example`
      await client.post('/register', {
        first_name: 'J.-B.',
        last_name: 'Charpentier',
        email,
        password: 'le potager du fond',
        second_first_name: 'Ana',
        second_last_name: 'Silva',
        second_email: ana.email,
        terms: 'on',
      })
      await client.post('/code', { code: (await lastCode({ db, clock }, email)).code })
      expect((await client.get('/account/household')).status).toBe(200)
    }
    const invited = await db.selectFrom('household_invitation').select('email').execute()
    expect(invited).toHaveLength(5)
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
