import { mkdirSync, rmSync } from 'node:fs'
import { build } from 'esbuild'
import { buildAssets } from './assets.ts'

/** dist/main.js: the server in one file; the packages stay where npm put them. */
export async function buildServer() {
  await build({
    entryPoints: ['src/shell/main.ts'],
    outfile: 'dist/main.js',
    bundle: true,
    platform: 'node',
    target: 'node26',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    sourcemap: true,
    logLevel: 'warning',
  })
}

if (import.meta.main) {
  rmSync('dist/assets', { recursive: true, force: true })
  mkdirSync('dist/assets', { recursive: true })
  await buildAssets()
  await buildServer()
}
