import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newCode } from '#src/foundation/core/code.ts'
import { launchBrowser } from '#test/browser.ts'
import { findWorld, type World } from '#test/world.ts'
import { listenTo } from './phone.ts'
import { startProgram, type TestProgram } from './program.ts'

let browser: Browser
let program: TestProgram
let world: World
let path: string

beforeAll(async () => {
  browser = await launchBrowser()
  program = await startProgram('cast')
  world = await findWorld(program.db)
  path = `/g/marche-du-lavoir/catalogs/${world.catalogs.chenes.code}/table`
})

afterAll(async () => {
  await browser?.close()
  await program?.close()
})

let context: BrowserContext
beforeEach(async () => {
  context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'fr-FR',
    baseURL: program.baseUrl,
  })
  context.setDefaultTimeout(8000)
  await context.addCookies([await program.signIn(world.people.claire)])
})
afterEach(() => context?.close())

async function openTable() {
  const page = await context.newPage()
  const complaints = listenTo(page)
  await page.goto(path)
  return { page, complaints }
}

const price = (page: Page, name: string) => page.getByLabel(`Prix TTC, ${name}`, { exact: true })
const rowOf = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByLabel(`Produit, ${name}`, { exact: true }) })

async function isSaved(page: Page, name: string) {
  await rowOf(page, name).getByText('Enregistré', { exact: true }).waitFor()
}

/** What the database holds of a product, in cents. */
async function keptPrice(name: string): Promise<number> {
  const product = program.db.selectFrom('product').select('price_cents')
  return (await product.where('name', '=', name).executeTakeFirstOrThrow()).price_cents
}

describe('by keyboard', () => {
  test('Enter and the arrows go from row to row, each is saved when it is left', async () => {
    const { page, complaints } = await openTable()
    await price(page, 'Ail violet').focus()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('2,3')
    await page.keyboard.press('Enter')
    await isSaved(page, 'Ail violet')
    expect(await price(page, 'Ail violet').inputValue()).toBe('2,30')
    await page.keyboard.type('2,5')
    await page.keyboard.press('ArrowDown')
    await isSaved(page, 'Carottes de sable')
    expect(await keptPrice('Ail violet')).toBe(230)
    expect(await keptPrice('Carottes de sable')).toBe(250)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.type('99')
    await page.keyboard.press('Escape')
    expect(await price(page, 'Carottes de sable').inputValue()).toBe('2,50')
    await page.keyboard.press('ControlOrMeta+d')
    await page.keyboard.press('Enter')
    await isSaved(page, 'Carottes de sable')
    await expect.poll(() => keptPrice('Carottes de sable')).toBe(230)
    expect(complaints).toEqual([])
  })

  test('what is wrong is said at its cell, and saved once it is corrected', async () => {
    const { page, complaints } = await openTable()
    const cell = price(page, 'Oignons jaunes')
    await cell.fill('1,5o')
    await cell.press('Enter')
    const row = rowOf(page, 'Oignons jaunes')
    await row.getByText('Écrivez un montant').waitFor()
    await row.getByText('À corriger').waitFor()
    expect(await cell.getAttribute('aria-invalid')).toBe('true')
    expect(await cell.inputValue()).toBe('1,5o')
    await cell.fill('1,50')
    await cell.press('Enter')
    await isSaved(page, 'Oignons jaunes')
    expect(await row.getByText('Écrivez un montant').count()).toBe(0)
    expect(await keptPrice('Oignons jaunes')).toBe(150)
    expect(complaints).toEqual([])
  })

  test('a column copied from a spreadsheet fills the rows below', async () => {
    const { page } = await openTable()
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.evaluate(() => navigator.clipboard.writeText('3,10\n3,20\n'))
    await price(page, 'Poireaux').focus()
    await page.keyboard.press('ControlOrMeta+V')
    await isSaved(page, 'Poireaux')
    await isSaved(page, 'Pommes de terre Charlotte')
    expect(await keptPrice('Poireaux')).toBe(310)
    expect(await keptPrice('Pommes de terre Charlotte')).toBe(320)
  })
})

