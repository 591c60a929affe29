import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '#test/browser.ts'
import { findWorld } from '#test/world.ts'
import { openPhone, photograph } from './phone.ts'
import { startProgram, type TestProgram } from './program.ts'

const GROUP = '/g/marche-du-lavoir'
const LISE = { first: 'Lise', last: 'Gauthier', email: 'lise@saint-avit.example' }

let browser: Browser
let program: TestProgram

beforeAll(async () => {
  browser = await launchBrowser()
  program = await startProgram('cast')
  await program.db.updateTable('group').set({ registration_policy: 'waiting-list' }).execute()
})

afterAll(async () => {
  await browser?.close()
  await program?.close()
})

test('a newcomer without JavaScript prepares a basket, asks to join, is accepted, and orders it', async () => {
  const { page: lise, close } = await openPhone(browser, {
    baseURL: program.baseUrl,
    javaScriptEnabled: false,
  })
  await fillBasket(lise)
  await register(lise)
  await lise.getByText('Votre demande est envoyée.').waitFor()
  await photograph(lise, 'asked-basket')

  await accept()
  const answer = await program.letterTo(LISE.email)
  expect(answer.subject).toContain('Bienvenue')

  await lise.reload()
  await lise.getByRole('link', { name: 'Commander' }).click()
  await lise.getByRole('button', { name: 'Commande avec obligation de paiement' }).click()
  await lise.getByText('Votre commande est passée.').waitFor()
  await close()
  expect(program.complaints).toEqual([])
})

async function fillBasket(page: Page) {
  await page.goto(GROUP)
  await photograph(page, 'shop-by-link')
  await page.getByText('Pour commander ici, il faut être accepté par le groupe.').waitFor()
  await page.getByRole('button', { name: /Ajouter.*Carottes de sable/ }).click()
  await page.getByRole('link', { name: 'Voir le panier' }).click()
  await page.getByRole('heading', { level: 1, name: 'Mon panier' }).waitFor()
  const ask = page.getByRole('link', { name: 'Demander à rejoindre le groupe' })
  await ask.last().click()
}

async function register(page: Page) {
  await page.getByLabel('Prénom', { exact: true }).fill(LISE.first)
  await page.getByLabel('Nom', { exact: true }).fill(LISE.last)
  await page.getByLabel('E-mail', { exact: true }).fill(LISE.email)
  await page.getByLabel('Mot de passe').fill('trois poireaux et demi')
  await page.getByLabel(/Votre message au groupe/).fill('Je viens d’emménager rue du Four.')
  await page.getByRole('checkbox', { name: /J’accepte/ }).check()
  await photograph(page, 'ask-by-registering')
  await page.getByRole('button', { name: 'Inscription' }).click()
  const { subject } = await program.letterTo(LISE.email)
  await page.getByLabel('Code à 6 chiffres').fill(/\d{6}/.exec(subject)?.[0] ?? '')
  await page.getByRole('button', { name: 'Continuer' }).click()
}

/** Claire reads the letter, opens what it links to, and accepts. */
async function accept() {
  const { claire } = (await findWorld(program.db)).people
  const letter = await program.letterTo(claire.email)
  expect(letter.subject).toBe('Lise Gauthier demande à rejoindre Marché du Lavoir')
  const cookies = [await program.signIn(claire)]
  const { page, close } = await openPhone(browser, { baseURL: program.baseUrl, cookies })
  await page.goto(/^http\S+requests$/m.exec(letter.text)?.[0] ?? '/nowhere')
  await page.getByText('Je viens d’emménager rue du Four.').waitFor()
  await photograph(page, 'requests')
  await page.getByRole('button', { name: 'Accepter la demande de Lise Gauthier' }).click()
  await page.getByText('Claire Arnaud a accepté la demande de Lise Gauthier.').first().waitFor()
  await close()
}
