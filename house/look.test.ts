import { globSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { ICON_NAMES, shapeOf } from '../scripts/icons.ts'
import { gatherStyles, rankOf } from '../scripts/styles.ts'
import { FOODS } from '../src/foundation/ui/food.ts'

const root = join(import.meta.dirname, '..')
const sheet = () => Buffer.from(gatherStyles((name) => name)).toString()

describe('the stylesheet', () => {
  test('weighs at most 20 kB, the fonts 45 kB', () => {
    expect(brotliCompressSync(sheet()).byteLength).toBeLessThanOrEqual(20_000)
    const fonts = globSync('assets/fonts/*.woff2', { cwd: root })
    const bytes = fonts.map((file) => statSync(join(root, file)).size)
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(45_000)
  })

  test('uses nothing that a phone of Chrome 90 drops', () => {
    expect(sheet()).not.toMatch(/@layer|:has\(|&|@container|color-mix|oklch|\dd?vh\b.*dvh/)
  })

  test('has the same evening for a page that says so and a browser that prefers it', () => {
    const [, said = '', preferred = ''] =
      /:root\[data-theme=dark\]\{([^}]+)\}.*prefers-color-scheme:dark\)\{:root:not\(\[data-theme=light\]\)\{([^}]+)\}/s.exec(
        sheet(),
      ) ?? []
    expect(said.match(/--[\w-]+:/g)?.length).toBeGreaterThan(20)
    expect(preferred).toBe(said)
  })

  test('is made of files that are one layer each', () => {
    expect(rankOf('a.css', '@layer base { a { color: red } }')).toBe(2)
    expect(() => rankOf('a.css', 'a { color: red }')).toThrow('must be one block')
    expect(() => rankOf('a.css', '@layer base {} @layer print {}')).toThrow('must be one block')
    expect(() => rankOf('a.css', '@layer odd {}')).toThrow('must be one block')
  })
})

describe('the pictures', () => {
  test('of icons are those of the package', () => {
    const file = join(root, 'src/foundation/ui/icon-shapes.json')
    const shapes = JSON.parse(readFileSync(file, 'utf8'))
    expect(shapes).toEqual(Object.fromEntries(ICON_NAMES.map((name) => [name, shapeOf(name)])))
  })

  test('of food are those of the list', () => {
    const files = globSync('assets/food/*.svg', { cwd: root })
    expect(files.map((file) => basename(file, '.svg')).sort()).toEqual([...FOODS])
  })
})

test('French sentences have no-break spaces where the language wants them', () => {
  const broken = globSync('src/**/*.words.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bfr: (?:\([^)]*\) => )?(['`])(.*?)\1,? ?$/gm)]
      .map(([, , sentence]) => (sentence ?? '').replaceAll(/\$\{[^}]*\}/g, 'x'))
      .filter((sentence) => /\S [:;?!»]|« /.test(sentence))
      .map((sentence) => `${file}: ${sentence}`),
  )
  expect(broken).toEqual([])
})