describe('in two tabs', () => {
  test('the second sees the other’s price at its cell, and keeps its own or takes it', async () => {
    const [{ page: first }, { page: second }] = [await openTable(), await openTable()]
    const name = 'Champignons de Paris'
    await price(first, name).fill('3,60')
    await price(first, name).press('Enter')
    await isSaved(first, name)
    await second.getByLabel(`Référence, ${name}`).fill('PAR')
    await price(second, name).fill('3,80')
    await price(second, name).press('Enter')
    const row = rowOf(second, name)
    await row.getByText('quelqu’un a enregistré 3,60').waitFor()
    await row.getByText('À choisir').waitFor()
    expect(await keptPrice(name)).toBe(360)
    await row.getByRole('button', { name: 'Garder le mien' }).click()
    await isSaved(second, name)
    expect(await keptPrice(name)).toBe(380)

    await price(first, name).fill('3,90')
    await price(first, name).press('Enter')
    await rowOf(first, name).getByRole('button', { name: 'Prendre l’autre' }).click()
    expect(await price(first, name).inputValue()).toBe('3,80')
    expect(await first.getByLabel(`Référence, ${name}`).inputValue()).toBe('PAR')
    expect(await keptPrice(name)).toBe(380)
  })
})

describe('when the network is cut', () => {
  test('what was typed stays, is said, and goes when it is back', async () => {
    const { page } = await openTable()
    await context.setOffline(true)
    await price(page, 'Mâche').fill('2,55')
    await price(page, 'Mâche').press('Enter')
    await page.getByText('Pas de réseau').waitFor()
    await rowOf(page, 'Mâche').getByText('À enregistrer').waitFor()
    await context.setOffline(false)
    await isSaved(page, 'Mâche')
    await page.getByText('Tout est enregistré.').waitFor()
    expect(await keptPrice('Mâche')).toBe(255)
  })

  test('it is still there after the page was loaded again, and overwrites nobody', async () => {
    const { page } = await openTable()
    page.on('dialog', (dialog) => dialog.accept())
    await page.route('**/table', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    )
    await price(page, 'Mâche').fill('2,75')
    await price(page, 'Mâche').press('Enter')
    await page.getByText('Pas de réseau').waitFor()
    const other = (await openTable()).page
    await price(other, 'Mâche').fill('2,65')
    await price(other, 'Mâche').press('Enter')
    await isSaved(other, 'Mâche')
    await page.unrouteAll()
    await page.reload()
    await rowOf(page, 'Mâche').getByText('quelqu’un a enregistré 2,65').waitFor()
    expect(await price(page, 'Mâche').inputValue()).toBe('2,75')
    expect(await keptPrice('Mâche')).toBe(265)
    await rowOf(page, 'Mâche').getByRole('button', { name: 'Garder le mien' }).click()
    await isSaved(page, 'Mâche')
    expect(await keptPrice('Mâche')).toBe(275)
  })

  test('leaving the page with a row that is not saved asks first', async () => {
    const { page } = await openTable()
    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.type())
      return dialog.accept()
    })
    await price(page, 'Mâche').click()
    await page.keyboard.type('x')
    await page.keyboard.press('Enter')
    await rowOf(page, 'Mâche').getByText('À corriger').waitFor()
    await page.goto('/')
    expect(asked).toEqual(['beforeunload'])
  })
})

test('300 products: the last is reached, typed and saved like the first', async () => {
  await addProducts(293)
  const { page, complaints } = await openTable()
  expect(await page.locator('tr[data-code]').count()).toBe(300)
  const last = page.locator('tr[data-code]').last().locator('[data-cell=priceCents] input')
  await last.fill('7')
  await last.press('Enter')
  await page.locator('tr[data-code]').last().getByText('Enregistré').waitFor()
  expect(await last.inputValue()).toBe('7,00')
  expect(complaints).toEqual([])
})

async function addProducts(count: number) {
  const rows = Array.from({ length: count }, (_, place) => ({
    group_id: world.groups.lavoir.id,
    catalog_id: world.catalogs.chenes.id,
    code: newCode(),
    name: `Variété ancienne n° ${place + 1}`,
    name_folded: `variete ancienne n ${place + 1}`,
    way: 'unit' as const,
    unit: 'piece' as const,
    price_cents: 100 + place,
    vat_bp: 550,
  }))
  await program.db.insertInto('product').values(rows).execute()
}
