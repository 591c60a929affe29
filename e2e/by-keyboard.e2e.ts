import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '#test/browser.ts'
import { PASSWORD, PEOPLE } from '#test/cast.ts'
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

const STOPS_MAX = 80

/** Presses Tab until that thing has the focus; every stop on the way must be seen to have it. */
async function tabTo(page: Page, name: string) {
  for (let stop = 0; stop < STOPS_MAX; stop += 1) {
    await page.keyboard.press('Tab')
    const at = await focused(page)
    expect(await isFocusSeen(page), `the focus on « ${at} » is seen`).toBe(true)
    if (at === name) return
  }
  throw new Error(`« ${name} » was not reached by Tab`)
}

/** What has the focus, as it is read out: its label, else its text. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement
    const labels = at instanceof HTMLInputElement ? at.labels : null
    const name = at?.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? at?.textContent
    return (name ?? '').replaceAll(/\s+/g, ' ').trim()
  })
}

/** It lies in the window, nothing covers it, and a ring is drawn around it. */
function isFocusSeen(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const at = document.activeElement
    if (!at || at === document.body) return true
    const { left, top, width, height } = at.getBoundingClientRect()
    const over = document.elementFromPoint(left + width / 2, top + height / 2)
    const shown = at.closest('label, .field, .search') ?? at
    const rings = [at, shown].map((one) => getComputedStyle(one))
    const hasRing = rings.some(
      ({ outlineStyle, outlineWidth }) =>
        outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    )
    return hasRing && over !== null && (shown.contains(over) || over.contains(at))
  })
}
