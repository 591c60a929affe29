import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '#src/foundation/core/root.ts'

type Manifest = Record<string, string>
let manifest: Manifest | undefined

/**
 * The address of a built file: `asset('cageot.css')` → `/assets/cageot-K3J2.css`. Before the first
 * build (a single test run by hand) the plain name.
 */
export function asset(name: string): string {
  manifest ??= readManifest()
  return `/assets/${manifest[name] ?? name}`
}

function readManifest(): Manifest {
  const file = join(projectRoot, 'dist/assets/manifest.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}
