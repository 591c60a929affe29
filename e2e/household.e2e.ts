import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '#test/browser.ts'
import { findWorld } from '#test/world.ts'
import { openPhone, photograph } from './phone.ts'
import { startProgram, type TestProgram } from './program.ts'

const YANN = { first: 'Yann', last: 'Arnaud', email: 'yann@lavoir.example' }

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

test('a second person comes by letter, and both see and order the same basket', async () => {
  const { claire } = (await findWorld(program.db)).people
  const cookies = [await program.signIn(claire)]
  const first = await openPhone(browser, { baseURL: program.baseUrl, cookies })
  await invite(first.page)

  const second = await openPhone(browser, { baseURL: program.baseUrl, javaScriptEnabled: false })
  await accept(second.page)
  await fillBasket(first.page)
  await order(second.page)

  await first.page.reload()
  await first.page
    .getByText(/panier n°\s1/)
    .first()
    .waitFor()
  for (const { email } of [claire, YANN]) {
    const { subject } = await letterAbout(email, 'panier')
    expect(subject).toMatch(/panier n°\s1$/)
  }
  await first.close()
  await second.close()
  expect(program.complaints).toEqual([])
})

async function invite(page: Page) {
  await page.goto('/account/household')
  await page.getByRole('link', { name: 'Inviter une deuxième personne' }).click()
  await page.getByLabel('Prénom').fill(YANN.first)
  await page.getByLabel('Nom', { exact: true }).fill(YANN.last)
  await page.getByLabel('E-mail').fill(YANN.email)
  await page.getByRole('button', { name: 'Envoyer l’invitation' }).click()
  await page.getByRole('button', { name: 'Renvoyer l’invitation' }).waitFor()
}

async function accept(page: Page) {
  const letter = await program.letterTo(YANN.email)
  expect(letter.subject).toContain('Claire Arnaud')
  await page.goto(/http\S+invitations\S+/.exec(letter.text)?.[0] ?? '/nowhere')
  await page.getByRole('heading', { name: 'Claire Arnaud vous invite dans son foyer' }).waitFor()
  expect(await page.getByLabel('Prénom').inputValue()).toBe(YANN.first)
  await page.getByLabel('Mot de passe').fill('trois poireaux et demi')
  await page.getByRole('checkbox', { name: /J’accepte/ }).check()
  await photograph(page, 'household-invited')
  await page.getByRole('button', { name: 'Rejoindre le foyer' }).click()
  await page.getByRole('heading', { level: 1, name: 'Mon foyer' }).waitFor()
  await page.getByText('Claire Arnaud').first().waitFor()
}

async function fillBasket(page: Page) {
  await page.goto('/g/marche-du-lavoir')
  const saved = page.waitForResponse((one) => one.url().endsWith('/lines') && one.ok())
  await page.getByRole('button', { name: 'Ajouter Pain de seigle' }).click()
  await saved
}

/** What Claire took and what Yann adds, ordered by Yann. */
async function order(page: Page) {
  await page.goto('/g/marche-du-lavoir')
  await page.getByRole('button', { name: 'Plus : Pain de seigle' }).click()
  await page.getByRole('link', { name: 'Voir le panier' }).click()
  await page.getByText('9,60 €').first().waitFor()
  await page.getByRole('link', { name: 'Commander', exact: true }).click()
  await page.getByRole('button', { name: 'Commande avec obligation de paiement' }).click()
  await page.getByRole('heading', { level: 1, name: 'Panier n° 1' }).waitFor()
}

/** The next letter of that kind; others before it are put aside. */
async function letterAbout(email: string, word: string) {
  for (;;) {
    const letter = await program.letterTo(email)
    if (letter.subject.includes(word)) return letter
  }
}
