import { createHmac } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '#test/browser.ts'
import { PASSWORD } from '#test/cast.ts'
import { findWorld } from '#test/world.ts'
import { pressOn, typeInto } from './keys.ts'
import { openPhone, photograph } from './phone.ts'
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

test('a second factor is enrolled with nothing but keys, then asked for, and a recovery code stands in once', async () => {
  const { claire } = (await findWorld(program.db)).people
  const cookies = [await program.signIn(claire)]
  const { page, close } = await openPhone(browser, { baseURL: program.baseUrl, cookies })
  const key = await enrol(page)
  const [recovery = ''] = await page.locator('.codes .key').allInnerTexts()
  expect(await page.locator('.codes .key').count()).toBeGreaterThanOrEqual(8)
  await pressOn(page, 'Je les ai gardés')
  await page.getByText('Il en reste 10').waitFor()

  await signInAgain(page, claire.email)
  await answer(page, '000000')
  await page.getByText('Ce n’est pas le bon code.').first().waitFor()
  program.clock.set(new Date(program.clock.now().getTime() + 60_000).toISOString())
  await answer(page, codeOf(key))
  await page.getByRole('heading', { level: 1, name: 'Bonjour Claire' }).waitFor()

  await signInAgain(page, claire.email)
  await answer(page, recovery)
  await page.getByRole('heading', { level: 1, name: 'Bonjour Claire' }).waitFor()
  await signInAgain(page, claire.email)
  await answer(page, recovery)
  await page.getByRole('heading', { level: 1, name: 'Double vérification' }).waitFor()
  expect(await page.locator('.field .error').count()).toBe(1)
  await close()
  expect(program.complaints).toEqual([])
})

/** Turns it on by Tab and Enter; answers the key that stands below the square. */
async function enrol(page: Page): Promise<string> {
  await page.goto('/account/second-factor')
  await pressOn(page, 'Activer')
  await page.getByRole('heading', { level: 1, name: 'Activer la double vérification' }).waitFor()
  const key = await page.locator('code.key').innerText()
  await photograph(page, 'second-factor-key')
  await typeInto(page, 'Code à 6 chiffres', codeOf(key))
  await page.keyboard.press('Enter')
  await page
    .getByRole('heading', { level: 1, name: 'La double vérification est activée' })
    .waitFor()
  return key
}

async function signInAgain(page: Page, email: string) {
  await page.goto('/')
  await page.locator('.menu summary').click()
  await page.locator('.menu').getByRole('button', { name: 'Déconnexion' }).click()
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').first().fill(email)
  await page.getByLabel('Mot de passe').fill(PASSWORD)
  await page.getByRole('button', { name: 'Connexion' }).click()
  await page.getByRole('heading', { level: 1, name: 'Double vérification' }).waitFor()
}

async function answer(page: Page, code: string) {
  await page.getByLabel('Code', { exact: true }).fill(code)
  await page.getByRole('button', { name: 'Continuer' }).click()
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** What an app shows for a key at the program's time: RFC 6238 with SHA-1, 30 seconds, six digits. */
function codeOf(key: string): string {
  const bits = [...key.replaceAll(/\s/g, '')]
    .map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const bytes = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(Math.floor(program.clock.now().getTime() / 30_000)))
  const hash = createHmac('sha1', Buffer.from(bytes)).update(step).digest()
  const at = (hash[19] ?? 0) & 15
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
