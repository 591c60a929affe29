import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '#test/browser.ts'
import { actorIn, changeProduct, findMarket, order } from '#test/orders.ts'
import { findWorld } from '#test/world.ts'
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

/** Third generation, and not near the window. */
const SLOW = {
  latency: 300,
  downloadThroughput: (1_600 * 1024) / 8,
  uploadThroughput: (700 * 1024) / 8,
}

/** A visitor's phone in the market's shop, on a slow network. */
async function openShop() {
  const phone = await openPhone(browser, { baseURL: program.baseUrl })
  const { context, page } = phone
  const network = await context.newCDPSession(page)
  const goOffline = (offline: boolean) =>
    network.send('Network.emulateNetworkConditions', { ...SLOW, offline })
  await goOffline(false)
  await page.goto('/g/marche-du-lavoir')
  const tap = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const total = page.locator('.bar .amount')
  return { ...phone, tap, total, goOffline, quantityOf: (name: string) => quantityOf(page, name) }
}

const quantityOf = (page: Page, name: string) =>
  page.getByRole('group', { name: `Quantité : ${name}` }).getByRole('status')

const savesOf = (page: Page) =>
  page.waitForResponse((response) => response.url().endsWith('/lines') && response.ok())

test('a stepper and the total answer before the server does', async () => {
  const { page, tap, total, quantityOf, close } = await openShop()
  let release = () => {}
  const held = new Promise<void>((done) => {
    release = done
  })
  await page.route('**/lines', async (route) => {
    await held
    await route.continue()
  })
  await tap('Ajouter Carottes de sable')
  await quantityOf('Carottes de sable').filter({ hasText: '500 g' }).waitFor()
  await tap('Plus : Carottes de sable')
  await quantityOf('Carottes de sable').filter({ hasText: '1 kg' }).waitFor()
  await total.filter({ hasText: '2,40 €' }).waitFor()
  const saved = savesOf(page)
  release()
  await saved
  await close()
})

test('the total is told to who does not see it', async () => {
  const { page, tap, close } = await openShop()
  await tap('Ajouter Brioche au beurre')
  const told = page.locator('[aria-live=polite]').filter({ visible: true })
  await told.filter({ hasText: '6,50 €' }).filter({ hasText: '1 produit' }).waitFor()
  await page.getByRole('button', { name: 'Plus : Brioche au beurre' }).press('Enter')
  await told.filter({ hasText: '13,00 €' }).waitFor()
  const focused = page.getByRole('button', { name: 'Plus : Brioche au beurre' })
  expect(await focused.evaluate((button) => button === document.activeElement)).toBe(true)
  await close()
})

test('a nervous thumb adds a product once, and two taps on plus are two more', async () => {
  const { page, total, quantityOf, close } = await openShop()
  await page.getByRole('button', { name: 'Ajouter Pain de seigle' }).dblclick()
  await quantityOf('Pain de seigle').filter({ hasText: /^1$/ }).waitFor()
  await page.getByRole('button', { name: 'Plus : Pain de seigle' }).dblclick()
  await quantityOf('Pain de seigle').filter({ hasText: /^3$/ }).waitFor()
  await total.filter({ hasText: '14,40 €' }).waitFor()
  await page.getByRole('link', { name: 'Voir le panier' }).click()
  await page.getByRole('heading', { name: 'Mon panier' }).waitFor()
  await page.getByText('14,40 €').first().waitFor()
  await close()
})

test('going back shows what the basket holds now', async () => {
  const { page, tap, total, quantityOf, close } = await openShop()
  await tap('Ajouter Crottin frais')
  await page.getByRole('link', { name: 'Voir le panier' }).click()
  await page.getByRole('heading', { name: 'Mon panier' }).waitFor()
  await tap('Plus : Crottin frais')
  await page.getByText('3,80 €').first().waitFor()
  await page.goBack()
  await page.goBack()
  await quantityOf('Crottin frais').filter({ hasText: /^2$/ }).waitFor()
  await total.filter({ hasText: '3,80 €' }).waitFor()
  await close()
})

