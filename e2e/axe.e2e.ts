import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Lang } from '#src/foundation/ui/words.ts'
import { launchBrowser } from '#test/browser.ts'
import { PASSWORD, PEOPLE } from '#test/cast.ts'
import { actorIn, fillDraft, findMarket, order } from '#test/orders.ts'
import { addForRoutes, type Codes, fillIn, findCodes } from '#test/routes.codes.ts'
import { ROUTES, type Row } from '#test/routes.table.ts'
import { giveSecondFactor } from '#test/second-factor.ts'
import { findWorld, type World } from '#test/world.ts'
import { faultsOf } from './page-faults.ts'
import { listenTo } from './phone.ts'
import { startProgram, type TestProgram } from './program.ts'

/** Answers that are no pages: for machines, a file to keep, a letter as it left; the samples have `look.e2e.ts`. */
const NO_PAGES = ['/health/live', '/health/ready', '/dev/mails/:messageId/html', '/dev/ui']
const FILES = /(\.csv|:file|\/document)$/

/** Whose eyes: Claire may see everything of the market, Hervé has an account and no group, Inês is of another group. */
type Who = 'visitor' | 'claire' | 'herve' | 'ines'
const EYES: Who[] = ['visitor', 'claire', 'herve', 'ines']
/** Pages of their own: Hervé signed in an hour ago, and Inês proposes changes to a sheet of the market. */
const OWN_EYES: Partial<Record<Who, string[]>> = {
  herve: ['/', '/g/:slug/join', '/account/confirmation'],
  ines: ['/g/:slug/producers/:producer/proposal'],
}

let browser: Browser
let program: TestProgram
let world: World
let codes: Codes

beforeAll(async () => {
  browser = await launchBrowser()
  program = await startProgram('cast', { keepsMails: true })
  world = await findWorld(program.db)
  await addForRoutes(program.db, world, program.clock.now())
  await letLanguageFollow()
  await fillBaskets()
  await giveSecondFactor(program.db, world.people.odile, { since: program.clock.now() })
  codes = await findCodes(program.db, world.groups.lavoir)
})

afterAll(async () => {
  await browser?.close()
  await program?.close()
})

/** The cast has chosen French; here the browser chooses. */
const letLanguageFollow = () => program.db.updateTable('person').set({ language: null }).execute()

/** A device that signed in too long ago to change who signs in. */
const letTimePass = ({ loginId }: World['people']['herve']) =>
  program.db
    .updateTable('sign_in')
    .set({ created_at: new Date(program.clock.now().getTime() - HOUR_MS) })
    .where('login_id', '=', loginId)
    .execute()

/** Something of each way of selling, placed by Nadia and by Claire, and more in Claire's draft. */
async function fillBaskets() {
  const market = await findMarket(program.db, world)
  const claire = actorIn(market, world.people.claire)
  const nadia = actorIn(market, world.people.nadia)
  await order(program, market, nadia, { CAR: 1.5, TOM: 2, OEU: 1 })
  await order(program, market, claire, { MAC: 2, BRI: 1 })
  await fillDraft(program, market, claire, { CAR: 1, TOM: 1, SEI: 2 })
}

const pages = ROUTES.filter(
  ({ method, path }) => method === 'GET' && !NO_PAGES.includes(path) && !FILES.test(path),
)

const HOUR_MS = 3_600_000
const PHONE = { width: 320, height: 640 }
const LAPTOP = { width: 1280, height: 800 }

