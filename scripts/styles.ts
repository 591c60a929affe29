import { globSync, readFileSync } from 'node:fs'
import { transform } from 'lightningcss'

/** The order of the sheet. Every .css of src/ is one layer of these, in one block. */
const LAYERS = ['reset', 'tokens', 'base', 'layout', 'components', 'pages', 'print']

/** Android phones that stopped at Chrome 90, and Safari of the same year. */
const TARGETS = { chrome: 90 << 16, safari: 15 << 16, ios_saf: 15 << 16, firefox: 91 << 16 }

/**
 * All .css files of src/ as one small sheet. Layers only order it: they are unfolded, because phones
 * before Chrome 99 drop them whole. `printed` gives the built name of an asset.
 */
export function gatherStyles(printed: (asset: string) => string): Uint8Array {
  const names = globSync('src/**/*.css').map((file) => file.replace(/\.css$/, ''))
  const files = names.sort().map((name) => `${name}.css`)
  const sheets = files.map((file) => ({ file, css: readFileSync(file, 'utf8') }))
  const ordered = sheets.toSorted((a, b) => rankOf(a.file, a.css) - rankOf(b.file, b.css))
  const whole = ordered.map(({ css }) => withPreferred(unfolded(css))).join('\n')
  const { code } = transform({
    filename: 'cageot.css',
    code: Buffer.from(
      whole.replaceAll(/\/assets\/([\w./-]+)/g, (_, name) => `/assets/${printed(name)}`),
    ),
    minify: true,
    targets: TARGETS,
  })
  return code
}

/** Without its `@layer … {` and the brace that closes it. */
function unfolded(css: string): string {
  return css.slice(css.indexOf('{', css.indexOf('@layer')) + 1, css.lastIndexOf('}'))
}

const SAID_DARK = '@media screen {\n    :root[data-theme="dark"] {'
const PREFERRED_DARK =
  '@media screen and (prefers-color-scheme: dark) {\n    :root:not([data-theme="light"]) {'

/** The evening is written once, for a page that says so; here the same for a browser that prefers it. */
function withPreferred(css: string): string {
  return css.includes(SAID_DARK) ? css + css.replace(SAID_DARK, PREFERRED_DARK) : css
}

/** The place of the file's layer; a file without one, or of two, is refused. */
export function rankOf(file: string, css: string): number {
  const layers = [...css.matchAll(/@layer\s+([\w-]+)\s*\{/g)].map(([, name = '']) => name)
  const rank = LAYERS.indexOf(layers[0] ?? '')
  if (layers.length !== 1 || rank < 0) {
    throw new Error(`${file} must be one block @layer ${LAYERS.join(' | ')} { … }`)
  }
  return rank
}
