import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** More stops than any page has before what is looked for. */
const STOPS_MAX = 120

/** Presses Tab until that thing has the focus; every stop on the way must be seen to have it. */
export async function tabTo(page: Page, name: string | RegExp) {
  for (let stop = 0; stop < STOPS_MAX; stop += 1) {
    await page.keyboard.press('Tab')
    const at = await focused(page)
    expect(await isFocusSeen(page), `the focus on « ${at} » is seen`).toBe(true)
    if (typeof name === 'string' ? at === name : name.test(at)) return
  }
  throw new Error(`« ${name} » was not reached by Tab`)
}

/** What has the focus, as it is read out: its label, else its text. */
export function focused(page: Page): Promise<string> {
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
