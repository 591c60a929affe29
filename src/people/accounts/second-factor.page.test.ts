import { describe, expect } from 'vitest'
import { type Client, openApp, type Page } from '#test/app.ts'
import { PASSWORD } from '#test/cast.ts'
import { type StoppedClock, test } from '#test/db.ts'
import { lastCode } from '#test/post.ts'
import { appCode, giveSecondFactor } from '#test/second-factor.ts'
import { codeAt, stepOf } from './second-factor.rules.ts'

const PATH = '/account/second-factor'
const HALF_MINUTE = 30_000

/** The bytes behind a key as the page shows it. */
function keyOn(page: Page): Buffer {
  const text = /<code class="key">([A-Z2-7 ]+)</.exec(page.html)?.[1]?.replaceAll(' ', '') ?? ''
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...text].map((one) => letters.indexOf(one).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

const hidden = (page: Page, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page.html)?.[1] ?? ''
const codesOn = (page: Page) =>
  [...page.html.matchAll(/<code class="key">([2-9a-z-]{19})</g)].map((found) => found[1] ?? '')

async function enrol(client: Client, clock: StoppedClock, from = `${PATH}/new`) {
  const form = await client.get(from)
  const app = codeAt(keyOn(form), stepOf(clock.now()))
  const sent = { enrolment: hidden(form, 'enrolment'), app }
  return { form, sent, done: await client.post(PATH, sent) }
}

describe('turning the second factor on', () => {
  test('shows the key as a square and as text, wants its code, and gives ten codes once', async ({
    db,
    world,
    clock,
  }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    expect((await claire.get(PATH)).text).toContain('Désactivée')
    const { form, done } = await enrol(claire, clock)
    expect(form.html).toMatch(/<svg [^>]*viewBox="0 0 \d+ \d+"/)
    expect(form.html).toContain('href="otpauth://totp/Cageot%20cageot.test:claire%40')
    expect(form.html).not.toContain('style=')
    expect(form.headers.get('cache-control')).toBe('no-store')
    expect(done.status).toBe(200)
    expect(codesOn(done)).toHaveLength(10)
    expect(done.headers.get('cache-control')).toBe('no-store')
    const page = await claire.get(PATH)
    expect(page.text).toContain('Activée')
    expect(page.text).toContain('Il en reste 10')
    for (const code of codesOn(done)) expect(page.html).not.toContain(code)
  })

  test('keeps neither the key nor the codes readable', async ({ db, world, clock }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const { form, done } = await enrol(claire, clock)
    const rows = [
      ...(await db.selectFrom('second_factor').selectAll().execute()),
      ...(await db.selectFrom('recovery_code').selectAll().execute()),
    ]
    const kept = JSON.stringify(rows)
    for (const code of codesOn(done)) expect(kept).not.toContain(code.replaceAll('-', ''))
    expect(kept).not.toContain(keyOn(form).toString('base64url'))
  })

  test('a wrong code turns nothing on, and the key stays the same', async ({
    db,
    world,
    clock,
  }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const form = await claire.get(`${PATH}/new`)
    const enrolment = hidden(form, 'enrolment')
    const right = codeAt(keyOn(form), stepOf(clock.now()))
    const wrong = right === '000000' ? '000001' : '000000'
    const refused = await claire.post(PATH, { enrolment, app: wrong })
    expect([refused.status, keyOn(refused)]).toEqual([422, keyOn(form)])
    expect(refused.text).toContain('Ce n’est pas le bon code.')
    expect(await db.selectFrom('second_factor').selectAll().execute()).toEqual([])
  })

  test('the same form sent again shows the same codes', async ({ db, world, clock }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const { sent, done } = await enrol(claire, clock)
    const again = await claire.post(PATH, sent)
    expect(codesOn(again)).toEqual(codesOn(done))
    const rows = await db.selectFrom('history').select('action').execute()
    expect(rows.filter(({ action }) => action === 'second-factor-on')).toHaveLength(1)
  })

  test('somebody else’s form, one too old, or one after another page has done it, turn nothing on', async ({
    db,
    world,
    clock,
  }) => {
    const app = openApp({ db, clock })
    const [claire, nadia] = [await app.as(world.people.claire), await app.as(world.people.nadia)]
    const form = await claire.get(`${PATH}/new`)
    const enrolment = hidden(form, 'enrolment')
    const now = () => codeAt(keyOn(form), stepOf(clock.now()))
    expect((await nadia.post(PATH, { enrolment, app: now() })).location).toBe(`${PATH}/new?late`)
    await enrol(claire, clock)
    const other = await claire.post(PATH, { enrolment, app: now() })
    expect(other.location).toBe(`${PATH}?news=other-key`)
    clock.advance(30 * 60_000)
    const late = await claire.post(PATH, { enrolment, app: now() })
    expect(late.location).toBe(`${PATH}/new?late`)
    const rows = await db.selectFrom('second_factor').select('login_id').execute()
    expect(rows).toEqual([{ login_id: world.people.claire.loginId }])
  })

  test('leads back to where one came from', async ({ db, world, clock }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const { done } = await enrol(claire, clock, `${PATH}/new?return=/g/marche-du-lavoir/members`)
    expect(done.html).toContain('href="/g/marche-du-lavoir/members"')
  })
})

describe('with a second factor', () => {
  const codes = ['bcdf-2345-ghjk-6789', 'bbbb-2345-ghjk-6789']

  test('it is turned off by its code, which works once', async ({ db, world, clock }) => {
    const since = clock.now()
    await giveSecondFactor(db, world.people.claire, { since })
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const off = (factor: string) => claire.post(PATH, { _method: 'DELETE', factor })
    expect((await off('')).status).toBe(422)
    expect((await off('nothing')).text).toContain('Ce n’est pas le bon code.')
    const seed = 'a seed of one form'
    const renewed = await claire.post(`${PATH}/codes`, { seed, factor: appCode(clock.now()) })
    expect(codesOn(renewed)).toHaveLength(10)
    expect((await off(appCode(clock.now()))).text).toContain('Ce code a déjà servi.')
    clock.advance(HALF_MINUTE)
    expect((await off(appCode(clock.now()))).location).toBe(`${PATH}?news=off`)
    expect((await claire.get(`${PATH}?news=off`)).text).toContain('est désactivée')
    expect(await db.selectFrom('recovery_code').selectAll().execute()).toEqual([])
  })

  test('new recovery codes replace the old ones; the form sent again shows the same', async ({
    db,
    world,
    clock,
  }) => {
    await giveSecondFactor(db, world.people.claire, { since: clock.now(), codes })
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const sent = { seed: 'a seed of one form', factor: codes[0] ?? '' }
    const made = await claire.post(`${PATH}/codes`, sent)
    expect(codesOn(made)).toHaveLength(10)
    expect(codesOn(await claire.post(`${PATH}/codes`, sent))).toEqual(codesOn(made))
    const old = await claire.post(PATH, { _method: 'DELETE', factor: codes[1] ?? '' })
    expect(old.status).toBe(422)
    const fresh = codesOn(made)[0] ?? ''
    const off = await claire.post(PATH, { _method: 'DELETE', factor: fresh.toUpperCase() })
    expect(off.location).toBe(`${PATH}?news=off`)
  })

  test('guesses are counted here as well', async ({ db, world, clock }) => {
    await giveSecondFactor(db, world.people.claire, { since: clock.now() })
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const guess = () => claire.post(PATH, { _method: 'DELETE', factor: '12345' })
    for (let count = 0; count < 5; count++) expect((await guess()).status).toBe(422)
    const waits = await guess()
    expect([waits.status, waits.text]).toEqual([429, expect.stringContaining('dans 1 minute')])
  })

  test('only the owner’s row opens: another login’s sealed key does not', async ({
    db,
    world,
    clock,
  }) => {
    const { claire, nadia } = world.people
    await giveSecondFactor(db, nadia, { since: clock.now() })
    await db.updateTable('second_factor').set({ login_id: claire.loginId }).execute()
    const client = await openApp({ db, clock }).as(claire)
    const off = await client.post(PATH, { _method: 'DELETE', factor: appCode(clock.now()) })
    expect(off.status).toBe(422)
  })
})

describe('what changes how one signs in', () => {
  const asked = `/account/confirmation?return=${encodeURIComponent(`${PATH}/new`)}`

  test('asks who signed in longer than ten minutes ago for the password', async ({
    db,
    world,
    clock,
  }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    clock.advance(10 * 60_000)
    expect((await claire.get(`${PATH}/new`)).location).toBe(asked)
    const form = await claire.get(asked)
    expect(form.text).toContain('Confirmez que c’est vous')
    const send = (password: string) =>
      claire.post('/account/confirmation', { password, return: hidden(form, 'return') })
    const wrong = await send('un panier bien vide')
    expect([wrong.status, wrong.text]).toEqual([
      422,
      expect.stringContaining('Ce n’est pas votre mot de passe.'),
    ])
    expect((await send(PASSWORD)).location).toBe(`${PATH}/new`)
    expect((await claire.get(`${PATH}/new`)).status).toBe(200)
    const signIns = await db.selectFrom('sign_in').select('id').execute()
    expect(signIns).toHaveLength(1)
  })

  test('or for a mailed code, which confirms once', async ({ db, world, clock }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    clock.advance(10 * 60_000)
    const sent = await claire.post('/account/confirmation/letter', { return: `${PATH}/new` })
    expect((await claire.get(sent.location ?? '')).text).toContain(world.people.claire.email)
    const { code } = await lastCode({ db, clock }, world.people.claire.email)
    const wrong = code === '000000' ? '000001' : '000000'
    const send = (typed: string) =>
      claire.post('/account/confirmation', { code: typed, return: `${PATH}/new` })
    expect((await send(wrong)).text).toContain('Ce n’est pas ce code.')
    expect((await send(code)).location).toBe(`${PATH}/new`)
    expect((await claire.get(`${PATH}/new`)).status).toBe(200)
    expect((await send(code)).location, 'a double tap').toBe(`${PATH}/new`)
    clock.advance(10 * 60_000)
    expect((await send(code)).status).toBe(422)
  })

  test('or for the link of that letter, which leads back too', async ({ db, world, clock }) => {
    const { claire: person } = world.people
    const claire = await openApp({ db, clock }).as(person)
    clock.advance(10 * 60_000)
    await claire.post('/account/confirmation/letter', { return: `${PATH}/new` })
    const { code, link } = await lastCode({ db, clock }, person.email)
    const opened = await claire.get(link)
    const wrong = { code: code === '000000' ? '000001' : '000000', link: hidden(opened, 'link') }
    const back = (await claire.post('/code', wrong)).location ?? ''
    expect((await claire.get(back)).text).toContain('Confirmez que c’est vous')
    const sent = { code, link: hidden(opened, 'link') }
    expect((await claire.post('/code', sent)).location).toBe(back)
    expect((await claire.get(back)).location).toBe(`${PATH}/new`)
    expect((await claire.get(`${PATH}/new`)).status).toBe(200)
  })

  test('never leads to another site', async ({ db, world, clock }) => {
    const claire = await openApp({ db, clock }).as(world.people.claire)
    const sent = { password: PASSWORD, return: 'https://evil.example' }
    expect((await claire.post('/account/confirmation', sent)).location).toBe('/')
  })
})