test.concurrent.each([
  ['fr', PHONE],
  ['en', LAPTOP],
] as const)('every page is for everyone, in %s', { timeout: 420_000 }, async (lang, size) => {
  const faults: string[] = []
  const seen = new Set<string>()
  for (const who of EYES) {
    const page = await openAs(who, lang)
    const complaints = listenTo(page)
    const links = new Set<string>()
    for (const row of pages.filter((one) => isFor(one, who))) {
      const path = pathFor(who, row)
      const response = await open(page, path, row)
      if (new URL(page.url()).pathname !== path) continue
      seen.add(row.path)
      const found = await faultsOf(page, { response, lang, size })
      faults.push(...found.map((fault) => `${who} ${row.path} ${fault}`))
      for (const link of await linksOf(page)) links.add(link)
    }
    faults.push(...(await deadLinks(page, links)), ...complaints)
    await page.context().close()
  }
  expect(faults).toEqual([])
  // with one open distribution the group's link leads to its shop
  expect(pages.map(({ path }) => path).filter((path) => !seen.has(path))).toEqual(['/g/:slug'])
})

test('a page with faults is told by them', async () => {
  const page = await openAs('visitor', 'en')
  const response = await open(page, '/terms', { method: 'GET', path: '/terms', open: 'public' })
  await page.locator('main').evaluate((main) => {
    main.append(document.createElement('img'), document.createElement('h1'))
    main.style.width = '500px'
  })
  const found = await faultsOf(page, { response, lang: 'fr', size: PHONE })
  const kinds = found.map((fault) => fault.split(':')[0])
  const sideways = ['scrolls sideways', 'twice the text scrolls sideways']
  expect(kinds).toEqual(['h1', 'lang', ...sideways, 'light image-alt'])
  await page.context().close()
})

/** Where the page's links into the program lead. */
async function linksOf(page: Page): Promise<string[]> {
  const hrefs = await page
    .locator('a[href]')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href.replace(/#.*/, '')))
  return hrefs.filter((href) => href.startsWith(`${program.baseUrl}/`))
}

/** Links that lead whoever is shown them to an error. */
async function deadLinks(page: Page, links: Set<string>): Promise<string[]> {
  const dead: string[] = []
  for (const link of links) {
    const response = await page.request.get(link)
    if (!response.ok()) dead.push(`dead link, ${response.status()}: ${link}`)
  }
  return dead
}

/** Without motion: colours that change slowly are seen half way. */
async function openAs(who: Who, lang: Lang): Promise<Page> {
  const locale = lang === 'fr' ? 'fr-FR' : 'en-GB'
  const context = await browser.newContext({
    baseURL: program.baseUrl,
    locale,
    reducedMotion: 'reduce',
  })
  if (who !== 'visitor') await context.addCookies([await program.signIn(world.people[who])])
  if (who === 'herve') await letTimePass(world.people[who])
  return context.newPage()
}

function isFor({ open: lets, path }: Row, who: Who): boolean {
  if (who === 'visitor') return lets === 'public' || lets === 'code'
  if (lets === 'invited') return who === 'herve'
  const own = OWN_EYES[who]
  if (own) return own.includes(path)
  // outside of groups public pages differ by their header only
  return lets !== 'code' && (lets !== 'public' || path === '/' || path.startsWith('/g/'))
}

/** In the market, but for who sees it from another group. */
function pathFor(who: Who, { path }: Row): string {
  const { slug } = who === 'ines' ? world.groups.gare : world.groups.lavoir
  return fillIn(path, { ...codes, slug })
}

/** Pages of codes are there for a browser that has asked for one: whom, else Paul, and where. */
const ASKED_FIRST: Record<string, { at: string; email?: string }> = {
  '/code': { at: '/sign-in/letter' },
  '/password/new': { at: '/password' },
  '/sign-in/second-factor': { at: '/sign-in', email: PEOPLE.odile.email },
  '/account/email/code': { at: '/account/email', email: 'claire@ailleurs.example' },
}

async function open(page: Page, path: string, row: Row) {
  const ask = ASKED_FIRST[row.path]
  if (ask) {
    const form = { email: ask.email ?? PEOPLE.paul.email, password: PASSWORD }
    await page.request.post(ask.at, { form, headers: { origin: program.baseUrl } })
  }
  const response = await page.goto(path)
  if (!response) throw new Error(`${path} did not answer`)
  return response
}
