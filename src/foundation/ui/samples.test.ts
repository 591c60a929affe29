import { describe, expect, test } from 'vitest'
import { devUiRoutes } from './dev-ui.routes.ts'
import { uiSamples } from './samples.tsx'
import { LANGS } from './words.ts'

const routes = devUiRoutes(uiSamples)

async function samplesPage(query: string): Promise<string> {
  const answer = await routes.request(`/dev/ui?${query}`)
  return answer.text()
}

describe.each(LANGS)('the samples in %s', (lang) => {
  test('have nothing inline, and no slip of a program on them', async () => {
    const html = await samplesPage(`lang=${lang}`)
    expect(html).not.toMatch(/\sstyle=|<style|\son\w+=|javascript:/)
    expect(html).not.toMatch(/NaN|undefined|\[object|>null</)
  })

  test('have no id twice, and every reference finds its element', async () => {
    const html = await samplesPage(`lang=${lang}`)
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
    expect(ids).toEqual([...new Set(ids)])
    const named = [...html.matchAll(/\s(?:for|aria-labelledby|aria-describedby)="([^"]+)"/g)]
    const wanted = named.flatMap(([, names = '']) => names.split(' '))
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([])
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(targets.filter((id) => !ids.includes(id))).toEqual([])
  })
})

test('the page of samples has both themes', async () => {
  expect(await samplesPage('theme=dark')).toContain('data-theme="dark"')
  expect(await samplesPage('theme=odd')).not.toContain('data-theme')
})
