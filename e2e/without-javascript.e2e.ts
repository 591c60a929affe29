import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '#test/browser.ts'
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

test('a member orders without JavaScript, from the shop to the confirmation', async () => {
  const { people } = await findWorld(program.db)
  const phone = await openPhone(browser, {
    baseURL: program.baseUrl,
    javaScriptEnabled: false,
    cookies: [await program.signIn(people.nadia)],
  })
  const { page } = phone
  const button = (name: string) => page.getByRole('button', { name, exact: true })

  await page.goto('/g/marche-du-lavoir')
  await button('Ajouter Œufs plein air').click()
  await button('Plus : Œufs plein air').click()
  await button('Ajouter Carottes de sable').click()
  await button('Ajouter Pain de seigle').click()
  const bar = page.locator('.bar')
  await bar.getByText('11,40 €').waitFor()
  await bar.getByText('3 produits').waitFor()

  await page.getByRole('searchbox', { name: 'Chercher un produit' }).fill('mache')
  await button('Chercher').click()
  await button('Ajouter Mâche').click()
  expect(new URL(page.url()).searchParams.get('q')).toBe('mache')
  await bar.getByRole('link', { name: 'Voir le panier' }).click()

  await page.getByRole('heading', { name: 'Mon panier', level: 1 }).waitFor()
  await button('Moins : Mâche').click()
  await button('Plus : Carottes de sable').click()
  await button('Moins : Œufs plein air').click()
  expect(await page.getByText('Mâche').count()).toBe(0)
  await page.getByText('9,90 €').first().waitFor()
  await page.getByRole('link', { name: 'Commander' }).click()

  await page.getByRole('heading', { name: 'Vérifier et commander' }).waitFor()
  await button('Commande avec obligation de paiement').click()
  await page.getByRole('heading', { name: 'Panier n° 1', level: 1 }).waitFor()
  await page.getByText('Votre commande est passée.').waitFor()
  await page.getByText('9,90 €').first().waitFor()

  const letter = await program.letterTo(people.nadia.email)
  expect(letter.subject).toMatch(/panier n°\s1$/)
  expect(letter.text).toMatch(/9,90\s€/)
  await phone.close()
  expect(program.complaints).toEqual([])
})
