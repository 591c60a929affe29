import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '#test/browser.ts'
import { openPhone, photograph } from './phone.ts'
import { startProgram, type TestProgram } from './program.ts'
import {
  addPhotos,
  button,
  createGroup,
  goTo,
  importProducts,
  openCatalog,
  planDistribution,
  seeShop,
  solveWhatIsInTheWay,
} from './set-up-a-market.ts'

const JEANNE = { first: 'Jeanne', last: 'Roux', email: 'jeanne@saint-avit.example' }
const MALIK = { first: 'Malik', last: 'Haddad', email: 'malik@saint-avit.example' }
type Newcomer = typeof JEANNE

let browser: Browser
let program: TestProgram

beforeAll(async () => {
  browser = await launchBrowser()
  program = await startProgram('empty')
})

afterAll(async () => {
  await browser?.close()
  await program?.close()
})

test('from an empty database to a basket that everyone reads alike', async () => {
  const coordinator = await openPhone(browser, { baseURL: program.baseUrl })
  const { page } = coordinator
  await page.goto('/')
  await page.getByRole('main').getByRole('link', { name: 'S’inscrire' }).click()
  await register(page, JEANNE)
  await createGroup(page)
  await openCatalog(page)
  await importProducts(page)
  await addPhotos(page)
  await planDistribution(page)
  await solveWhatIsInTheWay(page)
  const shopLink = await seeShop(page)

  const member = await openPhone(browser, { baseURL: program.baseUrl })
  await fillBasket(member.page, shopLink)
  await member.page.getByLabel('Téléphone').fill('06 12 34 56 78')
  await register(member.page, MALIK)
  await placeOrder(member.page)

  await seeTotals(page)
  await closeOrders(member.page)
  await member.close()
  await coordinator.close()
  expect(program.complaints).toEqual([])
})

async function register(page: Page, { first, last, email }: Newcomer) {
  await page.getByRole('heading', { level: 1, name: 'S’inscrire' }).waitFor()
  await page.getByLabel('Prénom', { exact: true }).fill(first)
  await page.getByLabel('Nom', { exact: true }).fill(last)
  await page.getByLabel('E-mail', { exact: true }).fill(email)
  await page.getByLabel('Mot de passe').fill('trois poireaux et demi')
  await page.getByRole('checkbox').check()
  await photograph(page, '1-register')
  await page.getByRole('button', { name: 'Inscription' }).click()
  await page.getByRole('heading', { level: 1, name: 'Votre code' }).waitFor()
  const letter = await program.letterTo(email)
  const [code = ''] = /\d{6}/.exec(letter.subject) ?? []
  await page.getByLabel('Code à 6 chiffres').fill(code)
  await page.getByRole('button', { name: 'Continuer' }).click()
}

async function find(page: Page, product: string) {
  await page.getByRole('searchbox').fill(product)
  await page.getByRole('searchbox').press('Enter')
  await page.getByRole('heading', { name: 'Produits trouvés' }).waitFor()
}

/**
 * Before having an account: 2 crates at 16,65 €, 3 boxes of eggs at 4,85 €, one piece of cheese of about 0,8 kg at
 * 22,00 €/kg, each with the group's 2,5 %: 34,14 + 14,91 + 18,04 = 67,09 €.
 */
async function fillBasket(page: Page, link: string) {
  await page.goto(link)
  await find(page, 'coeur de boeuf')
  await button(page, 'Ajouter Tomates cœur de bœuf, cagette 5 kg').click()
  await button(page, 'Plus : Tomates cœur de bœuf, cagette 5 kg').click()
  await page.locator('.bar').getByText('34,14 €').waitFor()
  await find(page, 'oeufs plein air')
  await button(page, 'Ajouter Œufs plein air, boîte de 12').click()
  await button(page, 'Plus : Œufs plein air, boîte de 12').click()
  await button(page, 'Plus : Œufs plein air, boîte de 12').click()
  await find(page, 'tomme de vache')
  await button(page, 'Ajouter Tomme de vache, le morceau').click()
  await page.locator('.bar').getByText('67,09 €').waitFor()
  await page.getByRole('link', { name: 'Voir le panier' }).click()
  await page.getByRole('heading', { level: 1, name: 'Mon panier' }).waitFor()
  await photograph(page, '8-basket')
  await page.locator('.menu summary').click()
  await page.locator('.menu').getByRole('link', { name: 'S’inscrire' }).click()
}

async function placeOrder(page: Page) {
  await page.getByRole('heading', { level: 1, name: 'Mon panier' }).waitFor()
  await page.getByText('67,09 €').first().waitFor()
  await page.getByRole('link', { name: 'Commander', exact: true }).click()
  await photograph(page, '9-summary')
  await button(page, 'Commande avec obligation de paiement').click()
  await page.getByRole('heading', { level: 1, name: 'Panier n° 1' }).waitFor()
  await photograph(page, '10-confirmation')
  await page.getByText('67,09 €').first().waitFor()
  const letter = await program.letterTo(MALIK.email)
  expect(letter.subject).toMatch(/panier n°\s1$/)
  expect(letter.text).toMatch(/67,09\s€/)
}

async function seeTotals(page: Page) {
  await goTo(page, 'Coordination')
  await page.getByRole('link', { name: /^sam. 28 nov/i }).click()
  const baskets = page.getByRole('table', { name: 'Paniers' })
  await baskets.getByRole('row', { name: /Haddad, Malik.*67,09/ }).waitFor()
  await page.getByRole('link', { name: 'Produits' }).click()
  const products = page.getByRole('table', { name: 'Ferme de la Combe' })
  await products.getByRole('row', { name: /Tomates cœur de bœuf.* 2 .*34,14/ }).waitFor()
  await products.getByRole('row', { name: /Œufs plein air.* 3 .*14,91/ }).waitFor()
  await products.getByRole('row', { name: /Tomme de vache.*0,8 kg.*18,04/ }).waitFor()
  await products.getByRole('row', { name: /67,09/ }).waitFor()
  await photograph(page, '11-totals')
}

/** Thursday, 12 o'clock and one second: the catalogue's own window. */
async function closeOrders(page: Page) {
  program.clock.set('2026-11-26T11:00:01Z')
  await page.getByRole('link', { name: 'Revoir la boutique' }).click()
  await page.getByText('Les commandes sont fermées.').waitFor()
  expect(await page.getByRole('button', { name: /^Ajouter/ }).count()).toBe(0)
}
