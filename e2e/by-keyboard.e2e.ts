import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '#test/browser.ts'
import { PASSWORD, PEOPLE } from '#test/cast.ts'
import { findWorld } from '#test/world.ts'
import { focused, pressOn, tabThrough, tabTo, typeInto } from './keys.ts'
import { openPhone } from './phone.ts'
import { startProgram, type TestProgram } from './program.ts'

let browser: Browser
let program: TestProgram

beforeAll(async () => {
  browser = await launchBrowser()
  program = await startProgram('cast')
})

afterAll(async () => {
  await browser?.close()
  await program?.close()
})

test.each([
  { on: 'a laptop', viewport: { width: 1280, height: 800 }, who: 'odile', door: 'Commander' },
  { on: 'a phone', viewport: { width: 360, height: 720 }, who: 'samir', door: 'Voir le panier' },
] as const)('from signing in to the confirmation with nothing but keys on $on', async (of) => {
  const { viewport, who, door } = of
  const { page, close } = await openPhone(browser, { baseURL: program.baseUrl, viewport })
  await page.goto('/sign-in?return=/g/marche-du-lavoir')
  await tabTo(page, 'E-mail')
  await page.keyboard.type(PEOPLE[who].email)
  await tabTo(page, 'Mot de passe')
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Samedi 28 novembre' }).waitFor()

  await tabTo(page, 'Aller au contenu')
  await page.keyboard.press('Enter')
  await tabTo(page, 'Ajouter Carottes de sable')
  await page.keyboard.press('Space')
  await expect.poll(() => focused(page)).toBe('Plus : Carottes de sable')
  await page.keyboard.press('Enter')
  await page.getByText('1 produit').filter({ visible: true }).waitFor()
  await tabTo(page, door)
  await page.keyboard.press('Enter')

  await page.getByRole('heading', { level: 1, name: 'Mon panier' }).waitFor()
  await tabTo(page, 'Commander')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Vérifier et commander' }).waitFor()
  await tabTo(page, 'Commande avec obligation de paiement')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: /^Panier n° \d$/ }).waitFor()
  await close()
})

const LAPTOP = { width: 1280, height: 800 }

/** A person of the cast, signed in, with a keyboard. */
async function sitDown(who: 'claire' | 'herve') {
  const cookies = [await program.signIn((await findWorld(program.db)).people[who])]
  return openPhone(browser, { baseURL: program.baseUrl, viewport: LAPTOP, cookies })
}

test('a request to join is written, and accepted, with nothing but keys', async () => {
  const policy = (registration_policy: 'open' | 'waiting-list') =>
    program.db.updateTable('group').set({ registration_policy }).execute()
  await policy('waiting-list')
  const herve = await sitDown('herve')
  await herve.page.goto('/g/marche-du-lavoir/join')
  await typeInto(herve.page, /^Votre message au groupe/, 'J’habite rue du Four.')
  await pressOn(herve.page, 'Envoyer ma demande')
  await herve.page.getByRole('heading', { level: 1, name: 'Ma demande est envoyée' }).waitFor()
  await herve.close()

  const claire = await sitDown('claire')
  await claire.page.goto('/')
  await pressOn(claire.page, 'Répondre')
  await claire.page.getByText('J’habite rue du Four.').waitFor()
  await pressOn(claire.page, /^Accepter la demande/)
  await claire.page
    .getByText(/Claire Arnaud a accepté la demande/)
    .first()
    .waitFor()
  await claire.close()
  await policy('open')
})

test('a product is changed with nothing but keys', async () => {
  const { page, close } = await sitDown('claire')
  await page.goto('/g/marche-du-lavoir/catalogs')
  await pressOn(page, 'Légumes de saison')
  await page.getByRole('heading', { level: 1, name: 'Légumes de saison' }).waitFor()
  await pressOn(page, 'Mâche')
  await page.getByRole('heading', { level: 1, name: 'Mâche' }).waitFor()
  await typeInto(page, 'Prix TTC', '2,60')
  await page.keyboard.press('Enter')
  await page.getByText('Le produit est enregistré.').waitFor()
  await page.getByRole('row', { name: /Mâche.*2,60/ }).waitFor()
  await close()
})

test('orders are opened with nothing but keys', async () => {
  const { page, close } = await sitDown('claire')
  await page.goto('/g/marche-du-lavoir/distributions')
  await page.getByText('Pas encore ouvertes').waitFor()
  await page
    .getByRole('link', { name: /^Ouverture des commandes/ })
    .last()
    .focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Ouvrir les commandes' }).waitFor()
  await pressOn(page, 'Ouvrir maintenant')
  await page.getByText('Les membres peuvent commander.').waitFor()
  await close()
})

test.each(['/distributions/new', '/catalogs/new', '/settings'])(
  'Tab goes through all of %s and comes round',
  async (path) => {
    const { page, close } = await sitDown('claire')
    await page.goto(`/g/marche-du-lavoir${path}`)
    await tabThrough(page)
    await close()
  },
)
