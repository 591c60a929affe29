import type { AddressInfo } from 'node:net'
import { AxeBuilder } from '@axe-core/playwright'
import { type ServerType, serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assetRoutes } from '#src/foundation/ui/asset-routes.ts'
import { devUiRoutes } from '#src/foundation/ui/dev-ui.routes.ts'
import { uiSamples } from '#src/foundation/ui/samples.tsx'
import { safeHeaders } from '#src/shell/safety.ts'
import { launchBrowser } from '#test/browser.ts'

let browser: Browser
let server: ServerType
let address: string

beforeAll(async () => {
  browser = await launchBrowser()
  const app = new Hono()
    .use(safeHeaders())
    .route('/', assetRoutes())
    .route('/', devUiRoutes(uiSamples))
  address = await new Promise<string>((resolve) => {
    server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (at: AddressInfo) =>
      resolve(`http://127.0.0.1:${at.port}/dev/ui`),
    )
  })
})

afterAll(async () => {
  await browser?.close()
  server?.close()
})

type Looking = { width: number; query?: string; withScripts?: boolean }

/** Opens the samples, looks, and refuses anything the browser complains of. */
async function look(at: Looking, see: (page: Page) => Promise<void>) {
  const { width, query = '', withScripts = true } = at
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    javaScriptEnabled: withScripts,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(`${address}?${query}`)
  await see(page)
  await context.close()
  expect(complaints).toEqual([])
}

/** What would change slowly, or by itself. */
function movingParts(page: Page): Promise<string[]> {
  return page.locator('*').evaluateAll((all) =>
    all
      .flatMap((one) => [undefined, '::before', '::after'].map((at) => getComputedStyle(one, at)))
      .map((style) => [style.animationName, style.transitionDuration] as const)
      .filter(([animation, duration]) => animation !== 'none' || /[1-9]/.test(duration))
      .map((said) => said.join(' ')),
  )
}

describe.each(['fr', 'en'])('the samples in %s', (lang) => {
  test.each([
    ['light', 360],
    ['light', 1280],
    ['dark', 360],
  ])('have no fault that axe finds, %s at %d pixels', async (theme, width) => {
    await look({ width, query: `lang=${lang}&theme=${theme}` }, async (page) => {
      const { violations, passes } = await new AxeBuilder({ page }).analyze()
      const faults = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
      expect(faults).toEqual([])
      expect(passes.map(({ id }) => id)).toContain('color-contrast')
    })
  })

  test.each([320, 360, 640, 960, 1280])('never scroll sideways at %d pixels', async (width) => {
    await look({ width, query: `lang=${lang}` }, async (page) => {
      const wide = 'document.documentElement.scrollWidth'
      expect(await page.evaluate(wide)).toBeLessThanOrEqual(width)
    })
  })
})

test('every button and field is large enough for a thumb', async () => {
  await look({ width: 360 }, async (page) => {
    const small = await page
      .locator('.button, input:not([type=checkbox], [type=radio]), select, .choice label, .tick')
      .evaluateAll((things) =>
        things
          .filter((thing) => (thing as HTMLElement).checkVisibility())
          .filter((thing) => thing.getBoundingClientRect().height < 44)
          .map((thing) => thing.outerHTML),
      )
    expect(small).toEqual([])
  })
})

describe('a question', () => {
  const asking = 'ask-first > a'

  test('opens as a dialog, and its way back closes it', async () => {
    await look({ width: 360, query: 'lang=fr' }, async (page) => {
      await page.click(asking)
      await page.getByRole('dialog', { name: 'Annuler la commande' }).waitFor()
      await page.getByRole('link', { name: 'La garder' }).click()
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
    })
  })

  test('leads to its page where there is no script', async () => {
    await look({ width: 360, query: 'lang=fr', withScripts: false }, async (page) => {
      await Promise.all([page.waitForURL(address), page.click(asking)])
    })
  })
})

test('nothing moves for who asks for that', async () => {
  await look({ width: 360 }, async (page) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    expect(await movingParts(page)).toEqual([])
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    expect((await movingParts(page)).length).toBeGreaterThan(0)
  })
})

test.each([
  ['s', 9],
  [undefined, 11],
  ['l', 13],
  ['xl', 16],
])(
  'a sheet of size %s is printed in %d points, black on white, without buttons',
  async (size, points) => {
    const query = `theme=dark${size ? `&paper=${size}` : ''}`
    await look({ width: 700, query }, async (page) => {
      await page.emulateMedia({ media: 'print' })
      const { color, fontSize } = await page
        .locator('main p')
        .first()
        .evaluate((text) => ({ ...getComputedStyle(text) }))
      expect(color).toBe('rgb(51, 51, 51)')
      expect((Number.parseFloat(fontSize) * 72) / 96).toBeCloseTo(points, 1)
      expect(await page.locator('.button, .bar, .tabs').filter({ visible: true }).count()).toBe(0)
    })
  },
)

test('the phone’s menu opens without a script', async () => {
  await look({ width: 360, query: 'lang=fr', withScripts: false }, async (page) => {
    await page.locator('.menu summary').click()
    await page.locator('.menu').getByRole('link', { name: 'Connexion' }).waitFor()
  })
})

describe('a choice that submits itself', () => {
  test('does so with its script, and has no button then', async () => {
    await look({ width: 360, query: 'lang=fr' }, async (page) => {
      await page.getByRole('button', { name: 'Afficher' }).waitFor({ state: 'hidden' })
      await page.locator('#filter-kind').selectOption('farm')
      await page.waitForURL(`${address}?kind=farm`)
    })
  })

  test('has a button without', async () => {
    await look({ width: 360, query: 'lang=fr', withScripts: false }, async (page) => {
      await page.locator('#filter-kind').selectOption('farm')
      await page.getByRole('button', { name: 'Afficher' }).click()
      await page.waitForURL(`${address}?kind=farm`)
    })
  })
})
