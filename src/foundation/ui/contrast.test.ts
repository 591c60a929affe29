import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const read = (name: string) => readFileSync(join(import.meta.dirname, 'css', name), 'utf8')
const light = coloursOf(read('tokens.css'))
const dark = { ...light, ...coloursOf(read('tokens-dark.css')) }

/** Text needs 4.5, the border of a control 3 (WCAG 2.2 AA). */
const TEXT: [on: string, ...texts: string[]][] = [
  ['paper', 'ink', 'ink-2', 'leaf', 'leaf-2', 'tomato', 'amber'],
  ['cream', 'ink', 'ink-2', 'leaf', 'leaf-2'],
  ['cream-2', 'ink', 'ink-2', 'leaf'],
  ['card', 'ink', 'ink-2', 'leaf'],
  ['leaf', 'on-leaf'],
  ['leaf-2', 'on-leaf'],
  ['leaf-pale', 'leaf-2', 'ink-2', 'ink', 'leaf'],
  ['tomato-pale', 'tomato', 'ink'],
  ['amber-pale', 'amber', 'ink'],
  ['slate-pale', 'slate', 'ink'],
  ['sun', 'on-sun'],
  ['ink', 'paper'],
  ['tint-vegetable', 'ink'],
  ['tint-fruit', 'ink'],
  ['tint-dairy', 'ink'],
  ['tint-bread', 'ink'],
  ['tint-meat', 'ink'],
  ['tint-grocery', 'ink'],
]
const BORDERS: [on: string, border: string][] = [
  ['paper', 'edge'],
  ['card', 'edge'],
  ['card', 'leaf'],
  ['tomato-pale', 'tomato'],
]

describe.each([
  ['light', light],
  ['dark', dark],
])('in the %s scheme', (_, colours) => {
  test.each(TEXT)('text on %s can be read', (on, ...texts) => {
    for (const text of texts) {
      expect(contrast(colours, text, on), `${text} on ${on}`).toBeGreaterThanOrEqual(4.5)
    }
  })
  test.each(BORDERS)('on %s the border in %s can be seen', (on, border) => {
    expect(contrast(colours, border, on)).toBeGreaterThanOrEqual(3)
  })
})

function coloursOf(css: string): Record<string, string> {
  const found = [...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)]
  return Object.fromEntries(found.map(([, name = '', colour = '']) => [name, colour]))
}

/** WCAG's ratio: 1 for the same colour, 21 for black on white. */
function contrast(colours: Record<string, string>, one: string, other: string): number {
  const [dim = 0, bright = 0] = [one, other]
    .map((name) => luminance(colours[name] ?? `no ${name}`))
    .toSorted((a, b) => a - b)
  return (bright + 0.05) / (dim + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
