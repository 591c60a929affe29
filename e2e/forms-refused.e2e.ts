import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '#test/browser.ts'
import { addForRoutes, type Codes, fillIn, findCodes } from '#test/routes.codes.ts'
import { findWorld, type World } from '#test/world.ts'
import { faultsOf } from './page-faults.ts'
import { listenTo } from './phone.ts'
import { startProgram, type TestProgram } from './program.ts'

let browser: Browser
let program: TestProgram
let world: World
let codes: Codes

beforeAll(async () => {
  browser = await launchBrowser()
  program = await startProgram('cast', { keepsMails: true })
  world = await findWorld(program.db)
  await addForRoutes(program.db, world, program.clock.now())
  codes = await findCodes(program.db, world.groups.lavoir)
})

afterAll(async () => {
  await browser?.close()
  await program?.close()
})

/** What is typed into the fields of these names; into all others nothing. */
type Typed = Record<string, string>
const FORMS: [who: 'visitor' | 'claire', path: string, typed?: Typed][] = [
  ['visitor', '/register'],
  ['visitor', '/sign-in'],
  ['visitor', '/password'],
  ['claire', '/account/profile'],
  ['claire', '/account/address', { postcode: 'x'.repeat(13) }],
  ['claire', '/account/password'],
  ['claire', '/account/email'],
  ['claire', '/account/invitation'],
  ['claire', '/account/second-factor/new'],
  ['claire', '/groups/new'],
  ['claire', '/g/:slug/settings'],
  ['claire', '/g/:slug/settings/picture'],
  ['claire', '/g/:slug/settings/places/:place'],
  ['claire', '/g/:slug/producers/:producer'],
  ['claire', '/g/:slug/catalogs/new'],
  ['claire', '/g/:slug/catalogs/:catalog/edit'],
  ['claire', '/g/:slug/catalogs/:catalog/end'],
  ['claire', '/g/:slug/catalogs/:catalog/copy'],
  ['claire', '/g/:slug/catalogs/:catalog/products/new'],
  ['claire', '/g/:slug/catalogs/:catalog/products/:product'],
  ['claire', '/g/:slug/catalogs/:catalog/import'],
  ['claire', '/g/:slug/catalogs/:catalog/photos'],
  ['claire', '/g/:slug/distributions/new'],
  ['claire', '/g/:slug/distributions/:code/edit'],
]
const PHONE = { width: 320, height: 640 }

test('a form that comes back is for everyone, and leads to each field to correct', {
  timeout: 180_000,
}, async () => {
  const faults: string[] = []
  for (const who of ['visitor', 'claire'] as const) {
    const page = await openAs(who)
    const complaints = listenTo(page)
    for (const [, path, typed] of FORMS.filter(([whose]) => whose === who)) {
      const response = await sendWrong(page, path, typed)
      const found =
        response.status() === 422
          ? await faultsOf(page, { response, lang: 'fr', size: PHONE })
          : [`answered ${response.status()}`]
      if (response.status() === 422) found.push(...(await errorFaults(page)))
      faults.push(...found.map((fault) => `${path} ${fault}`))
    }
    faults.push(...complaints)
    await page.context().close()
  }
  expect(faults).toEqual([])
})

async function openAs(who: 'visitor' | 'claire'): Promise<Page> {
  const context = await browser.newContext({
    baseURL: program.baseUrl,
    locale: 'fr-FR',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(10_000)
  if (who === 'claire') await context.addCookies([await program.signIn(world.people.claire)])
  return context.newPage()
}

/** Sends the page's form, the one with the most to fill in, emptied but for what is `typed`. */
async function sendWrong(page: Page, path: string, typed: Typed = {}) {
  await page.goto(fillIn(path, codes))
  const [response] = await Promise.all([
    page.waitForResponse((answer) => answer.request().method() === 'POST'),
    page.waitForEvent('load'),
    page.locator('main').evaluate((main, values) => {
      const fieldsOf = (form: Element) =>
        [...form.querySelectorAll<HTMLInputElement>('input, textarea')].filter(
          ({ type }) => !['hidden', 'radio', 'checkbox'].includes(type),
        )
      const [asked] = [...main.querySelectorAll<HTMLFormElement>('form[method=post]')].sort(
        (one, other) => fieldsOf(other).length - fieldsOf(one).length,
      )
      if (!asked) return
      for (const field of fieldsOf(asked)) {
        if (field.type !== 'file') field.value = values[field.name] ?? ''
      }
      asked.requestSubmit(asked.querySelector('button'))
    }, typed),
  ])
  return response
}

/** Each error is read out with its field, and the summary on top leads there. */
function errorFaults(page: Page): Promise<string[]> {
  return page.locator('main').evaluate((main) => {
    const shown = [...main.querySelectorAll('.field .error')]
    const invalid = main.querySelectorAll('[aria-invalid], fieldset[aria-describedby]')
    const described = [...invalid].flatMap((field) =>
      (field.getAttribute('aria-describedby') ?? '').split(' '),
    )
    const links = [...main.querySelectorAll<HTMLAnchorElement>('.notice.no a[href^="#"]')]
    return [
      ...(main.querySelector('.notice.no') ? [] : ['no summary']),
      ...shown.filter(({ id }) => !described.includes(id)).map(({ id }) => `not read: ${id}`),
      ...links
        .filter((link) => !document.getElementById(link.hash.slice(1)))
        .map((link) => `leads nowhere: ${link.hash}`),
      ...(links.length < shown.length ? ['errors missing in the summary'] : []),
    ]
  })
}
