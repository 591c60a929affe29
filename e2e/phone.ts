import type { Browser, BrowserContextOptions, Page, Request, Response } from 'playwright-core'
import { expect, onTestFailed } from 'vitest'

type Cookie = { name: string; value: string; url: string }
type Settings = BrowserContextOptions & { cookies?: Cookie[] }

/**
 * A phone of 360 pixels in French on the program at `baseURL`, its own cookies and all. What the browser complains of
 * is kept: errors of scripts and policies, files that did not come, pages of 404 and 500. `close` refuses any.
 */
export async function openPhone(browser: Browser, { cookies = [], ...settings }: Settings) {
  const context = await browser.newContext({
    viewport: { width: 360, height: 720 },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    ...settings,
  })
  context.setDefaultTimeout(PATIENCE_MS)
  await context.addCookies(cookies)
  const page = await context.newPage()
  const complaints = listenTo(page)
  onTestFailed(() => photograph(page, `failed-${Date.now()}`))
  return {
    context,
    page,
    complaints,
    async close() {
      await context.close()
      expect(complaints).toEqual([])
    },
  }
}

/** Keeps a picture for people to look at, when PICTURES names a folder; of long pages the beginning. */
export async function photograph(page: Page, name: string) {
  const folder = process.env.PICTURES
  const { width } = page.viewportSize() ?? { width: 360 }
  const clip = { x: 0, y: 0, width, height: 2000 }
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true, clip })
}

/** For a page on a machine that is busy with other tests. */
const PATIENCE_MS = 15_000

/** A form that comes back (422), a refused quantity (409) and a limit (429) are answers, not faults. */
const ANSWERS = [409, 422, 429]
/** The browser's own line for each answer of 400 and more: judged by the answer instead. */
const ITS_OWN = /^Failed to load resource: the server responded with a status of/

/** What the browser will complain of, a line each, as it comes. */
export function listenTo(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    const isComplaint = ['error', 'warning'].includes(message.type())
    if (isComplaint && !ITS_OWN.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('requestfailed', (request) => {
    if (!isLeftBehind(request)) complaints.push(`${request.failure()?.errorText} ${request.url()}`)
  })
  page.on('response', (response) => {
    if (isFault(response)) complaints.push(`${response.status()} ${response.url()}`)
  })
  return complaints
}

/** Still on its way when the next page was opened: the browser itself lets go of it. */
function isLeftBehind(request: Request): boolean {
  return request.failure()?.errorText === 'net::ERR_ABORTED'
}

function isFault(response: Response): boolean {
  return response.status() >= 400 && !ANSWERS.includes(response.status())
}
