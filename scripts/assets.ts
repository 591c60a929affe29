import { createHash } from 'node:crypto'
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { gatherStyles } from './styles.ts'

const TO = 'dist/assets'
/** Plain name → name with the fingerprint of its content, so that it may be kept for ever. */
type Manifest = Record<string, string>

/** Fills dist/assets: fonts and drawings, the islands, the one stylesheet, and the list of their names. */
export async function buildAssets() {
  const manifest: Manifest = {}
  for (const file of globSync('**/*.{svg,woff2}', { cwd: 'assets' }).sort()) {
    keep(manifest, file, readFileSync(join('assets', file)))
  }
  for (const file of globSync('src/**/*.island.ts').sort()) {
    keep(manifest, islandName(file), await bundleIsland(file))
  }
  keep(
    manifest,
    'cageot.css',
    gatherStyles((name) => manifest[name] ?? name),
  )
  writeFileSync(join(TO, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}

function keep(manifest: Manifest, name: string, content: Uint8Array) {
  if (manifest[name]) throw new Error(`Two files want to be ${name} in ${TO}`)
  const print = createHash('sha256').update(content).digest('base64url').slice(0, 8)
  const ending = extname(name)
  const printed = `${name.slice(0, -ending.length)}-${print}${ending}`
  const path = join(TO, printed)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  if (ending !== '.woff2') {
    writeFileSync(`${path}.br`, brotliCompressSync(content))
    writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }))
  }
  manifest[name] = printed
}

/** `src/foundation/ui/auto-submit.island.ts` → `auto-submit.js` */
function islandName(file: string): string {
  return basename(file).replace('.island.ts', '.js')
}

async function bundleIsland(file: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'chrome90',
    logLevel: 'warning',
  })
  const [script] = outputFiles
  if (!script) throw new Error(`Nothing came out of ${file}`)
  return script.contents
}
