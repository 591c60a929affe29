import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '#test/browser.ts'
import { PASSWORD, PEOPLE } from '#test/cast.ts'
import { focused, tabTo } from './keys.ts'
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
  expect(await focused(page)).toBe('Plus : Carottes de sable')
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
