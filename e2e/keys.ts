import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** More stops than any page has before what is looked for. */
const STOPS_MAX = 120

/** Presses Tab until that thing has the focus; every stop on the way must be seen to have it. */
export async function tabTo(page: Page, name: string | RegExp) {
  for (let stop = 0; stop < STOPS_MAX; stop += 1) {
    await page.keyboard.press('Tab')
    const at = await focused(page)
    expect(await whyFocusUnseen(page), `the focus on « ${at} » is seen`).toBe('')
    if (typeof name === 'string' ? at === name : name.test(at)) return
  }
  throw new Error(`« ${name} » was not reached by Tab`)
}

/** What has the focus, as it is read out: its label, else its text. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement
    const labels = at && 'labels' in at ? (at as HTMLInputElement).labels : null
    const name = at?.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? at?.textContent
    return (name ?? '').replaceAll(/\s+/g, ' ').trim()
  })
}

/** Empty when it lies in the window, nothing covers it, and a ring is drawn around it. */
function whyFocusUnseen(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement
    if (!at || at === document.body) return ''
    const { left, top, width, height } = at.getClientRects()[0] ?? at.getBoundingClientRect()
    const over = document.elementFromPoint(left + width / 2, top + height / 2)
    const shown = at.closest('label, .field, .search') ?? at
    const rings = [at, shown]
      .map((one) => getComputedStyle(one))
      .concat(getComputedStyle(at, '::before'))
    const hasRing = rings.some(
      ({ outlineStyle, outlineWidth }) =>
        outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    )
    if (!hasRing) return 'no ring'
    return over !== null && (shown.contains(over) || over.contains(at))
      ? ''
      : `covered by ${over?.outerHTML.slice(0, 120)} at ${top}`
  })
}

/** What the keys write into the field of that name, instead of what it holds. */
export async function typeInto(page: Page, name: string | RegExp, text: string) {
  await tabTo(page, name)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(text)
}

/** Reaches a link or button by Tab and uses it. */
export async function pressOn(page: Page, name: string | RegExp) {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

/** Tab goes on past every stop of the page and out of it: nothing holds the focus. */
export async function tabThrough(page: Page) {
  await page.keyboard.press('Tab')
  const first = await focused(page)
  for (let stop = 0; stop < ALL_STOPS_MAX; stop += 1) {
    await page.keyboard.press('Tab')
    const at = await focused(page)
    expect(await whyFocusUnseen(page), `the focus on « ${at} » is seen`).toBe('')
    if (at === first || (await page.evaluate(() => document.activeElement === document.body)))
      return
  }
  throw new Error('Tab never came round')
}

const ALL_STOPS_MAX = 400