test('a lost network loses nothing', async () => {
  const { page, tap, total, quantityOf, goOffline, complaints, close } = await openShop()
  await tap('Ajouter Ail violet')
  await goOffline(true)
  await tap('Plus : Ail violet')
  await tap('Ajouter Pain de seigle')
  await page.getByText('Pas de réseau').waitFor()
  await total.filter({ hasText: '9,30 €' }).waitFor()
  const saved = savesOf(page)
  await goOffline(false)
  await saved
  await page.getByText('Pas de réseau').waitFor({ state: 'hidden' })
  await page.reload()
  await quantityOf('Ail violet').filter({ hasText: /^2$/ }).waitFor()
  await total.filter({ hasText: '9,30 €' }).waitFor()
  expect(complaints.filter((said) => !/ERR_INTERNET_DISCONNECTED/.test(said))).toEqual([])
  complaints.length = 0
  await close()
})

test('a tap just before searching for something else is not lost', async () => {
  const { page, tap, total, close } = await openShop()
  await tap('Ajouter Pain de seigle')
  await tap('Plus : Pain de seigle')
  await page.getByRole('searchbox').fill('tomme')
  await page.getByRole('searchbox').press('Enter')
  await page.getByRole('heading', { name: 'Produits trouvés' }).waitFor()
  await total.filter({ hasText: '9,60 €' }).waitFor()
  await close()
})

test('what another window has saved is there with the next tap, and said', async () => {
  const { context, page, tap, quantityOf: quantityHere, close } = await openShop()
  const first = savesOf(page)
  await tap('Ajouter Carottes de sable')
  await first
  const other = await context.newPage()
  await other.goto('/g/marche-du-lavoir')
  const second = savesOf(other)
  await other.getByRole('button', { name: 'Plus : Carottes de sable' }).click()
  await second
  await tap('Ajouter Ail violet')
  await page.getByText('Ce panier a aussi été modifié dans une autre fenêtre').waitFor()
  await quantityHere('Carottes de sable').filter({ hasText: '1 kg' }).waitFor()
  await quantityHere('Ail violet').waitFor()
  const settled = savesOf(page)
  await tap('Plus : Ail violet')
  expect(await (await settled).json()).toMatchObject({ hasChanged: false })
  await close()
})

test('when somebody was faster the quantity comes back, and a sentence says why', async () => {
  const { page, tap, quantityOf, close } = await openShop()
  const world = await findWorld(program.db)
  const market = await findMarket(program.db, world)
  await order(program, market, actorIn(market, world.people.odile), { MAC: 5 })
  await tap('Ajouter Mâche')
  await tap('Plus : Mâche')
  await page.getByText('Mâche : il en reste 1, vous en vouliez 2.').waitFor()
  await quantityOf('Mâche').filter({ hasText: /^1$/ }).waitFor()
  await close()
})

test('why a tap was refused stays said while what was tapped after it is saved', async () => {
  const { page, tap, close } = await openShop()
  const market = await findMarket(program.db, await findWorld(program.db))
  await changeProduct(program.db, market, 'OIG', { is_active: false })
  const saved = savesOf(page)
  await tap('Ajouter Oignons jaunes')
  await tap('Ajouter Pain de seigle')
  await saved
  await page.getByText('Oignons jaunes n’est plus proposé.').waitFor()
  await page.getByRole('button', { name: 'Ajouter Oignons jaunes' }).waitFor()
  await changeProduct(program.db, market, 'OIG', { is_active: true })
  await close()
})

test('what could not be saved and is refused later goes back to what was', async () => {
  const { page, tap, quantityOf, complaints, close } = await openShop()
  const market = await findMarket(program.db, await findWorld(program.db))
  const saved = savesOf(page)
  await tap('Ajouter Poireaux')
  await saved
  await page.route('**/lines', (route) => route.abort())
  await tap('Plus : Poireaux')
  await page.getByText('Pas de réseau').waitFor()
  await changeProduct(program.db, market, 'POI', { stock_left_thousandths: 500 })
  await page.unroute('**/lines')
  await page.reload()
  await page.getByText('Poireaux : il en reste 500 g').waitFor()
  await quantityOf('Poireaux').filter({ hasText: '500 g' }).waitFor()
  await changeProduct(program.db, market, 'POI', { stock_left_thousandths: null })
  complaints.length = 0
  await close()
})

test('a shop that is gone is not asked for ever', async () => {
  const { page, tap, total, complaints, close } = await openShop()
  await page.route('**/lines', (route) => route.fulfill({ status: 404 }))
  const loaded = page.waitForEvent('load')
  await tap('Ajouter Pain de seigle')
  await loaded
  await page.getByRole('button', { name: 'Ajouter Pain de seigle' }).waitFor()
  expect(await total.isVisible()).toBe(false)
  complaints.length = 0
  await close()
})
