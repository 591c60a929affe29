import { gzipSync } from 'node:zlib'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page, Response } from 'playwright-core'
import type { Lang } from '#src/foundation/ui/words.ts'

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** Rules that colours decide: the others say the same in the dark. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']
/** A large phone zoomed to 200 %. */
const NARROW = { width: 320, height: 640 }
const PHONE = { width: 360, height: 720 }
/** Bytes as they travel. */
const HTML_MAX = 30_000
const SHOP_HTML_MAX = 60_000
const CSS_MAX = 20_000
const JS_MAX = 25_000

type AxeResults = Awaited<ReturnType<AxeBuilder['analyze']>>
type Violation = AxeResults['violations'][number]
export type Size = { width: number; height: number }

/** What is wrong with the page that has just been opened, a line each; none when all is well. */
export async function faultsOf(
  page: Page,
  at: { response: Response; lang: Lang; size: Size },
): Promise<string[]> {
  const faults = [
    ...(await outlineFaults(page, at.lang)),
    ...(await weightFaults(page, at.response)),
    ...(await sidewaysFaults(page)),
    // the longer words
    ...(at.lang === 'fr' ? await largeTextFaults(page) : []),
  ]
  await page.setViewportSize(at.size)
  await page.emulateMedia({ colorScheme: 'light' })
  // not in a page of its own: it does so for frames of other origins, and we have none
  const axe = new AxeBuilder({ page }).options(asked('tag', WCAG_22_AA)).setLegacyMode(true)
  faults.push(...said('light', (await axe.analyze()).violations))
  await page.emulateMedia({ colorScheme: 'dark' })
  faults.push(...said('dark', await colourFaults(page)))
  return faults
}

/** By the axe that is in the page by now: bringing it takes longer than these rules. */
async function colourFaults(page: Page): Promise<Violation[]> {
  const options = JSON.stringify(asked('rule', OF_COLOURS))
  return (await page.evaluate<AxeResults>(`axe.run(${options})`)).violations
}

/** Only what is wrong: telling what passes takes as long again. */
function asked(type: 'tag' | 'rule', values: string[]) {
  return { runOnly: { type, values }, resultTypes: ['violations' as const] }
}

function said(scheme: string, violations: Violation[]): string[] {
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${scheme} ${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
  )
}

async function outlineFaults(page: Page, lang: Lang): Promise<string[]> {
  const headings = await page.locator('h1').allInnerTexts()
  const title = await page.title()
  const said = await page.locator('html').getAttribute('lang')
  return [
    ...(headings.length === 1 && headings[0]?.trim() ? [] : [`h1: ${headings.join(' | ')}`]),
    ...(/^.+ · .+$/.test(title) ? [] : [`title: ${title}`]),
    ...(said === lang ? [] : [`lang: ${said}`]),
  ]
}

async function sidewaysFaults(page: Page): Promise<string[]> {
  await page.setViewportSize(NARROW)
  const wide = await page.evaluate('document.documentElement.scrollWidth')
  return Number(wide) > NARROW.width ? [`scrolls sideways: ${wide} px`] : []
}

/** What its owner's phone calls normal text is twice as large: nothing may stick out. */
async function largeTextFaults(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const setNormal = (standard: number) =>
    session.send('Page.setFontSizes', { fontSizes: { standard } })
  await page.setViewportSize(PHONE)
  await setNormal(32)
  const wide = await page.evaluate('document.documentElement.scrollWidth')
  const out = Number(wide) > PHONE.width ? await widest(page) : ''
  await setNormal(16)
  await session.detach()
  return out ? [`twice the text scrolls sideways: ${wide} px, ${out}`] : []
}

/** The innermost things that stick out. */
function widest(page: Page): Promise<string> {
  return page.locator('body *').evaluateAll((all) =>
    all
      .filter((one) => one.getBoundingClientRect().right > innerWidth && !one.children.length)
      .slice(0, 3)
      .map((one) => one.outerHTML.slice(0, 120))
      .join(' '),
  )
}

type Loaded = { name: string; encodedBodySize: number }

async function weightFaults(page: Page, response: Response): Promise<string[]> {
  const loaded = (await page.evaluate(
    'performance.getEntriesByType("resource").map(({ name, encodedBodySize }) => ({ name, encodedBodySize }))',
  )) as Loaded[]
  const sum = (ending: string) =>
    loaded
      .filter(({ name }) => name.endsWith(ending))
      .reduce((bytes, { encodedBodySize }) => bytes + encodedBodySize, 0)
  const html = gzipSync(await response.body()).length
  const htmlMax = page.url().includes('/shop/') ? SHOP_HTML_MAX : HTML_MAX
  return [
    ...(html > htmlMax ? [`HTML of ${html} bytes`] : []),
    ...(sum('.css') > 0 && sum('.css') <= CSS_MAX ? [] : [`CSS of ${sum('.css')} bytes`]),
    ...(sum('.js') <= JS_MAX ? [] : [`JavaScript of ${sum('.js')} bytes`]),
  ]
}
